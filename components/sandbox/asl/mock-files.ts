import type { Mocks } from '@/lib/asl/mocks';
import { isJsonObject, type Json } from '@/lib/kernel/json';

type Texts = { readonly [name: string]: string };

/** Functions of more than a line are edited as texts of their own; the mocks then name them, as in `{ "js": "Postage.js" }`. */
export function splitMocks(mocks: Mocks): { readonly mocks: Json; readonly files: Texts } {
  const files: { [name: string]: string } = {};
  const nameOf = (state: string, source: string): string => {
    for (let i = 1; ; i += 1) {
      const name = `${state}${i === 1 ? '' : `-${i}`}.js`;
      if ((files[name] ?? source) !== source) continue;
      files[name] = source;
      return name;
    }
  };
  // Parsed from JSON, so what its type calls optional is never undefined.
  const split = mapCode(mocks as Json, (source, state) => (source.includes('\n') ? nameOf(state, source) : source));
  return { mocks: split, files };
}

/** The mocks with the functions in place of their names. */
export function joinMocks(mocks: Json, texts: Texts): Json {
  return mapCode(mocks, (source) => (isFile(source) ? (texts[source] ?? source) : source));
}

export const isFile = (name: string) => name.endsWith('.js');

/** Changes the code in every answer that is code, and nothing else: what is not as it should be is judged later. */
function mapCode(mocks: Json, change: (source: string, state: string) => string): Json {
  if (!isJsonObject(mocks)) return mocks;
  return Object.fromEntries(
    Object.entries(mocks).map(([state, listed]) => {
      const mapAll = (answers: Json | undefined): Json =>
        Array.isArray(answers) ? answers.map((answer: Json) => mapAnswer(answer, state)) : (answers ?? null);
      return [
        state,
        isJsonObject(listed) && 'answers' in listed ? { ...listed, answers: mapAll(listed.answers) } : mapAll(listed),
      ];
    }),
  );

  function mapAnswer(answer: Json, state: string): Json {
    if (typeof answer === 'string' && answer.startsWith('js:')) return `js:${change(answer.slice(3), state)}`;
    return isJsonObject(answer) && typeof answer.js === 'string' ? { ...answer, js: change(answer.js, state) } : answer;
  }
}
