import { describe, expect, it } from 'vitest';
import { runSync, version } from '.';
import { readCases, toScenario } from './cases/case-file';

/**
 * What a run of this version hashes to. Receipts, permalinks and answer keys quote these hashes: a run that
 * changes without a new version would make old grades impossible to check.
 */
const golden = {
  version: 2,
  hashes: {
    'retry-counters-are-per-retrier.json': 'cb326b57ce873317bcbb4e84153dce1f230ec0fb5c25e370dc0d64c074308eb6',
    'retry-jitter.json': '39c2409c28152ad9e96d240e5bb8eb18ee1cd99e308fe2270df17b53c6fa225e',
    'parallel-branch-fails.json': '4b2d3f5ce7323f37d1db15071fe99c429e3fc403c58bffbb4a60642b9d237b9e',
    'map-in-parallel-in-map.json': '4c8f6321d87737bf0ee546f6d22b19f938aa58cf4a935ae548ad51d9637a2bf2',
    'wait-timestamp-offset.json': '2c963d7691cabc758dc99bad41075ffdbf9e4ad6a7ab74f046f654fd2c793cbb',
    'choice-is-present-guards.json': 'cf999c56a1774594cf150d047a70ebbb6fc3f1efff6c16cdbc751d554d8a4b2a',
    'catch-result-path-keeps-input.json': '6032630d59c1a393f6cc014a588cd56e89705522fec75da1aac5a23132e7a716',
    'refused-unknown-next.json': 'ef07b8dc47db85d970c8eb73b07a78084cfb7464a47ec7c2e12dcb8bfde32d1b',
    'machine-timeout.json': '716827d0887045cbc0f77ef3bbf9a539435370e9b9c8773f1f5b7c87a9ec0df1',
  },
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
