/** A sentence or two on a word of the language, and where it can be read. */
export type Doc = { readonly says: string; readonly source: string; readonly checked: string };

const guide = 'https://docs.aws.amazon.com/step-functions/latest/dg';

const pages = {
  spec: 'https://states-language.net/spec.html',
  structure: `${guide}/statemachine-structure.html`,
  transitions: `${guide}/concepts-transitions.html`,
  io: `${guide}/concepts-input-output-filtering.html`,
  resultPath: `${guide}/input-output-resultpath.html`,
  inputOutput: `${guide}/input-output-inputpath-params.html`,
  variables: `${guide}/workflow-variables.html`,
  jsonata: `${guide}/transforming-data.html`,
  errors: `${guide}/concepts-error-handling.html`,
  intrinsics: `${guide}/intrinsic-functions.html`,
  pass: `${guide}/state-pass.html`,
  task: `${guide}/state-task.html`,
  wait: `${guide}/state-wait.html`,
  choice: `${guide}/state-choice.html`,
  succeed: `${guide}/state-succeed.html`,
  fail: `${guide}/state-fail.html`,
  parallel: `${guide}/state-parallel.html`,
  map: `${guide}/state-map.html`,
  inlineMap: `${guide}/state-map-inline.html`,
  distributedMap: `${guide}/state-map-distributed.html`,
  itemReader: `${guide}/input-output-itemreader.html`,
  itemBatcher: `${guide}/input-output-itembatcher.html`,
  resultWriter: `${guide}/input-output-resultwriter.html`,
  resources: `${guide}/connect-to-resource.html`,
} as const;

/** When every sentence here was last read beside its page. */
const checked = '2026-11-23';

export function doc(page: keyof typeof pages, says: string): Doc {
  return { says, source: pages[page], checked };
}

export type Docs = Readonly<Record<string, Doc>>;
