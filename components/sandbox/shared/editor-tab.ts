import type { EditorLanguage } from '@/components/editor/lazy-code-editor';

/** A text of a draft, as a tab: `tab` is its name in the draft, `label` the editor's accessible name. */
export type EditorTab = {
  readonly tab: string;
  readonly says: string;
  readonly label: string;
  readonly language: EditorLanguage;
};
