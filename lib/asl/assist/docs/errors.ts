import { type Docs, doc } from './doc';

/** Names that AWS gives to errors (developer guide, "Error names"). */
export const errorDocs: Docs = {
  'States.ALL': doc(
    'errors',
    'Matches any known error but States.Runtime and States.DataLimitExceeded. It stands alone, in the last entry.',
  ),
  'States.TaskFailed': doc('errors', 'Matches any error of a task except States.Timeout.'),
  'States.Timeout': doc('errors', 'A task took longer than TimeoutSeconds, or missed its heartbeat.'),
  'States.HeartbeatTimeout': doc(
    'errors',
    'Matches a missed heartbeat in Retry and Catch; the history says States.Timeout.',
  ),
  'States.Permissions': doc('errors', 'The role may not do what the task asks.'),
  'States.Runtime': doc(
    'errors',
    'Something that could not be processed, such as a path that finds nothing. It is never retried and never caught.',
  ),
  'States.DataLimitExceeded': doc(
    'errors',
    'A payload is over 256 KiB. The guide says that States.ALL does not match it.',
  ),
  'States.BranchFailed': doc(
    'errors',
    'A branch of a Parallel failed. What was recorded is the branch’s own error, so match that or States.ALL.',
  ),
  'States.NoChoiceMatched': doc(
    'errors',
    'No rule of a Choice was true and it has no Default. A Choice has no Catch, so nothing in the same States can take it.',
  ),
  'States.IntrinsicFailure': doc('errors', 'An intrinsic function could not be worked out.'),
  'States.ParameterPathFailure': doc(
    'errors',
    'A path in Parameters found nothing. What was recorded is States.Runtime.',
  ),
  'States.ResultPathMatchFailure': doc('errors', 'ResultPath cannot be applied to the input of the state.'),
  'States.QueryEvaluationError': doc(
    'errors',
    'A JSONata expression failed, or gave nothing or the wrong type. It can be retried and caught.',
  ),
  'States.ExceedToleratedFailureThreshold': doc('errors', 'More items of a distributed Map failed than it tolerates.'),
  'States.ItemReaderFailed': doc('errors', 'A distributed Map could not read its items.'),
  'States.ResultWriterFailed': doc('errors', 'A distributed Map could not write its results.'),
  'States.Http.Socket': doc('errors', 'An HTTP task had no connection.'),
  'Lambda.ServiceException': doc('errors', 'Lambda itself failed. Retrying it is AWS’s advice.'),
  'Lambda.AWSLambdaException': doc('errors', 'Lambda itself failed. Retrying it is AWS’s advice.'),
  'Lambda.SdkClientException': doc('errors', 'The call did not reach Lambda. Retrying it is AWS’s advice.'),
  'Lambda.TooManyRequestsException': doc('errors', 'Lambda throttled the call. Retrying it is AWS’s advice.'),
  'Lambda.Unknown': doc('errors', 'What a function’s timeout or lack of memory may be reported as.'),
};
