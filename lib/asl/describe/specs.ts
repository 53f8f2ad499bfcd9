/** Where the language says so. */
const spec = 'https://states-language.net/spec.html';
const guide = 'https://docs.aws.amazon.com/step-functions/latest/dg';

export const specs = {
  structure: `${spec}#toplevelfields`,
  transitions: `${spec}#transition`,
  timestamps: `${spec}#timestamps`,
  paths: `${spec}#path`,
  referencePaths: `${spec}#ref-paths`,
  template: `${spec}#payload-template`,
  intrinsics: `${guide}/intrinsic-functions.html`,
  errors: `${spec}#errors`,
  errorNames: `${guide}/concepts-error-handling.html`,
  retry: `${spec}#retrying-after-error`,
  catch: `${spec}#fallback-states`,
  states: `${spec}#states-fields`,
  task: `${spec}#task-state`,
  timeouts: `${guide}/state-task.html`,
  pass: `${spec}#pass-state`,
  wait: `${spec}#wait-state`,
  choice: `${spec}#choice-state`,
  succeed: `${spec}#succeed-state`,
  fail: `${spec}#fail-state`,
  parallel: `${spec}#parallel-state`,
  map: `${spec}#map-state`,
  resources: `${guide}/connect-to-resource.html`,
  variables: `${guide}/workflow-variables.html`,
  jsonata: `${guide}/transforming-data.html`,
  distributedMap: `${guide}/state-map-distributed.html`,
  quotas: `${guide}/service-quotas.html`,
  json: 'https://www.rfc-editor.org/rfc/rfc8259',
} as const;
