import { describe, expect, it } from 'vitest';
import { parse } from '../../parse';
import { validate } from '..';
import { toAwsDiagnostic } from '../to-aws-diagnostic';

const s3 = 'arn:aws:states:::s3:getObject';
const place = { Bucket: 'b', Key: 'k' };
const reader = (ReaderConfig: object) => ({ ItemReader: { Resource: s3, Parameters: place, ReaderConfig } });

function findings(fields: object, more: { type?: 'EXPRESS'; machine?: object; config?: object } = {}) {
  const text = JSON.stringify({
    StartAt: 'M',
    ...more.machine,
    States: {
      M: {
        Type: 'Map',
        ...fields,
        ItemProcessor: {
          ProcessorConfig: more.config ?? { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
          StartAt: 'P',
          States: { P: { Type: 'Pass', End: true } },
        },
        End: true,
      },
    },
  });
  const doc = parse(text);
  const found = doc.ok ? validate(doc.value, more.type) : doc.error;
  return { found: found.map(({ code, path }) => `${code} ${path.slice(2).join('/')}`), all: found, text };
}

describe('the fields of a distributed Map', () => {
  it.each([
    [
      'a list of objects',
      { ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Parameters: { Bucket: 'b' } } },
    ],
    ['a CSV file', reader({ InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['a'], CSVDelimiter: 'TAB' })],
    ['a bound from the input', reader({ InputType: 'JSON', MaxItemsPath: '$.most' })],
    ['more items than a Map Run takes', reader({ InputType: 'JSON', MaxItems: 100_000_001 })],
    ['batches', { ItemBatcher: { MaxItemsPerBatchPath: '$n', BatchInput: { 'a.$': '$.a' } } }],
    ['a writer', { ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'b' } } }],
    ['a form without a place', { ResultWriter: { WriterConfig: { Transformation: 'FLATTEN', OutputType: 'JSONL' } } }],
  ])('may be %s', (_what, fields) => {
    expect(findings(fields).found).toEqual([]);
  });

  it.each([
    ['not-one-of ItemReader/Resource', { ItemReader: { Resource: 'arn:aws:states:::s3:putObject' } }],
    ['required-field ItemReader', { ItemReader: { Parameters: place } }],
    ['unknown-field ItemReader/Arguments', { ItemReader: { Resource: s3, Arguments: place } }],
    ['not-one-of ItemReader/ReaderConfig/InputType', reader({ InputType: 'XML' })],
    ['required-field ItemReader/ReaderConfig', reader({ InputType: 'CSV' })],
    ['required-field ItemReader/ReaderConfig', reader({ InputType: 'CSV', CSVHeaderLocation: 'GIVEN' })],
    ['not-one-of ItemReader/ReaderConfig/CSVDelimiter', reader({ InputType: 'JSON', CSVDelimiter: ',' })],
    ['exclusive-fields ItemReader/ReaderConfig/MaxItemsPath', reader({ MaxItems: 1, MaxItemsPath: '$.m' })],
    ['out-of-range ItemReader/ReaderConfig/MaxItems', reader({ MaxItems: -1 })],
    [
      'wrong-type ItemReader/ReaderConfig/CSVHeaders/1',
      reader({ InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['a', 1] }),
    ],
    ['one-field-of ItemBatcher', { ItemBatcher: { BatchInput: 1 } }],
    [
      'exclusive-fields ItemBatcher/MaxItemsPerBatchPath',
      { ItemBatcher: { MaxItemsPerBatch: 1, MaxItemsPerBatchPath: '$.n' } },
    ],
    ['one-field-of ResultWriter', { ResultWriter: {} }],
    ['required-field ResultWriter', { ResultWriter: { Resource: 'arn:aws:states:::s3:putObject' } }],
    ['not-one-of ResultWriter/WriterConfig/OutputType', { ResultWriter: { WriterConfig: { OutputType: 'CSV' } } }],
  ])('are refused: %s', (finding, fields) => {
    expect(findings(fields).found).toEqual([finding]);
  });

  it('take expressions and Arguments in JSONata', () => {
    const machine = { QueryLanguage: 'JSONata' };
    const ItemReader = { Resource: s3, Arguments: place, ReaderConfig: { InputType: 'JSON', MaxItems: '{% 2 %}' } };
    expect(findings({ ItemReader, ItemBatcher: { MaxItemsPerBatch: '{% 2 %}' } }, { machine }).found).toEqual([]);
    const wrong = { Resource: s3, Parameters: place };
    expect(findings({ ItemReader: wrong }, { machine }).found).toEqual(['unknown-field ItemReader/Parameters']);
  });

  it('need a Standard workflow and a type for the children', () => {
    const { all, text } = findings({}, { type: 'EXPRESS' });
    const message = 'Express state machine does not support Map state in Distributed mode';
    expect(all.map((finding) => toAwsDiagnostic(finding, text)?.message)).toEqual([message]);
    expect(findings({}, { config: { Mode: 'DISTRIBUTED' } }).found).toEqual([
      'required-field ItemProcessor/ProcessorConfig',
    ]);
  });
});
