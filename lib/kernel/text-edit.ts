/** Puts `insert` where `from` … `to` is: UTF-16 offsets, end exclusive. The edits of one fix do not touch each other. */
export type TextEdit = { readonly from: number; readonly to: number; readonly insert: string };

/** A fix that needs no further question, named in a few words such as `Change to "Next"`. */
export type QuickFix = { readonly says: string; readonly edits: readonly TextEdit[] };

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { from, to, insert }) => changed.slice(0, from) + insert + changed.slice(to), text);
}
