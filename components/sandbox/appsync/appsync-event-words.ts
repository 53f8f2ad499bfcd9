import type { AppSyncEvent } from '@/lib/appsync/events';
import { assertNever } from '@/lib/kernel/assert-never';
import type { EventRow } from '../shared/engine-protocol';
import { shortName } from './appsync-draft';

/** An event in two or three words and a detail: a line of a list. `describe` has the sentence. */
export function toEventRow(event: AppSyncEvent): EventRow {
  const [what, detail] = wordsOf(event);
  return { n: event.n, at: event.at, what, detail, place: event.path.join('.') };
}

function wordsOf(event: AppSyncEvent): [what: string, detail: string] {
  switch (event.kind) {
    case 'request-received':
      return ['request received', shortName(event.document)];
    case 'parsed':
      return ['parsed', event.name === null ? event.type : `${event.type} ${event.name}`];
    case 'validation-failed':
      return ['request invalid', event.errors.length === 1 ? '1 error' : `${event.errors.length} errors`];
    case 'operation-started':
      return [`${event.type} started`, event.name ?? ''];
    case 'field-started':
      return ['field started', `${event.parentType}.${event.field}`];
    case 'resolver-request':
      return ['request handler returned', ''];
    case 'data-source-called':
      return ['data source called', event.dataSource];
    case 'data-source-answered':
      return [event.error ? 'data source failed' : 'data source answered', event.dataSource];
    case 'table-changed':
      return [event.change === 'loaded' ? 'table loaded' : `item ${event.change}`, event.dataSource];
    case 'resolver-response':
      return ['response handler returned', ''];
    case 'error-appended':
      return ['error appended', event.error.message];
    case 'early-returned':
      return ['returned early', ''];
    case 'field-resolved':
      return ['field resolved', event.path.at(-1) ?? ''];
    case 'field-failed':
      return ['field failed', event.error.message];
    case 'null-bubbled':
      return ['null bubbled', `from ${event.from.at(-1) ?? ''}`];
    case 'subscription-registered':
      return ['subscription registered', event.field];
    case 'subscription-filtered':
      return ['not delivered', `${event.argument} differs`];
    case 'subscription-delivered':
      return ['delivered', event.mutation];
    case 'operation-finished':
      return ['request answered', event.response.errors ? 'with errors' : ''];
    case 'run-stopped':
      return ['run stopped', `limit of ${event.limit}`];
    default:
      return assertNever(event);
  }
}
