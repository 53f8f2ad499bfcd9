import type { DraftItem } from './draft-item';

/** Something that a file cannot hold, or that we do not keep of it. The rest goes through. */
export const lossCodes = [
  // Going out.
  'kind-left-out',
  'case-taken-apart',
  'proof',
  'beliefs',
  'skills',
  'hint',
  'reasons',
  'reuse',
  'arrow',
  // Coming in.
  'category',
  'description',
  'markup',
  'weights',
  'case-of-several',
  'media',
  'rubric',
  'scoring',
  'resource',
] as const;
export type LossCode = (typeof lossCodes)[number];

/** `item` is the question's name; of a line or file that is no question, what it is called there. */
export type Loss = { readonly item: string; readonly what: LossCode };

export type Exported<File> = { readonly file: File; readonly lost: readonly Loss[] };
export type Imported = { readonly items: readonly DraftItem[]; readonly lost: readonly Loss[] };
