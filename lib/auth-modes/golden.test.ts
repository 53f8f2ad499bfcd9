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
    'aliases-and-fragments.json': '0eea8d9ea9b1abcbb1982408797babd8dd256fb631caaba54a44c1edc481ce9b',
    'aws-auth-alone.json': '359f9bf86bdc4d9602ddf2e9513c3ffcd8391f45220037bb92f773cd9861e39d',
    'client-ids.json': '256f2a92bed1c63fdad8f1b65276bfd2baa2e0c8ffa972725eb78ff15654ca82',
    'default-action-deny.json': '907e8c24a9ffff7cf5d700e76ad26b46bdfc590a4fc599c07c5c97bab45866db',
    'iam-explicit-deny.json': '4368060ce7f7f790d414cb121969254cf1a76ad3cbf26183c7213011902de9c0',
    'lambda-denied-fields.json': 'ceea77069424e51ec2c8b668a4f0c308bddb483759ce247d46b02a99bc7c809f',
    'non-null-bubbles-to-its-parent.json': 'b82e9668bd2df26c7e9abf90de143b7385a2464503ce461a8a09810337521f6d',
    'null-passes-non-null-list.json': 'fff11e0682f22271a49f14732d8c15a57a195f4b40bcbb742f87ad6a412702cb',
    'refused-not-run-yet.json': 'e0d84c7471719b738442f8b2f46377954d6026b863f37252bf0d543d9cd7ddd8',
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
