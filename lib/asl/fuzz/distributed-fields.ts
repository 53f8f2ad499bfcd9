import type { Json, JsonObject } from '@/lib/kernel/json';
import type { Chance } from './chance';
import { anyTemplate, anyValue } from './expressions';
import { anyField, expression } from './jsonata-expressions';
import { maybe } from './maybe';

/** What the readers of fuzzed machines find; some of it is no good. */
export const fuzzedFiles = {
  'bucket/list.json': '[1,{"a":2},"x",null]',
  'bucket/deep.json': '{"a":{"list":[{"a":1},{"a":2}]}}',
  'bucket/rows.csv': 'a,b\n1,x\n2,"y, z"\n3\n',
  'bucket/lines.jsonl': '{"a":1}\n\n{"a":2}\n{',
  'bucket/empty.json': '',
  'out/': '',
} as const;

const formats: readonly JsonObject[] = [
  { InputType: 'JSON' },
  { InputType: 'JSON', ItemsPointer: '/a/list' },
  { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' },
  { InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['a', 'b'], MaxItems: 2 },
  { InputType: 'JSONL' },
];

/** A processor in distributed mode, with what only such a Map may have. */
export function distributedFields(chance: Chance, block: JsonObject, isJsonata: boolean): JsonObject {
  const data = isJsonata ? 'Arguments' : 'Parameters';
  const number = (value: number): Json => (isJsonata && chance.often(0.3) ? expression(String(value)) : value);
  const keys = Object.keys(fuzzedFiles).map((place) => place.split('/')[1] ?? '');
  return {
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: chance.oneOf(['STANDARD', 'EXPRESS']) },
      ...block,
    },
    ...maybe(chance, 0.3, () => ({ ToleratedFailureCount: number(chance.below(3)) })),
    ...maybe(chance, 0.3, () => ({ ToleratedFailurePercentage: number(chance.below(101)) })),
    ...maybe(chance, 0.3, () => ({
      ItemBatcher: {
        ...chance.oneOf<JsonObject>([
          { MaxItemsPerBatch: number(1 + chance.below(3)) },
          { MaxInputBytesPerBatch: number(60 + chance.below(200)) },
        ]),
        ...maybe(chance, 0.3, () => ({ BatchInput: isJsonata ? anyField(chance) : anyTemplate(chance) })),
      },
    })),
    ...maybe(chance, 0.3, () => ({
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        ReaderConfig: chance.oneOf(formats),
        [data]: { Bucket: chance.oneOf(['bucket', 'gone']), Key: chance.oneOf([...keys, 'gone']) },
      },
    })),
    ...maybe(chance, 0.2, () => ({
      ResultWriter: {
        Resource: 'arn:aws:states:::s3:putObject',
        [data]: { Bucket: 'out', Prefix: chance.oneOf<Json>(['jobs', '', anyValue(chance, 0)]) },
      },
    })),
    ...maybe(chance, 0.2, () => ({ Label: chance.oneOf(['L', 'Each-item']) })),
  };
}
