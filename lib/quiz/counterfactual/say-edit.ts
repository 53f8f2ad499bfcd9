import type { Edit, EditPath } from './edits-of';

/** `You would be right if BackoffRate were 1.` `all` are the places of the document that its name must tell apart. */
export function sayEdit({ path, to }: Edit, all: readonly EditPath[], where: string): string {
  const name = `\`${shortName(path, all)}\`${where}`;
  return `You would be right if ${name} were ${to === undefined ? 'left out' : typeof to === 'string' ? `\`${to}\`` : JSON.stringify(to)}.`;
}

/** As much of the end of the path as tells it from the others: `Seconds`, `Retry[1].MaxAttempts`, `Charge.Retry[0].MaxAttempts`. */
function shortName(path: EditPath, all: readonly EditPath[]): string {
  for (let length = 1; length < path.length; length += 1) {
    const tail = path.slice(-length);
    if (typeof tail[0] === 'number') continue;
    const alike = all.filter((other) => spell(other.slice(-length)) === spell(tail));
    if (new Set(alike.map(spell)).size <= 1) return spell(tail);
  }
  return spell(path);
}

function spell(path: EditPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
