import { describe, expect, it } from 'vitest';
import { Problem } from './problem.mjs';
import { runTests } from './run-tests.mjs';
import { countOf } from './test-stages.mjs';

async function run(stages: Parameters<typeof runTests>[0]) {
  const lines: string[] = [];
  const passed = await runTests(stages, (line) => lines.push(line));
  return { passed, lines, last: lines.at(-1) };
}
const stage = (name: string, passed: number, failed: number, needs?: string) => ({
  name,
  run: async () => ({ passed, failed }),
  ...(needs ? { needs } : {}),
});

describe('npm test', () => {
  it('closes with one line that sums up', async () => {
    expect(await run([stage('types', 1, 0), stage('unit', 41, 0)])).toMatchObject({
      passed: true,
      last: 'total: 42 passed, 0 failed',
    });
  });

  it('goes on after a failure and fails at the end', async () => {
    expect(await run([stage('types', 0, 1), stage('unit', 41, 2)])).toMatchObject({
      passed: false,
      last: 'total: 41 passed, 3 failed',
    });
  });

  it('counts a stage that breaks as one failure and says how to put it right', async () => {
    const broken = { name: 'journeys', run: () => Promise.reject(new Problem('No browser.', 'Install one.')) };
    const { last, lines } = await run([broken, stage('unit', 1, 0)]);
    expect(last).toBe('total: 1 passed, 1 failed');
    expect(lines.join('\n')).toContain('No browser.\nInstall one.');
  });

  it('does not run what makes no sense without a stage that failed', async () => {
    const { last, lines } = await run([stage('build', 0, 1), stage('journeys', 9, 0, 'build')]);
    expect(last).toBe('total: 0 passed, 2 failed');
    expect(lines.join('\n')).toContain('not run: build failed');
  });

  it('counts a run that failed without a failed test', () => {
    expect(countOf(3, 0, 1)).toEqual({ passed: 3, failed: 1 });
    expect(countOf(3, 2, 1)).toEqual({ passed: 3, failed: 2 });
    expect(countOf(3, 0, 0)).toEqual({ passed: 3, failed: 0 });
  });
});
