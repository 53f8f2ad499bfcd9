import type { Json } from '@/lib/kernel/json';

/** What is written for another tool: a machine with a name, and the input of one execution. */
export type ExportSubject = {
  readonly title: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly definition: Json;
  readonly input: Json;
};

/** Words of letters and digits, as names in templates, files and on the command line may hold them. */
const wordsOf = (title: string) =>
  title
    .normalize('NFKD')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');

/** `retry-then-catch`: also the name of a state machine, which has at most 80 characters. */
export function toKebab(title: string): string {
  const words = wordsOf(title).join('-').toLowerCase().slice(0, 80);
  return words.replace(/-$/, '') || 'state-machine';
}

/** `RetryThenCatch`: a logical id or a class, which begins with a letter. */
export function toPascal(title: string): string {
  const name = wordsOf(title)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^[A-Z]/.test(name) ? name : `Machine${name}`;
}
