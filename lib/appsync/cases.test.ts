import { describe, expect, it } from 'vitest';
import { loadInterpreter } from '@/lib/interpreter';
import { type AppSyncRun, describe as describeSubject, runSync } from '.';
import { observed, readCases, toScenario } from './cases/case-file';

const ports = { interpreter: await loadInterpreter() };

function isOrdered({ events }: AppSyncRun): boolean {
  return events.every(
    (event, i) => event.n === i && event.at >= (events[i - 1]?.at ?? 0) && Number.isInteger(event.at),
  );
}

describe.each(readCases())('$file: $says', (engineCase) => {
  const scenario = toScenario(engineCase);
  const run = runSync(scenario, ports);

  it('runs as it says', () => {
    expect(observed(run, engineCase.expect)).toEqual(engineCase.expect);
    expect(isOrdered(run)).toBe(true);
  });

  it('runs the same again, and is plain JSON', () => {
    expect(runSync(scenario, ports).hash).toBe(run.hash);
    expect(JSON.parse(JSON.stringify(run))).toEqual(run);
  });

  it('ends as it says or stopped under every small budget', () => {
    for (const budget of [1, 2, 3]) {
      for (const name of ['resolverCalls', 'fields', 'interpreterTicks']) {
        const small = runSync({ ...scenario, limits: { ...scenario.limits, [name]: budget } }, ports);
        expect(['stopped', run.outcome.kind]).toContain(small.outcome.kind);
        expect(isOrdered(small)).toBe(true);
      }
    }
  });

  it('has words for everything', () => {
    const findings = run.outcome.kind === 'refused' ? run.outcome.diagnostics : [];
    for (const subject of [...run.events, ...findings]) {
      const { text, spec } = describeSubject(subject);
      expect(text).toMatch(/^\S.*\S$/s);
      expect(text).not.toMatch(/undefined|\[object/);
      expect(spec).toMatch(/^https:\/\//);
    }
  });
});
