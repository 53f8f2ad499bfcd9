import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { AppSyncEventBody, SourceError } from '../events';
import type { CodeResult, ErrorSignal } from '../resolvers/code-runner';
import { codeDocument, type DataSource, type Resolver } from '../scenario';
import { answerOf, refusalOf, type SourceAnswer } from './call-source';
import type { Execution } from './execution';
import { errorAt, type Place } from './place';
import type { Requesting } from './requesting';
import { selectData, toContext } from './resolver-context';

/**
 * A unit resolver: request handler, data source, response handler. The data source answers after its own time; the
 * response handler runs also after an error, which it finds in `ctx.error`.
 */
export function runResolver(
  execution: Execution,
  requesting: Requesting,
  place: Place,
  resolver: Resolver,
  args: JsonObject,
  source: Json,
) {
  const { agenda, runner, scenario, journal, spent } = execution;
  const { operation } = requesting;
  const dataSource = scenario.dataSources[resolver.dataSource];
  if (!dataSource) return;
  spent.resolverCalls += 1;
  if (spent.resolverCalls > scenario.limits.resolverCalls) return execution.stop('resolver-calls');

  const coordinate = `${place.parent.name}.${place.nodes[0].name.value}`;
  const code = codeDocument(coordinate, resolver);
  const isDirect = !Object.hasOwn(scenario.documents, code);
  const context = toContext(place, args, source, scenario.identity, requesting);
  const write = (body: AppSyncEventBody) => journal.write(agenda.now(), place.path, body);

  let stash: Json = {};
  let request: Json = { operation: 'Invoke', payload: context };
  if (!isDirect) {
    const called = runner.call(code, 'request', context);
    if (!goesOn(execution, requesting, place, called)) return;
    request = called.value;
    stash = isJsonObject(called.argument) ? (called.argument.stash ?? {}) : {};
    write({ kind: 'resolver-request', operation, args, source, stash, request });
  }
  const refusal = refusalOf(dataSource, request);
  if (refusal !== null) {
    return requesting.fail(place, errorAt(place, refusal, { errorType: 'MappingTemplate' }));
  }
  const asked = isJsonObject(request) ? request : {};
  const { type } = dataSource;
  write({ kind: 'data-source-called', operation, dataSource: resolver.dataSource, type, request });

  agenda.plan(agenda.now() + delayOf(dataSource), () => {
    const answer = answerOf(execution, resolver.dataSource, dataSource, asked);
    if (!answer) return execution.stop('interpreter-ticks');
    write({ kind: 'data-source-answered', operation, dataSource: resolver.dataSource, type, ...answer });
    if (isDirect) return finishDirect(requesting, place, answer);
    // An asynchronous invocation has nothing to hand to a response handler.
    if (asked.invocationType === 'Event') return requesting.complete(place, null);

    const error = answer.error && toContextError(dataSource, answer.error);
    const after = { ...context, stash, result: answer.result, ...(error ? { error } : {}) };
    const called = runner.call(code, 'response', after);
    if (!goesOn(execution, requesting, place, called)) return;
    const left = isJsonObject(called.argument) ? (called.argument.stash ?? {}) : {};
    write({
      kind: 'resolver-response',
      operation,
      result: answer.result,
      ...(error ? { error } : {}),
      stash: left,
      value: called.value,
    });
    if (called.appended.length > 0 && !execution.rules.appendKeepsValue) place.slot = { kind: 'failed' };
    else requesting.complete(place, called.value);
  });
}

const delayOf = (source: DataSource) => (source.type === 'NONE' ? 0 : Math.round(source.afterSeconds * 1000));

/** DG, "Tutorial: Lambda resolvers": a function that throws is `Lambda:Unhandled`. Other sources name their errors. */
function toContextError(source: DataSource, error: SourceError): SourceError {
  return source.type === 'LAMBDA' ? { message: error.message, type: 'Lambda:Unhandled' } : error;
}

/** Without handlers the function's answer is the field's, and the name of what it throws is the type of the error. */
function finishDirect(requesting: Requesting, place: Place, { result, error }: SourceAnswer) {
  if (!error) return requesting.complete(place, result);
  const isDenied = error.type === 'UnauthorizedException';
  const message = isDenied ? 'You are not authorized to make this call.' : error.message;
  requesting.fail(place, errorAt(place, message, { errorType: error.type }));
}

type Returned = Extract<CodeResult, { kind: 'returned' }>;

/** Writes what a handler left behind; true where it returned and the resolver goes on. */
function goesOn(execution: Execution, requesting: Requesting, place: Place, called: CodeResult): called is Returned {
  const toError = ({ message, type, data, info }: ErrorSignal) =>
    errorAt(place, message, { errorType: type, data: selectData(data, place, requesting), errorInfo: info });
  for (const each of called.appended) requesting.append(place, toError(each));
  switch (called.kind) {
    case 'returned':
      return true;
    case 'error':
      requesting.fail(place, toError(called));
      return false;
    case 'unauthorized': {
      const message = `Not Authorized to access ${place.nodes[0].name.value} on type ${place.parent.name}`;
      requesting.fail(place, errorAt(place, message, { errorType: 'Unauthorized' }));
      return false;
    }
    case 'early-return': {
      const { operation } = requesting;
      execution.journal.write(execution.agenda.now(), place.path, {
        kind: 'early-returned',
        operation,
        value: called.value,
      });
      requesting.complete(place, called.value);
      return false;
    }
    case 'broken':
      // The client is told no more than this; the log has the rest.
      requesting.fail(
        place,
        errorAt(place, 'Runtime Error', { errorType: 'Code' }),
        `${called.name}: ${called.message}`,
      );
      return false;
    case 'out-of-ticks':
      execution.stop('interpreter-ticks');
      return false;
  }
}
