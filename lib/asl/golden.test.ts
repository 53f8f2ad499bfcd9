import { describe, expect, it } from 'vitest';
import { runSync, version } from '.';
import { readCases, toScenario } from './cases/case-file';

/**
 * What a run of this version hashes to. Receipts, permalinks and answer keys quote these hashes: a run that
 * changes without a new version would make old grades impossible to check.
 */
const golden = {
  version: 1,
  hashes: {
    'retry-counters-are-per-retrier.json': 'd161805bbff0bfdfdd3cbff3dab2147add5bc89dfb132e56bd73035370442627',
    'retry-jitter.json': 'ec6ba2121908e43b9932ba4526455116ad84afbaeadfa7dd47f57a41db97a73d',
    'parallel-branch-fails.json': 'bf9bc5ceb95c32d8e557f5082b2e4dc16ff8d2f3d58809a867f257beec991a0c',
    'map-in-parallel-in-map.json': '4aa3f529e4118314a01ebf55af30d122b04a3c125ad1a78769905b9dc718fe37',
    'wait-timestamp-offset.json': '639b2a661022c46717c44f97ea6400efb8b9c1b24e7c614229a37382566bf16d',
    'choice-is-present-guards.json': '437e03f0e01065b3abb471271b37d9860674f852c47b53f38aca633031b53bcc',
    'catch-result-path-keeps-input.json': '594382d58da7deebc86933d421690cd2ee2df5dac29852361c817c7bb00b6fcd',
    'refused-unknown-next.json': '2845c2f32af99c89ff77f3c5c55244aa81954f0177a5012ebbb9689c26cf5ba1',
    'machine-timeout.json': 'deff9fd4f3320eaad3790c55229d457858d32e3333e306951162591fa8ab4eaa',
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
