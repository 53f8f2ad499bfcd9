import type { DiffLine } from './diff-lines';

/** A sign before each line that came or went, so that colour is not what tells them apart. */
export function DiffText({ diff }: { readonly diff: readonly DiffLine[] }) {
  const signs = { kept: ' ', new: '+', gone: '−' } as const;
  return diff.map(({ text, is }, index) => {
    const line = `${signs[is]} ${text}\n`;
    // Lines have no name but their place, and a new diff replaces all of them.
    const key = index;
    if (is === 'new') return <ins key={key}>{line}</ins>;
    return is === 'gone' ? <del key={key}>{line}</del> : <span key={key}>{line}</span>;
  });
}
