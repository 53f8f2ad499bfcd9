import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, figure } from './figure.mts';

const pages = [
  { kind: 'home', file: 'index' },
  { kind: 'lesson', file: 'lessons/retry-and-backoff' },
  { kind: 'playground', file: 'playground/asl' },
  { kind: 'quiz', file: 'quizzes/retry-and-backoff' },
  { kind: 'progress', file: 'progress' },
  { kind: 'settings', file: 'settings' },
] as const;

/** JavaScript of a prerendered page before anything is touched, gzip, beside the framework alone (the not-found page's share of it). */
export async function benchPages(): Promise<Figure[]> {
  const framework = shared();
  const reference = { name: 'scripts that every page loads', value: kilobytes(framework) };
  return pages.map(({ kind, file }) =>
    figure(`JS of the ${kind} page`, kilobytes(scriptsOf(file)), 'kB gzip', reference),
  );
}

function scriptsOf(page: string): string[] {
  const html = readFileSync(path.join('.next', 'server', 'app', `${page}.html`), 'utf8');
  // `noModule` polyfills are for browsers that never load the rest.
  const scripts = [...html.matchAll(/<script\b([^>]*)\ssrc="(\/_next\/static\/[^"]+\.js)[^"]*"([^>]*)>/g)].filter(
    ([, before = '', , after = '']) => !/nomodule/i.test(before + after),
  );
  return [...new Set(scripts.map((match) => match[2] ?? ''))];
}

function shared(): string[] {
  const [first = [], ...rest] = pages.map(({ file }) => scriptsOf(file));
  return first.filter((script) => rest.every((scripts) => scripts.includes(script)));
}

function kilobytes(scripts: readonly string[]): number {
  const bytes = scripts.map(
    (script) => gzipSync(readFileSync(path.join('.next', script.replace('/_next/', '')))).length,
  );
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
