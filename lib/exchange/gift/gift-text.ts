import { tidy } from '../tidy';

/**
 * Moodle's "GIFT format" page, "Special characters": `~ = # { } :` and the backslash are written with a backslash
 * before them, and `\n` is a line feed.
 */
export const writeText = (text: string): string => text.replaceAll(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');

/** Left to right, so that an escaped backslash before an `n` stays a backslash and an `n`. */
export const readText = (raw: string): string =>
  tidy(raw.replaceAll(/\\([\\~=#{}:n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped)));

/** Where one of these characters stands unescaped, from `from` on; -1 where none does. */
export function findUnescaped(raw: string, characters: string, from = 0): number {
  for (let i = from; i < raw.length; i += 1) {
    if (raw[i] === '\\') i += 1;
    else if (characters.includes(raw[i] ?? '')) return i;
  }
  return -1;
}

export const formatMark = /^\s*\[(html|moodle|plain|markdown)\]/;

/** HTML's text, with the marks that ours has too. What comes out is text: nothing of it is ever markup again. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<\/?code>/gi, '`')
    .replaceAll(/<\/?(?:b|strong)>/gi, '**')
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<\/(?:p|div|li|pre|tr|h[1-6])>/gi, '\n\n')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|apos|nbsp|amp);/g, (_, name: keyof typeof entities) => entities[name]);
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' } as const;
