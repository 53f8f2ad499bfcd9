/** Where an offset is in a text after blanks were put in or taken out: behind as many characters that are no blanks. */
export function offsetAfter(before: string, offset: number, after: string): number {
  let left = before.slice(0, offset).replaceAll(/\s/g, '').length;
  let i = 0;
  for (; i < after.length && left > 0; i += 1) if (!/\s/.test(after.charAt(i))) left -= 1;
  return i;
}
