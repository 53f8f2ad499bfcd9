import { type MockAnswer, MocksSchema } from '@/lib/asl/mocks';
import { isJsonObject, type Json, type JsonObject, jsonEquals } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AttemptRow, RowProblem } from './attempt-row';
import { toAnswer, toRow } from './row-answer';

/** What a task does, attempt by attempt. Without rows it answers at once with what it is given. */
export type AttemptScript = { readonly rows: readonly AttemptRow[]; readonly afterLast: 'repeat' | 'fail' };

const mostAnswers = 1000;

/** The script of one task in the text of the mocks. Null: the text is not what mocks are, and has to be corrected first. */
export function readScript(mocksText: string, task: string): AttemptScript | null {
  const mocks = readMocks(mocksText);
  if (!mocks) return null;
  const listed = Object.hasOwn(mocks, task) ? mocks[task] : undefined;
  if (listed === undefined) return { rows: [], afterLast: 'repeat' };
  const checked = MocksSchema.safeParse({ [task]: listed });
  const own = checked.success ? checked.data[task] : undefined;
  if (!own) return null;
  const { answers, afterLast } = 'answers' in own ? own : { answers: own, afterLast: 'repeat' as const };
  return { rows: inRows(answers), afterLast };
}

/** Equal answers that follow each other are one row. */
function inRows(answers: readonly (string | MockAnswer)[]): AttemptRow[] {
  const rows: { readonly mock: string | MockAnswer; times: number }[] = [];
  for (const mock of answers) {
    const last = rows.at(-1);
    if (last && jsonEquals(last.mock as Json, mock as Json)) last.times += 1;
    else rows.push({ mock, times: 1 });
  }
  return rows.map(({ mock, times }, id) => ({ id, times: String(times), ...toRow(mock) }));
}

/** The text of the mocks with this script for one task; the others stay as they are. Or what to correct first. */
export function writeScript(mocksText: string, task: string, script: AttemptScript): Result<string, RowProblem> {
  const answers: Json[] = [];
  for (const row of script.rows) {
    const times = Number(row.times);
    if (!Number.isInteger(times) || times < 1 || answers.length + times > mostAnswers) {
      const message = `How often is a whole number from 1; all rows together have at most ${mostAnswers} attempts.`;
      return err({ id: row.id, field: 'times', message });
    }
    const answer = toAnswer(row);
    if (!answer.ok) return answer;
    answers.push(...new Array<Json>(times).fill(answer.value));
  }
  const { [task]: _old, ...others } = readMocks(mocksText) ?? {};
  const listed: Json = script.afterLast === 'repeat' ? answers : { answers, afterLast: script.afterLast };
  const order = Object.keys(readMocks(mocksText) ?? {});
  const mocks = answers.length === 0 ? others : { ...others, [task]: listed };
  // The task keeps its place among the others.
  const sorted = Object.entries(mocks).sort(([a], [b]) => placeOf(order, a) - placeOf(order, b));
  return ok(JSON.stringify(Object.fromEntries(sorted), null, 2));
}

const placeOf = (order: readonly string[], name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

function readMocks(text: string): JsonObject | null {
  const parsed = parseLocatedJson(text.trim() === '' ? '{}' : text);
  return parsed.ok && isJsonObject(parsed.value.value) ? parsed.value.value : null;
}

/** `Attempt 2`, `Attempts 1–3`; the last row goes on, unless it is said that the execution fails after it. */
export function rowTitles({ rows, afterLast }: AttemptScript): readonly string[] {
  let next = 1;
  return rows.map(({ times }, index) => {
    const from = next;
    const count = Math.max(1, Math.floor(Number(times)) || 1);
    next += count;
    if (index === rows.length - 1 && afterLast === 'repeat') {
      return from === 1 ? 'Every attempt' : `Attempt ${from} and later`;
    }
    return count === 1 ? `Attempt ${from}` : `Attempts ${from}–${next - 1}`;
  });
}
