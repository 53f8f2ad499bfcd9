/** Characters that XML cannot hold, not even escaped. Half a surrogate pair is one too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as every format can hold it: line feeds alone, no space around it, and U+FFFD for what no file may hold. */
export function tidy(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(unwritable, '\ufffd').trim();
}

/** The same on one line: options, steps, prompts, answers. Split, because a search for white space around breaks takes the square of its length. */
export const tidyLine = (text: string): string =>
  tidy(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
