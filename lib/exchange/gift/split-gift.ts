import type { Loss } from '../loss';

/** One question's text, and where it begins in the file. Comments in it are spaces, so that places stay. */
export type Chunk = { readonly from: number; readonly text: string };

export type SplitGift = { readonly chunks: readonly Chunk[]; readonly lost: readonly Loss[] };

/** Questions are parted by empty lines; lines that begin with `//` are comments, and `$CATEGORY:` stands alone. */
export function splitGift(file: string): SplitGift {
  const chunks: Chunk[] = [];
  const lost: Loss[] = [];
  let from = 0;
  let lines: string[] = [];
  const close = () => {
    const text = lines.join('\n');
    if (text.trim() !== '') chunks.push({ from, text });
    lines = [];
  };
  let offset = 0;
  for (const line of file.split('\n')) {
    const said = line.trim();
    if (said.startsWith('$CATEGORY:')) {
      close();
      lost.push({ item: said.slice('$CATEGORY:'.length).trim(), what: 'category' });
    } else if (said === '') close();
    else {
      if (lines.length === 0) from = offset;
      lines.push(said.startsWith('//') ? ' '.repeat(line.length) : line);
    }
    offset += line.length + 1;
  }
  close();
  return { chunks, lost };
}
