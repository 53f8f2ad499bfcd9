import { describe, expect, it } from 'vitest';
import type { AslEventBody } from '@/lib/asl/events';
import { retryOf, runOf } from '@/lib/asl/outage-run.fixture';
import { toFacts } from './asl-facts';

const at = (seconds: number, body: AslEventBody) => [seconds * 1000, ['States', 'S'], body] as const;
const resource = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
const entered: AslEventBody = { kind: 'state-entered', type: 'Task', input: {} };

/** Facts at the last of the given events, by name. */
function factsAt(bodies: readonly (readonly [number, readonly string[], AslEventBody])[], definition = {}) {
  const run = runOf(bodies);
  const facts = toFacts(run.events, run, run.events.length - 1, definition);
  return Object.fromEntries(facts.map(({ name, value }) => [name, value]));
}

describe('toFacts', () => {
  it('counts heartbeats of the attempt, beside how often one is expected', () => {
    const beats = [4, 8].map((seconds) => at(seconds, { kind: 'task-heartbeat', attempt: 1 }));
    const scheduled = { kind: 'task-scheduled', resource, parameters: {}, attempt: 1, heartbeatSeconds: 5 } as const;
    expect(factsAt([at(0, entered), at(0, scheduled), ...beats])).toMatchObject({
      'Heartbeat expected every': '5 s',
      Heartbeats: '2, the last at 8 s',
    });
  });

  it('says which retrier decided', () => {
    const drawn = { ...retryOf(2, 1300, 2), jitter: 'FULL', rangeSeconds: [0, 2], delaySeconds: 1.3 } as AslEventBody;
    expect(factsAt([at(0, entered), at(0, drawn)])).toMatchObject({
      'Retry[0]': '2 of 3',
      Wait: '1.3 s',
    });
  });

  it('quotes the rule of a Choice that was taken', () => {
    const guard = {
      And: [
        { Variable: '$.n', IsPresent: true },
        { Variable: '$.n', NumericGreaterThan: 9 },
      ],
      Next: 'A',
    };
    const definition = { States: { S: { Type: 'Choice', Choices: [guard] } } };
    const taken = { kind: 'choice-taken', rule: 0, next: 'A' } as const;
    expect(factsAt([at(0, taken)], definition)).toMatchObject({ 'Choices[0]': '$.n IsPresent and $.n > 9' });
    expect(factsAt([at(0, { ...taken, rule: 'default' })], definition)).toMatchObject({
      Rule: 'none is true: Default',
    });
  });
});
