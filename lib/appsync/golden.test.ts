import { describe, expect, it } from 'vitest';
import { loadInterpreter } from '@/lib/interpreter';
import { runSync, version } from '.';
import { readCases, toScenario } from './cases/case-file';

const ports = { interpreter: await loadInterpreter() };

/**
 * What a run of this version hashes to. Receipts, permalinks and answer keys quote these hashes: a run that
 * changes without a new version would make old grades impossible to check.
 */
const golden = {
  version: 1,
  hashes: {
    'dynamodb-put-condition-fails.json': '6a2138508d26400264e454b3b42047fb14a11e358c2d9ff9567658242b0104bc',
    'mutation-fields-run-in-turn.json': '17e93f2d200f895129e64f281832116f9a779d0600420eb0dc3c838d43aba92f',
    'null-bubbles-to-the-item.json': '815eee6bf77d03c0c2af8accfa6b3254b81ef053840c8ba4c851eceffb14a00d',
    'subscription-argument-filters.json': 'c67ded37dee8fd248db892e40b4094019c9f2e13cc832b976b6fe6fab4732b8c',
    'time-and-ids-come-from-the-scenario.json': '023c237ad8cfe1c2e553f923c4fae241e9e9790f9cbcd642e294ef0f9f97776e',
    'loop-is-stopped.json': 'f639f468d5e1176f87fc02dc8c75919488f5e670e5b82779399b72eb7cf7a8ec',
    'refused-wiring.json': 'd01482adab0df165fd8930055dea7603bebbc8d8d7bb044d761b0ecc4db36c70',
  },
};

describe('runs of this version of the engine', () => {
  it.each(Object.entries(golden.hashes))('%s hashes as it always has', (file, hash) => {
    const engineCase = readCases().find((each) => each.file === file);
    if (!engineCase) throw new Error(`The case ${file} is gone; golden hashes need it`);
    const advice =
      'Behaviour has changed. If that is meant: add 1 to `version` in version.ts and write the new hashes here.';
    const run = runSync(toScenario(engineCase), ports);
    expect({ version, hash: run.hash }, advice).toEqual({ version: golden.version, hash });
  });
});
