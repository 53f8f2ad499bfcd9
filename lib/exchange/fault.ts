import { spanAt } from '@/lib/kernel/span';

/** What keeps a file from being imported. One is enough: nothing of the file is taken then. */
type What =
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'text-too-long'; readonly chars: number; readonly most: number }
  | { readonly code: 'not-text' }
  | { readonly code: 'no-questions' }
  | { readonly code: 'too-many-items'; readonly most: number }
  // Of a question, in any format.
  | { readonly code: 'no-stem' }
  | { readonly code: 'no-right' }
  | { readonly code: 'several-right' }
  | { readonly code: 'empty-part' }
  | { readonly code: 'too-few-parts'; readonly have: number }
  | { readonly code: 'too-many-parts'; readonly have: number; readonly most: number }
  // GIFT.
  | { readonly code: 'unclosed-name' }
  | { readonly code: 'unclosed-answers' }
  | { readonly code: 'stray-brace' }
  | { readonly code: 'several-blocks' }
  | { readonly code: 'no-mark' }
  | { readonly code: 'no-arrow' }
  | { readonly code: 'other-kind'; readonly kind: 'short-answer' | 'numeric' | 'essay' }
  // QTI.
  | { readonly code: 'xml-syntax'; readonly says: string }
  | { readonly code: 'doctype' }
  | { readonly code: 'too-deep'; readonly most: number }
  | { readonly code: 'not-an-item'; readonly root: string }
  | { readonly code: 'older-qti'; readonly root: string }
  | { readonly code: 'no-interaction' }
  | { readonly code: 'other-interaction'; readonly name: string }
  | { readonly code: 'several-interactions' }
  | { readonly code: 'no-declaration'; readonly identifier: string }
  | { readonly code: 'unknown-choice'; readonly identifier: string }
  | { readonly code: 'repeated-choice'; readonly identifier: string }
  | { readonly code: 'not-in-order'; readonly identifier: string }
  | { readonly code: 'not-one-answer'; readonly identifier: string; readonly have: number }
  // A package.
  | { readonly code: 'damaged-package' }
  | { readonly code: 'too-many-files'; readonly most: number }
  | { readonly code: 'unpacks-too-large'; readonly most: number }
  | { readonly code: 'packed-too-tightly'; readonly most: number }
  | { readonly code: 'unsafe-name'; readonly name: string }
  | { readonly code: 'no-manifest' }
  | { readonly code: 'missing-file'; readonly name: string };

/** Both count from 1. */
export type Place = { readonly line: number; readonly column: number };

export type Fault = What & {
  /** Inside a package: the file's name there. */
  readonly file: string | null;
  /** Null where the whole file is meant. */
  readonly at: Place | null;
};

export type FaultWhat = What;

export const wholeFile = (what: What, file: string | null = null): Fault => ({ ...what, file, at: null });

export function faultAt(text: string, offset: number, what: What): Fault {
  const { line, column } = spanAt(text, offset, offset);
  return { ...what, file: null, at: { line, column } };
}
