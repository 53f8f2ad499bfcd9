import { describe, expect, it } from 'vitest';
import { runSync, version } from '.';
import { readCases, toScenario } from './cases/case-file';

/**
 * What a run of this version hashes to. Receipts, permalinks and answer keys quote these hashes: a run that
 * changes without a new version would make old grades impossible to check.
 */
const golden = {
  version: 1,
  hashes: {} as Record<string, string>,
};

describe('runs of this version of the engine', () => {
  it.each(Object.entries(golden.hashes))('%s hashes as it always has', (file, hash) => {
    const engineCase = readCases().find((each) => each.file === file);
    if (!engineCase) throw new Error(`The case ${file} is gone; golden hashes need it`);
    const advice =
      'Behaviour has changed. If that is meant: add 1 to `version` in version.ts and write the new hashes here.';
    expect({ version, hash: runSync(toScenario(engineCase)).hash }, advice).toEqual({ version: golden.version, hash });
  });
});
