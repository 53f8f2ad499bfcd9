import { describe, expect, it } from 'vitest';
import { AslScenarioSchema, runSync } from '..';

/** As many states, one after another, each of which keeps the input in a variable of its own. */
function keeping(count: number) {
  const states = Array.from({ length: count }, (_, i) => [
    `S${i}`,
    { Type: 'Pass', Assign: { [`v${i}.$`]: '$.text' }, ...(i === count - 1 ? { End: true } : { Next: `S${i + 1}` }) },
  ]);
  const definition = JSON.stringify({ StartAt: 'S0', States: Object.fromEntries(states) });
  const input = { text: 'a'.repeat(250 * 1024) };
  const limits = { steps: 1_000_000 };
  return runSync(
    AslScenarioSchema.parse({ engine: 'asl', version: 1, title: 't', documents: { definition }, input, limits }),
  );
}

describe('the variables of an execution', () => {
  it('may hold 10 MiB together', () => {
    expect(keeping(40).outcome.kind).toBe('succeeded');
  });

  it('fail it with States.DataLimitExceeded beyond that', () => {
    expect(keeping(42).outcome).toMatchObject({ kind: 'failed', error: 'States.DataLimitExceeded' });
  });
});
