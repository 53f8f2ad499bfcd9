import { assertNever } from '@/lib/kernel/assert-never';
import { canonicalJson, type Json } from '@/lib/kernel/json';
import type { Description } from '@/lib/kernel/run';
import type { AppSyncEvent, DataSourceType, Response, StopLimit } from '../events';
import { specs } from './specs';

const sourceSpecs: Readonly<Record<DataSourceType, string>> = {
  NONE: specs.none,
  LAMBDA: specs.lambda,
  DYNAMODB: specs.dynamodb,
};

const limitWords: Readonly<Record<StopLimit, string>> = {
  'interpreter-ticks': 'code of a resolver or a function used up the budget for loops and calls',
  'resolver-calls': 'the budget for resolver calls is used up',
  fields: 'the budget for fields is used up',
};

/** One sentence about an event, and where the service says so. Decides nothing. */
export function describeEvent(event: AppSyncEvent): Description {
  const place = event.path.slice(1).join('/');
  switch (event.kind) {
    case 'request-received':
      return { text: `Request ${event.operation + 1} arrives (${event.document}).`, spec: specs.graphql };
    case 'parsed':
      return { text: `It is ${article(event.type)}${named(event.name)}.`, spec: specs.syntax };
    case 'validation-failed':
      return {
        text: `Nothing is run: ${event.errors.length === 1 ? 'the request has an error' : `the request has ${event.errors.length} errors`}.`,
        spec: specs.validation,
      };
    case 'operation-started':
      return { text: `The ${event.type}${named(event.name)} starts.`, spec: specs.graphql };
    case 'field-started':
      return {
        text:
          event.dataSource === null
            ? `${event.parentType}.${event.field} has no resolver.`
            : `The resolver of ${event.parentType}.${event.field} starts.`,
        spec: specs.resolvers,
      };
    case 'resolver-request':
      return { text: `The request handler of ${place} makes the request to the data source.`, spec: specs.context };
    case 'data-source-called':
      return { text: `${place} calls the data source ${event.dataSource}.`, spec: sourceSpecs[event.type] };
    case 'data-source-answered':
      return {
        text: event.error
          ? `${event.dataSource} answers with the error ${event.error.type}.`
          : `${event.dataSource} answers ${short(event.result)}.`,
        spec: sourceSpecs[event.type],
      };
    case 'table-changed':
      return {
        text:
          event.change === 'loaded'
            ? `The table ${place} holds ${items(event.items.length)}.`
            : `In the table ${place} the item ${short(event.key)} is ${event.change}; it holds ${items(event.items.length)}.`,
        spec: specs.dynamodb,
      };
    case 'resolver-response':
      return { text: `The response handler of ${place} returns ${short(event.value)}.`, spec: specs.context };
    case 'error-appended':
      return { text: `${place} adds an error and goes on: ${event.error.message}`, spec: specs.util };
    case 'early-returned':
      return { text: `${place} returns early, without its data source.`, spec: specs.runtime };
    case 'field-resolved':
      return { text: `${place} is ${short(event.value)}.`, spec: specs.graphql };
    case 'field-failed':
      return {
        text: `${place} fails: ${event.error.message}${event.cause === undefined ? '' : ` (${event.cause})`}`,
        spec: specs.troubleshooting,
      };
    case 'null-bubbled':
      return {
        text: `${place === '' ? 'The whole data' : place} becomes null, because ${event.from.slice(1).join('/')} may not be.`,
        spec: specs.nulls,
      };
    case 'subscription-registered':
      return {
        text: `The client now listens to ${event.mutations.length === 0 ? 'no mutation' : event.mutations.join(', ')}.`,
        spec: specs.realTime,
      };
    case 'subscription-filtered':
      return {
        text: `Subscriber ${event.subscription + 1} gets nothing: ${event.argument} is ${short(event.found)}, not ${short(event.wanted)}.`,
        spec: specs.realTime,
      };
    case 'subscription-delivered':
      return {
        text: `Subscriber ${event.subscription + 1} receives what ${event.mutation} selected.`,
        spec: specs.realTime,
      };
    case 'operation-finished':
      return { text: answerText(event.response), spec: specs.graphql };
    case 'run-stopped':
      return { text: `Dryrun stopped here: ${limitWords[event.limit]}.`, spec: specs.quotas };
    default:
      return assertNever(event);
  }
}

function answerText({ errors = [] }: Response): string {
  if (errors.length === 0) return 'The answer is complete, without errors.';
  return `The answer is complete, with ${errors.length === 1 ? 'one error' : `${errors.length} errors`}.`;
}

const named = (name: string | null) => (name === null ? '' : ` ${name}`);
const article = (type: string) => `a ${type}`;
const items = (n: number) => `${n} ${n === 1 ? 'item' : 'items'}`;

function short(value: Json): string {
  const text = canonicalJson(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
