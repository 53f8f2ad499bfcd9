import { fuzzedScenario } from '@/lib/asl/fuzz/judge-fuzzed';
import { run } from '@/lib/asl/run';
import type { FromWorker, ToWorker } from '../../components/sandbox/shared/engine-protocol';
import { expect, test } from '../support/journey';

const count = 2000;

/** A draft as the workbench sends it: the texts of the tabs, the rest of the scenario beside them. */
function draftOf(seed: number): Extract<ToWorker, { ask: 'run' }>['draft'] {
  const scenario = fuzzedScenario(seed);
  const texts = {
    definition: scenario.documents.definition,
    input: JSON.stringify(scenario.input),
    mocks: JSON.stringify(scenario.mocks),
    type: scenario.type ?? 'STANDARD',
    stopAt: scenario.stop ? String(scenario.stop.atSeconds) : '',
  };
  return { scenario, texts };
}

test('the worker of the built app runs 2,000 fuzzed scenarios to the hashes that Node gets', async ({ page }) => {
  test.setTimeout(240_000);
  const [worker] = await Promise.all([page.waitForEvent('worker'), page.goto('/playground/asl#retry-and-catch')]);
  const drafts = Array.from({ length: count }, (_, seed) => draftOf(seed));
  // A worker of the same script, spoken to as the page does: what the page keeps of a run is its hash.
  const hashes = await page.evaluate(
    ({ url, drafts: text }) =>
      new Promise<string[]>((resolve, reject) => {
        const questions: unknown[] = JSON.parse(text);
        const engine = new Worker(url);
        const answered: string[] = [];
        const ask = (id: number) => engine.postMessage({ id, engine: 'asl', ask: 'run', draft: questions[id] });
        engine.onerror = (event) => reject(new Error(event.message));
        engine.onmessage = ({ data }: { data: FromWorker }) => {
          if (data.kind === 'ready') return ask(0);
          if (data.kind === 'threw') return reject(new Error(`${answered.length}: ${data.message}`));
          answered.push((data.answer as { hash: string }).hash);
          if (answered.length < questions.length) return ask(answered.length);
          engine.terminate();
          resolve(answered);
        };
      }),
    { url: worker.url(), drafts: JSON.stringify(drafts) },
  );
  const differing: number[] = [];
  for (let seed = 0; seed < count; seed += 1) {
    if (hashes[seed] !== (await run(fuzzedScenario(seed))).hash) differing.push(seed);
  }
  expect(differing).toEqual([]);
});
