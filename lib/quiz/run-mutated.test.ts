import { expect, it } from 'vitest';
import { runMutated, runScenario } from '@/lib/quiz';
import { retryScenario } from './retry.fixture';

const ports = { interpreter: () => Promise.reject(new Error('no code runs here')) };

it('a mutated engine answers otherwise, and one that an engine does not have answers nothing', async () => {
  const right = await runScenario(retryScenario, ports);
  const wrong = await runMutated(retryScenario, 'no-backoff', ports);
  expect(wrong?.run.engine).toBe('asl');
  expect(wrong?.run.hash).not.toBe(right.run.hash);
  expect(await runMutated(retryScenario, 'null-stays-in-place', ports)).toBeNull();
  expect(await runMutated(retryScenario, 'toString', ports)).toBeNull();
});
