import { type Docs, doc } from './doc';

/** Fields that mean the same wherever they stand; those that do not are in `placed`. */
export const fieldDocs: Docs = {
  StartAt: doc('structure', 'The name of the state that comes first, spelled exactly as in States.'),
  States: doc(
    'structure',
    'The states by name. Names have at most 80 characters and are unique in the whole machine; a transition never leaves its own States.',
  ),
  Comment: doc('structure', 'A text for people; nothing is done with it.'),
  Version: doc('structure', 'The version of the language. The only one is "1.0".'),
  QueryLanguage: doc(
    'jsonata',
    'JSONPath, the default, or JSONata. A state may say JSONata in a JSONPath machine, not the other way round.',
  ),
  Type: doc('structure', 'One of Task, Wait, Pass, Succeed, Fail, Choice, Parallel and Map.'),
  Next: doc(
    'transitions',
    'The state that follows, from the same States. A state that goes on has either Next or "End": true.',
  ),
  End: doc('transitions', 'true: the execution, branch or iteration ends with this state.'),
  InputPath: doc(
    'inputOutput',
    'Picks a part of the state’s input to work on; "$" when left out, and null makes it {}.',
  ),
  OutputPath: doc(
    'io',
    'Picks the part of what the state has made that goes on; "$" when left out, and null makes it {}.',
  ),
  Parameters: doc(
    'inputOutput',
    'What the work is given. In a field whose name ends in ".$" the value is looked up: a path, "$$" for the context, or an intrinsic function.',
  ),
  ResultSelector: doc('inputOutput', 'Builds the result anew out of what the work returned; "$" is that raw result.'),
  ResultPath: doc(
    'resultPath',
    'Where the result goes in the state’s input: "$", the default, replaces all of it, "$.x" adds it, null drops the result.',
  ),
  Result: doc('pass', 'A literal that becomes the state’s result. Fields ending in ".$" inside it are not evaluated.'),
  Assign: doc(
    'variables',
    'Sets variables when the state is left. Every right-hand side sees the values as they were on entering it.',
  ),
  Output: doc(
    'jsonata',
    'JSONata: the state’s whole output. Left out, it is $states.result for Task, Parallel and Map, otherwise $states.input.',
  ),
  Arguments: doc('jsonata', 'JSONata: what the work is given. Left out, it is the state’s input.'),
  Condition: doc('choice', 'JSONata: true, false, or an expression in {% %} that gives one of them.'),
  Resource: doc(
    'resources',
    'The ARN of what does the work. It is a constant; ".sync" waits for a job to end, ".waitForTaskToken" for somebody to send the token back.',
  ),
  Credentials: doc('task', 'RoleArn: the role to assume for this task, such as one of another account.'),
  HeartbeatSeconds: doc(
    'task',
    'The longest time between two heartbeats of an activity or a callback task. It must be smaller than TimeoutSeconds.',
  ),
  HeartbeatSecondsPath: doc('task', 'A path to the number of seconds, in place of HeartbeatSeconds.'),
  TimeoutSecondsPath: doc('task', 'A path to the number of seconds, in place of TimeoutSeconds.'),
  Retry: doc(
    'errors',
    'Retriers, tried from the top when the work fails: the first whose ErrorEquals matches decides. Only Task, Parallel and Map have it.',
  ),
  Catch: doc(
    'errors',
    'Catchers, asked once Retry gives up: the first that matches says where to go on. Only Task, Parallel and Map have it.',
  ),
  ErrorEquals: doc(
    'errors',
    'Names of errors this one is for. States.ALL stands alone in it, and in the last entry only.',
  ),
  IntervalSeconds: doc('errors', 'Seconds before the first retry; 1 when left out.'),
  MaxAttempts: doc(
    'errors',
    'How many retries, not tries: 3, the default, allows up to four calls. 0 means never retry.',
  ),
  BackoffRate: doc(
    'errors',
    'What each wait is multiplied by for the next retry: at least 1.0, and 2.0 when left out.',
  ),
  MaxDelaySeconds: doc('errors', 'The longest wait between two tries, however far the backoff has grown.'),
  JitterStrategy: doc(
    'errors',
    'FULL draws each wait at random between 0 and the computed one; NONE, the default, waits exactly that.',
  ),
  Choices: doc('choice', 'Rules, tried in order; the first that is true says where to go.'),
  Default: doc('choice', 'Where to go when no rule is true. Without it, such an execution fails.'),
  Variable: doc(
    'choice',
    'A path to what is compared. Where nothing stands there the execution fails, unless the operator is IsPresent.',
  ),
  And: doc('choice', 'True where all of its tests are; they are asked in order, and the first false one ends it.'),
  Or: doc('choice', 'True where one of its tests is.'),
  Not: doc('choice', 'True where its one test is false.'),
  Seconds: doc('wait', 'How many whole seconds to wait, from 0.'),
  SecondsPath: doc('wait', 'A path to the number of seconds to wait.'),
  Timestamp: doc('wait', 'The moment to wait for, such as 2026-03-14T01:59:00Z. One that is past is no wait.'),
  TimestampPath: doc('wait', 'A path to the moment to wait for.'),
  Error: doc('fail', 'The name of the error, which a catcher around this state can match.'),
  ErrorPath: doc('fail', 'A path or intrinsic function that gives the name of the error.'),
  Cause: doc('fail', 'More about the error, for people.'),
  CausePath: doc('fail', 'A path or intrinsic function that gives the cause.'),
  Branches: doc(
    'parallel',
    'Machines of their own, each with StartAt and States. All get the same input; one that fails fails the state.',
  ),
  ItemProcessor: doc('map', 'The machine that runs for each item, and in ProcessorConfig how.'),
  Iterator: doc('map', 'The earlier name of ItemProcessor, still accepted.'),
  ItemsPath: doc('map', 'A path to the list; "$", the whole input, when left out.'),
  Items: doc('map', 'JSONata: the list or object to go through, or an expression that gives it.'),
  ItemSelector: doc(
    'map',
    'Builds the input of each iteration: "$" is the state’s input, $$.Map.Item.Value the item, $$.Map.Item.Index its number.',
  ),
  MaxConcurrency: doc(
    'map',
    'How many items at a time: 1 is one after the other, 0 sets no limit of yours. Inline stops at 40, distributed at 10,000.',
  ),
  MaxConcurrencyPath: doc('map', 'A path to the number, in place of MaxConcurrency.'),
  ProcessorConfig: doc('map', 'Mode INLINE, the default, or DISTRIBUTED with an ExecutionType.'),
  Mode: doc(
    'map',
    'INLINE runs items inside this execution; DISTRIBUTED starts a child execution for each item or batch, and needs a Standard workflow.',
  ),
  ExecutionType: doc(
    'distributedMap',
    'Whether the child executions are STANDARD or EXPRESS. Distributed mode requires it.',
  ),
  ItemReader: doc('itemReader', 'Where a distributed Map reads its items: a file or a list of objects in Amazon S3.'),
  ReaderConfig: doc('itemReader', 'What kind of file it is, and how many of its items to take.'),
  InputType: doc('itemReader', 'What the file is: CSV, JSON, JSONL, PARQUET or MANIFEST.'),
  CSVHeaderLocation: doc('itemReader', 'FIRST_ROW, or GIVEN with the names in CSVHeaders.'),
  CSVHeaders: doc('itemReader', 'The names of the columns, where CSVHeaderLocation is GIVEN.'),
  CSVDelimiter: doc('itemReader', 'What stands between two values; COMMA when left out.'),
  MaxItems: doc('itemReader', 'How many items to take at most.'),
  ItemBatcher: doc(
    'itemBatcher',
    'Gives each child execution several items at once: its input is { "Items": […] }, with BatchInput beside it.',
  ),
  MaxItemsPerBatch: doc('itemBatcher', 'The most items in a batch.'),
  MaxInputBytesPerBatch: doc('itemBatcher', 'The largest a batch may be, in bytes, up to 256 KiB.'),
  BatchInput: doc('itemBatcher', 'A value that every batch gets beside its items.'),
  ResultWriter: doc(
    'resultWriter',
    'Writes what the child executions returned to Amazon S3; the state’s result then says where.',
  ),
  ToleratedFailureCount: doc(
    'distributedMap',
    'How many items may fail; 0 when left out. Past it, or past the percentage, the Map Run fails.',
  ),
  ToleratedFailurePercentage: doc(
    'distributedMap',
    'What share of the items may fail, from 0 to 100; 0 when left out. Past it, or past the count, the Map Run fails.',
  ),
  Label: doc('distributedMap', 'A name for the Map Run’s ARN: at most 40 characters, and used once in the machine.'),
  StringMatches: doc('choice', 'Compares a text with a pattern in which * stands for any characters.'),
  IsPresent: doc(
    'choice',
    'true: something stands at the path. The one operator that does not fail where nothing does.',
  ),
  IsNull: doc('choice', 'true: null stands at the path.'),
  IsNumeric: doc('choice', 'true: a number stands at the path.'),
  IsString: doc('choice', 'true: a text stands at the path.'),
  IsBoolean: doc('choice', 'true: true or false stands at the path.'),
  IsTimestamp: doc('choice', 'true: a timestamp stands at the path.'),
};

/** Fields that mean something else in one place: by the place, then by name. */
export const placedFieldDocs: Readonly<Record<'machine' | 'state' | 'catcher', Docs>> = {
  machine: {
    TimeoutSeconds: doc(
      'structure',
      'How long the whole execution may take. When it is over, the execution times out, and no Catch sees that.',
    ),
  },
  state: {
    TimeoutSeconds: doc(
      'task',
      'How long one attempt may take; then it fails with States.Timeout. Each retry has the whole time again.',
    ),
  },
  catcher: {
    Next: doc('errors', 'The state that goes on with the error, from the same States.'),
    ResultPath: doc(
      'errors',
      'Where the error goes in the state’s input: "$", the default, replaces all of it, "$.error" keeps the input, null drops the error.',
    ),
    Output: doc('errors', 'JSONata: the output after a caught error. Left out, it is $states.errorOutput.'),
    Assign: doc('variables', 'Sets variables in place of the state’s own Assign when this catcher is used.'),
  },
};
