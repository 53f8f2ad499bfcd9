type Form<N extends string, I extends string> = {
  readonly is: I;
  readonly name: N;
  readonly says: string;
  readonly about: string;
};
export type TextForm = Form<'sam' | 'cdk' | 'cli' | 'mocks' | 'history' | 'events', 'text'> & {
  /** What a file's name ends in. */
  readonly ending: string;
};
type PictureForm = Form<'graph' | 'timeline', 'picture'>;
export type ExportForm = TextForm | PictureForm;

/** All that can be taken along, in the order of the buttons. */
export const forms: readonly ExportForm[] = [
  {
    is: 'text',
    name: 'sam',
    says: 'SAM',
    about: 'A template with the machine, for sam deploy. Its role may invoke the functions that it names.',
    ending: '.template.yaml',
  },
  {
    is: 'text',
    name: 'cdk',
    says: 'CDK',
    about: 'A stack in TypeScript with the machine, for cdk deploy. Its role may invoke the functions that it names.',
    ending: '-stack.ts',
  },
  {
    is: 'text',
    name: 'cli',
    says: 'AWS CLI',
    about:
      'Commands for a POSIX shell: create the machine, start it with this input, test the state at the cursor. Put your own role and account in.',
    ending: '.sh',
  },
  {
    is: 'text',
    name: 'mocks',
    says: 'MockConfigFile',
    about: 'The mocks as one test case of a MockConfigFile.json, as Step Functions Local and LocalStack read it.',
    ending: '.MockConfigFile.json',
  },
  {
    is: 'text',
    name: 'history',
    says: 'AWS history',
    about: 'The run as GetExecutionHistory would answer: all of its events, not in pages.',
    ending: '.history.json',
  },
  {
    is: 'text',
    name: 'events',
    says: 'All events',
    about: 'The run as it is here, with the events that AWS does not write: data flow, retry waits, caught errors.',
    ending: '.events.json',
  },
  { is: 'picture', name: 'graph', says: 'Graph picture', about: 'The whole graph as it stands at the cursor.' },
  {
    is: 'picture',
    name: 'timeline',
    says: 'Timeline picture',
    about: 'The whole run on one axis, with every branch and item open.',
  },
];
