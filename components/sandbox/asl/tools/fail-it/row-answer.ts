import { expandMock } from '@/lib/asl/expand-mock';
import { type Heartbeats, type MockAnswer, MockShortFormSchema } from '@/lib/asl/mocks';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { type AttemptField, type AttemptRow, plainRow, type RowProblem } from './attempt-row';
import { readPoison, writePoison } from './poison';

type Row = Omit<AttemptRow, 'id' | 'times'>;

/** A mock answer as a row of the form. */
export function toRow(mock: string | MockAnswer): Row {
  const answer = expandMock(mock);
  const { times: _times, ...plain } = plainRow;
  const row = { ...plain, after: 'afterSeconds' in answer ? secondsText(answer.afterSeconds) : '' };
  const timed = { ...row, heartbeats: heartbeatsText(answer.heartbeats) };
  if ('throw' in answer) return { ...timed, does: 'throw', error: answer.throw.error, cause: answer.throw.cause ?? '' };
  if ('return' in answer) return { ...timed, does: 'return', value: JSON.stringify(answer.return) };
  if ('result' in answer) return { ...timed, does: 'result', value: JSON.stringify(answer.result) };
  if ('never' in answer) return { ...timed, does: 'never' };
  const poison = readPoison(answer.js);
  // Mocks come out of JSON, so what their type calls optional is never undefined.
  return poison ? { ...timed, ...poison, does: 'poison' } : { ...timed, does: 'code', kept: mock as Json };
}

/** The row as a mock answer, in the short form where there is one; or what to correct first. */
export function toAnswer(row: AttemptRow): Result<Json, RowProblem> {
  if (row.does === 'code') return ok(row.kept);
  const refuse = (field: AttemptField, message: string) => err({ id: row.id, field, message });
  const after = readSeconds(row.after);
  if (after === null) return refuse('after', 'Seconds are a number from 0.');
  const heartbeats = readHeartbeats(row.heartbeats);
  if (heartbeats === null) {
    return refuse(
      'heartbeats',
      'Write one number for a beat every so many seconds (0.1 at least), or a list: 8, 16, 24.',
    );
  }
  const timing = { ...(after === undefined ? {} : { afterSeconds: after }), ...(heartbeats && { heartbeats }) };
  if (row.does === 'never') return ok(shortest({ never: true, ...(heartbeats && { heartbeats }) }));
  if (row.does === 'throw' || row.does === 'poison') {
    if (row.error.trim() === '') return refuse('error', 'An error has a name, such as States.TaskFailed.');
    if (row.error.length > 256) return refuse('error', 'The name of an error has at most 256 characters.');
  }
  if (row.does === 'throw') {
    const cause = row.cause === '' ? {} : { cause: row.cause };
    return ok(shortest({ throw: { error: row.error.trim(), ...cause }, ...timing }));
  }
  const value = parseLocatedJson(row.value);
  if (!value.ok) return refuse('value', `This is not JSON: ${value.error.expected} is expected.`);
  if (row.does === 'poison') {
    if (row.holds === '') return refuse('holds', 'Say what the poisoned input holds.');
    return ok({ js: writePoison({ ...row, value: JSON.stringify(value.value.value) }), ...timing } as Json);
  }
  const result = row.does === 'return' ? { return: value.value.value } : { result: value.value.value };
  return ok(shortest({ ...result, ...timing }));
}

/** `fail:Busy@2` says as much as its long form; only where it reads back as the same. */
function shortest(answer: MockAnswer): Json {
  const after = 'afterSeconds' in answer && answer.afterSeconds !== undefined ? `@${answer.afterSeconds}` : '';
  const short =
    'throw' in answer
      ? `fail:${answer.throw.error}${after}`
      : 'return' in answer
        ? `ok:${JSON.stringify(answer.return)}${after}`
        : 'never';
  const long = answer as unknown as Json;
  const fits = MockShortFormSchema.safeParse(short).success;
  return fits && jsonEquals(expandMock(short) as unknown as Json, long) ? short : long;
}

const secondsText = (seconds: number | undefined) => (seconds === undefined ? '' : String(seconds));

function heartbeatsText(heartbeats: Heartbeats | undefined): string {
  if (heartbeats === undefined) return '';
  return 'everySeconds' in heartbeats
    ? String(heartbeats.everySeconds)
    : heartbeats.join(', ').replace(/^([^,]+)$/, '$1,');
}

/** Undefined where nothing is said; null where it is no number of seconds. */
function readSeconds(text: string): number | undefined | null {
  if (text.trim() === '') return undefined;
  const seconds = Number(text);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** One number is an interval; with a comma behind it, it is a list of one. */
function readHeartbeats(text: string): Heartbeats | undefined | null {
  if (text.trim() === '') return undefined;
  const parts = text.split(',').filter((part) => part.trim() !== '');
  const beats = parts.map(readSeconds).filter((beat) => typeof beat === 'number');
  if (beats.length === 0 || beats.length < parts.length || beats.length > 1000) return null;
  const [every = 0] = beats;
  if (text.includes(',')) return beats;
  return every >= 0.1 ? { everySeconds: every } : null;
}
