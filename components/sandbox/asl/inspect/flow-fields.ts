import type { StateType } from '@/lib/asl/events';

/** The stages of a state between its input and its output, in their order. `Result` is the work's own, not a field, but in a Pass. */
export type FlowName = (typeof jsonPathWork)[number] | 'Arguments' | 'Items' | 'Output';
type Fields = { readonly [type in StateType]: readonly FlowName[] };

const jsonPathWork = [
  'InputPath',
  'Parameters',
  'Result',
  'ResultSelector',
  'ResultPath',
  'Assign',
  'OutputPath',
] as const;

/** ASL spec, "Input and Output Processing". */
const jsonPath: Fields = {
  Task: jsonPathWork,
  Parallel: jsonPathWork,
  Map: ['InputPath', 'Result', 'ResultSelector', 'ResultPath', 'Assign', 'OutputPath'],
  Pass: ['InputPath', 'Parameters', 'Result', 'ResultPath', 'Assign', 'OutputPath'],
  Wait: ['InputPath', 'Assign', 'OutputPath'],
  Choice: ['InputPath', 'Assign', 'OutputPath'],
  Succeed: ['InputPath', 'OutputPath'],
  Fail: [],
};

/** Developer guide, "Transforming data with JSONata": five fields became two. */
const jsonata: Fields = {
  Task: ['Arguments', 'Result', 'Assign', 'Output'],
  Parallel: ['Arguments', 'Result', 'Assign', 'Output'],
  Map: ['Items', 'Result', 'Assign', 'Output'],
  Pass: ['Assign', 'Output'],
  Wait: ['Assign', 'Output'],
  Choice: ['Assign', 'Output'],
  Succeed: ['Output'],
  Fail: [],
};

export const flowFields = { JSONPath: jsonPath, JSONata: jsonata } as const;

/** What has happened before a state's work begins. */
export const beforeWork: ReadonlySet<FlowName> = new Set(['InputPath', 'Parameters', 'Arguments', 'Items'] as const);

const words: { readonly [name in FlowName]: string } = {
  InputPath: 'picks the part of the input that this state looks at',
  Parameters: 'builds what the work is given',
  Arguments: 'builds what the work is given',
  Items: 'picks what is mapped over',
  Result: 'is what the work gave back',
  ResultSelector: 'keeps what matters of the result',
  ResultPath: 'puts the result into the input',
  Assign: 'sets variables and changes nothing here',
  OutputPath: 'picks the part that goes on',
  Output: 'builds what goes on',
};

/** What a stage is for, as the end of a sentence that begins with its name. */
export const flowWords = (name: FlowName): string => words[name];
