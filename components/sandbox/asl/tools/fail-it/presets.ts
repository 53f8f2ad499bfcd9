import { isJsonObject, type Json } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { seededRandom } from '@/lib/kernel/random';
import { type AttemptRow, plainRow } from './attempt-row';
import type { AttemptScript } from './attempt-script';
import type { FailingTask } from './list-tasks';

export type PresetName = 'throttling' | 'timeout' | 'poison' | 'heartbeat' | 'flaky';

/** What a preset starts from. */
export type PresetGround = {
  readonly task: FailingTask;
  readonly script: AttemptScript;
  readonly input: string;
  readonly seed: number;
  /** Of the flaky service, 0 … 100. */
  readonly percent: number;
};
/** `note`: what has to be in the definition for it to show. */
export type Preset = { readonly rows: readonly AttemptRow[]; readonly note: string };

export const presetNames: readonly { readonly name: PresetName; readonly says: string }[] = [
  { name: 'throttling', says: 'Throttling' },
  { name: 'timeout', says: 'Timeout' },
  { name: 'poison', says: 'Poison item' },
  { name: 'heartbeat', says: 'Lost heartbeat' },
  { name: 'flaky', says: 'Flaky service' },
];

const throttledCalls = 3;
const drawnCalls = 20;

/** A known way to fail, written out as rows. What the task answered when it succeeded stays its answer. */
export function makePreset(name: PresetName, ground: PresetGround): Preset {
  const { task, script } = ground;
  const good = script.rows.findLast(({ does }) => does === 'return' || does === 'result') ?? {
    ...plainRow,
    id: 0,
    does: 'return',
  };
  const once = { ...good, times: '1' };
  const failing = (error: string, cause: string): Row => ({ ...plainRow, error, cause });
  switch (name) {
    case 'throttling': {
      const refusal = task.isFunction
        ? failing('Lambda.TooManyRequestsException', 'Rate Exceeded. (Service: Lambda, Status Code: 429)')
        : failing('States.TaskFailed', 'Rate exceeded');
      return made([{ ...refusal, times: String(throttledCalls) }, once], '');
    }
    case 'timeout':
      return made(
        [{ ...plainRow, does: 'never' }, once],
        task.timeoutSeconds === null
          ? `${task.name} has no TimeoutSeconds, so nothing ends the attempt but the end of the execution. Add "TimeoutSeconds" to the state.`
          : '',
      );
    case 'poison': {
      const holds = findItem(ground.input);
      const value = good.does === 'return' ? good.value : plainRow.value;
      return made(
        [{ ...failing('Item.Unusable', 'This item can never be processed'), does: 'poison', holds, value }],
        task.isInMap ? '' : `${task.name} is not inside a Map: it fails whenever its input holds ${holds}.`,
      );
    }
    case 'heartbeat': {
      const beat = task.heartbeatSeconds ?? 10;
      return made(
        [
          {
            ...plainRow,
            does: 'never',
            heartbeats: [0.8, 1.6].map((part) => Number((beat * part).toFixed(1))).join(', '),
          },
          once,
        ],
        heartbeatNote(task),
      );
    }
    case 'flaky': {
      const random = seededRandom(ground.seed);
      const bad = failing('Service.Unavailable', 'HTTP 503');
      const drawn = Array.from({ length: drawnCalls }, () => (random.next() * 100 < ground.percent ? bad : once));
      return made(
        [...joined(drawn), once],
        `The first ${drawnCalls} calls are drawn from seed ${ground.seed} and written out; the calls after them succeed. Many seeds draws them anew for each run.`,
      );
    }
  }
}

type Row = Omit<AttemptRow, 'id'>;

const made = (rows: readonly Row[], note: string): Preset => ({
  rows: joined(rows).map((row, id) => ({ ...row, id })),
  note,
});

/** Rows that do the same one after the other are one row. */
function joined(rows: readonly Row[]): Row[] {
  const done: Row[] = [];
  for (const row of rows) {
    const last = done.at(-1);
    const isSame = last && last.does === row.does && last.error === row.error && last.value === row.value;
    if (isSame) done[done.length - 1] = { ...last, times: String(Number(last.times) + Number(row.times)) };
    else done.push(row);
  }
  return done;
}

function heartbeatNote(task: FailingTask): string {
  if (!task.isAwaited) {
    return `Nobody sends heartbeats for ${task.name}: only an activity or a ".waitForTaskToken" task has them.`;
  }
  return task.heartbeatSeconds === null
    ? `${task.name} has no HeartbeatSeconds, so nobody notices the silence. Add "HeartbeatSeconds" to the state.`
    : '';
}

/** The last item of the first list in the input, as text that the task's event will hold. */
function findItem(input: string): string {
  const parsed = parseLocatedJson(input);
  const open: Json[] = parsed.ok ? [parsed.value.value] : [];
  for (let value = open.shift(); value !== undefined; value = open.shift()) {
    const item = Array.isArray(value) ? value.at(-1) : undefined;
    if (item !== undefined) return typeof item === 'string' ? item : JSON.stringify(item);
    if (isJsonObject(value)) open.push(...Object.values(value));
  }
  return 'poison';
}
