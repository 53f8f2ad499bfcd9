import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSam } from '@/lib/asl/export/sam';
import { writeYaml } from '@/lib/asl/export/write-yaml';
import { parseMockConfig } from '@/lib/asl/mock-config/parse-mock-config';
import { AslScenarioSchema } from '@/lib/asl/scenario';
import { findMachines } from '@/lib/asl/template/find-machines';
import type { Json } from '@/lib/kernel/json';
import { toAslDraft } from '../../asl-draft';
import { readYaml } from '../../read-yaml';
import { exportTexts } from './export-texts';

const definition: Json = {
  Comment: 'yes: no # "quoted"',
  StartAt: 'on',
  States: {
    on: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: {
        FunctionName: 'charge',
        'Payload.$': '$',
        none: null,
        list: [[], {}, [1, { a: 2 }], -1.5, '2026-01-01'],
      },
      Next: 'key: with colon',
    },
    'key: with colon': { Type: 'Succeed' },
  },
};
const draftOf = (mocks: Json, text = JSON.stringify(definition)) =>
  toAslDraft(
    AslScenarioSchema.parse({
      engine: 'asl',
      version: 1,
      title: 'Charge a card',
      seed: 1,
      startTime: '2026-01-01T00:00:00Z',
      type: 'EXPRESS',
      documents: { definition: text },
      input: {},
      mocks,
    }),
  );

describe('toSam', () => {
  it('is read back as the same machine', () => {
    const text = toSam({ title: 'Charge a card', type: 'EXPRESS', definition, input: {} });
    const found = findMachines(text, readYaml);
    const [machine] = found.ok ? found.value : [];
    expect(machine?.name).toBe('ChargeACard');
    expect(machine?.type).toBe('EXPRESS');
    expect(machine?.definition.ok && JSON.parse(machine.definition.value)).toEqual(definition);
    expect(machine?.assumed).toEqual([]);
    expect(text).toContain('        - LambdaInvokePolicy:\n            FunctionName: "charge"\n');
  });
});

describe('writeYaml', () => {
  it('writes what YAML reads as the same value, whatever the JSON', () => {
    const name = fc.string({ unit: 'grapheme' }).filter((key) => !key.startsWith('!') && key !== '__proto__');
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<Json>(null, true, false, '', 'null', 'no', '~', '- a', '2026-01-01', '\u2028', 1e21, 5e-324),
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.array(tie('value')),
        fc.dictionary(name, tie('value'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (json) => {
        expect(readYaml(writeYaml({ json }, 0))).toEqual({ json });
      }),
    );
  });
});

describe('exportTexts', () => {
  it('writes the mocks as a file that is read back', () => {
    const { mocks } = exportTexts(draftOf({ on: ['fail:Busy', 'ok:1'] }), null);
    const read = parseMockConfig(mocks.text ?? '');
    expect(read.ok).toBe(true);
    expect(mocks.notes).toEqual([]);
  });

  it('says why mocks cannot be written, and what a written one leaves out', () => {
    const never = exportTexts(draftOf({ on: ['ok:1', 'never'] }), null).mocks;
    expect(never).toEqual({ text: null, notes: ['Answer 2 of on never comes, which a mock file cannot say.'] });
    const slow = exportTexts(draftOf({ on: ['ok:1@5'] }), null).mocks;
    expect(slow.text).not.toBeNull();
    expect(slow.notes).toEqual(['How long on takes is not in it; a mock file knows no time.']);
  });

  it('says what the role lacks, and what CloudFormation would take for its own', () => {
    const text = JSON.stringify({
      StartAt: 'A',
      States: {
        A: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', Parameters: { Ref: 'x' }, End: true },
      },
    });
    const { sam, cdk } = exportTexts(draftOf({}, text), null);
    expect(cdk.notes).toEqual(['The role also needs what is not written here: sqs:sendMessage.']);
    expect(sam.notes).toHaveLength(2);
  });

  it('writes nothing of a draft that cannot be read', () => {
    const { sam, cli } = exportTexts(draftOf({}, '{ "States": '), null);
    expect(sam).toEqual({ text: null, notes: ['The definition cannot be read. Correct it first.'] });
    expect(cli.text).toBeNull();
    const draft = draftOf({});
    const broken = exportTexts({ ...draft, texts: { ...draft.texts, input: '{' } }, null);
    expect(broken.cdk.notes).toEqual(['There is an error in the input. Correct it first.']);
  });
});
