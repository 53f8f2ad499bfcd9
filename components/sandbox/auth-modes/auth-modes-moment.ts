import type { AuthModesEvent, AuthModesRun } from '@/lib/auth-modes/events';
import type { Identity } from '@/lib/auth-modes/scenario';
import { assertNever } from '@/lib/kernel/assert-never';
import type { Description } from '@/lib/kernel/run';
import type { MarkState } from '@/lib/kernel/timeline';
import type { EventRow, Moment } from '../shared/engine-protocol';
import { grantWords, modeWords, ruleWords } from './rule-words';

type Describe = (event: AuthModesEvent) => Description;

/** What the inspector shows at event `n`: who asks, for what, and the rule that decides it. */
export function toMoment(
  run: AuthModesRun,
  n: number,
  identities: readonly Identity[],
  describe: Describe,
): Moment | null {
  const event = run.events[n];
  if (!event) return null;
  const { text, spec } = describe(event);
  const who = identities.find(({ id }) => id === event.identity);
  const [state, word] = standing(event);
  return {
    n,
    at: event.at,
    sentence: text,
    spec,
    place: event.path.slice(2).join('.') || event.operation,
    state,
    word,
    span: null,
    facts: [
      { name: 'Identity', value: who ? `${who.title}, ${modeWords(who.mode)}` : event.identity, code: false },
      ...('field' in event ? [{ name: 'Field', value: event.field, code: true }] : []),
      ...('grants' in event ? [{ name: 'Open to', value: grantWords(event) || 'nobody', code: false }] : []),
      ...('rule' in event ? [{ name: 'Rule', value: ruleWords(event.rule), code: false }] : []),
      ...('message' in event && event.message !== undefined
        ? [{ name: 'Error', value: event.message, code: false }]
        : []),
    ],
    payloads: [],
    around: run.events.slice(Math.max(0, n - 3), n + 4).map(toEventRow),
    nodes: {},
    taken: [],
    tables: [],
  };
}

function standing(event: AuthModesEvent): [MarkState, string] {
  switch (event.kind) {
    case 'request-authenticated':
    case 'type-rule-applied':
      return ['running', 'deciding'];
    case 'request-denied':
      return ['denied', 'request refused'];
    case 'field-decided':
      return [event.verdict === 'allowed' ? 'succeeded' : event.verdict === 'null' ? 'null' : 'denied', event.verdict];
    case 'field-nulled':
    case 'data-nulled':
      return ['null', 'null bubbled'];
    case 'request-answered':
      return event.data === 'whole' ? ['succeeded', 'answered'] : ['null', `answered, data ${event.data}`];
    default:
      return assertNever(event);
  }
}

/** An event in two or three words and a detail: a line of a list. `describe` has the sentence. */
export function toEventRow(event: AuthModesEvent): EventRow {
  const [what, detail] = wordsOf(event);
  return { n: event.n, at: event.at, what, detail, place: event.path.join('.') };
}

function wordsOf(event: AuthModesEvent): [what: string, detail: string] {
  switch (event.kind) {
    case 'request-authenticated':
      return ['request let in', event.identity];
    case 'request-denied':
      return ['request refused', `${event.identity}, ${ruleWords(event.rule)}`];
    case 'type-rule-applied':
      return ['type rule', event.type];
    case 'field-decided':
      return [event.verdict, `${event.field}, ${ruleWords(event.rule)}`];
    case 'field-nulled':
      return ['null bubbled', `to ${event.field}`];
    case 'data-nulled':
      return ['null bubbled', 'to data'];
    case 'request-answered':
      return ['request answered', event.identity];
    default:
      return assertNever(event);
  }
}
