import { seconds } from './stages.mjs';

/**
 * Runs test stages in order, the later ones also after a failure, and says at the end what each came to.
 * @param {readonly { name: string, run: () => Promise<{ passed: number, failed: number }>, needs?: string }[]} stages
 *   `needs`: the stage without which this one makes no sense; where that failed it is not run and counts as failed.
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} Whether everything passed.
 */
export async function runTests(stages, say = console.log) {
  const results = [];
  for (const { name, run, needs } of stages) {
    say(`\n── ${name} ──`);
    const missing = results.find((result) => result.name === needs && result.failed > 0);
    const started = performance.now();
    const count = missing ? { passed: 0, failed: 1 } : await counted(run, say);
    const took = missing ? `not run: ${needs} failed` : seconds(performance.now() - started);
    say(`${name}: ${count.passed} passed, ${count.failed} failed, ${took}`);
    results.push({ name, ...count, took });
  }
  say('');
  for (const { name, passed, failed, took } of results) {
    say(`${name.padEnd(22)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed   ${took}`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  say(`total: ${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0;
}

/** A stage that throws failed, and the next ones still have their say. */
async function counted(run, say) {
  try {
    return await run();
  } catch (error) {
    say(error?.fix ? `${error.message}\n${error.fix}` : String(error?.stack ?? error));
    return { passed: 0, failed: 1 };
  }
}
