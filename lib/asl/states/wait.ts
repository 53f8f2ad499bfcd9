import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Behaviours } from '../behaviours';
import type { WaitState } from '../definition';
import type { Enter, Entry, Evaluated } from '../entry';
import { type Fault, runtimeFault } from '../fault';
import { effectiveInput, nextOf } from '../jsonpath/data-flow';
import { evaluatePathField } from '../jsonpath/evaluate';
import { parseTimestamp } from '../timestamp';
import { leaveThrough } from './leave-through';

/** Recorded: 24,855 days pass, 24,856 do not. That is a signed 32-bit count of seconds. */
export const longestWaitSeconds = 2_147_483_647;

type Moment = Parameters<Behaviours['waitUntil']>[0];

/** ASL spec, "Wait State". Due in virtual time; nothing here sleeps. */
export const enterWait: Enter<WaitState> = (state, entry) => {
  const input = effectiveInput(state, entry);
  if (!input.ok) return input;
  const moment = momentOf(state, input.value, entry);
  if (!moment.ok) return moment;
  const until = entry.rules.waitUntil(moment.value, entry);
  if (until - entry.now > longestWaitSeconds * 1000) return err(runtimeFault('Wait state delay is too long.'));
  return ok({
    kind: 'wait',
    until,
    leave: () => leaveThrough(state, state.Assign, nextOf(state), input.value, entry),
  });
};

/** Whole seconds: the milliseconds of an instant are cut off. An instant that has passed means no wait. */
export function waitUntil(moment: Moment, entry: Entry): number {
  if ('seconds' in moment) return entry.now + moment.seconds * 1000;
  const wholeSecond = Math.floor(moment.instant / 1000) * 1000;
  return Math.max(entry.now, wholeSecond - entry.startedAt);
}

function momentOf(state: WaitState, input: Json, entry: Entry): Evaluated<Moment> {
  if (state.Seconds !== undefined) return ok({ seconds: state.Seconds });
  if (state.SecondsPath !== undefined) {
    const path = state.SecondsPath;
    const value = evaluatePathField(path, input, entry);
    if (!value.ok) return absent('SecondsPath', path, value.error);
    const shown = display(value.value);
    if (!Number.isInteger(value.value)) {
      return fault(`The SecondsPath parameter cannot be parsed as a long value: ${path} == ${shown}`);
    }
    const seconds = value.value as number;
    return seconds < 0
      ? fault(`The SecondsPath parameter references a negative value: ${path} == ${shown}`)
      : ok({ seconds });
  }
  if (state.TimestampPath === undefined) return instantOf(state.Timestamp ?? '', 'Timestamp', state.Timestamp ?? '');
  const path = state.TimestampPath;
  const value = evaluatePathField(path, input, entry);
  if (!value.ok) return absent('TimestampPath', path, value.error);
  return instantOf(value.value, 'TimestampPath', `${path} == ${display(value.value)}`);
}

/** Recorded for SecondsPath: the miss of a path has words of its own here. */
function absent(field: string, path: string, why: Fault): Evaluated<never> {
  return why.kind === 'stopped' ? err(why) : fault(`The ${field} parameter does not reference an input value: ${path}`);
}

function instantOf(value: Json, field: string, shown: string): Evaluated<Moment> {
  const instant = typeof value === 'string' ? parseTimestamp(value) : null;
  return instant === null
    ? fault(
        `The ${field} parameter does not reference a valid ISO-8601 extended offset date-time format string: ${shown}`,
      )
    : ok({ instant });
}

const fault = (detail: string) => err(runtimeFault(detail));
const display = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));
