import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { askTable } from '../data-sources/dynamodb';
import type { SourceError } from '../events';
import type { DataSource } from '../scenario';
import type { Execution } from './execution';

export type SourceAnswer = { readonly result: Json; readonly error?: SourceError };

/** What a data source answers at this moment; `null` where the budget ran out in it. Tables change here. */
export function answerOf(
  execution: Execution,
  name: string,
  source: DataSource,
  request: JsonObject,
): SourceAnswer | null {
  switch (source.type) {
    case 'NONE':
      return { result: request.payload ?? null };
    case 'LAMBDA': {
      const called = execution.runner.call(source.code, 'handler', request.payload ?? null);
      switch (called.kind) {
        case 'returned':
          return { result: called.value };
        case 'out-of-ticks':
          return null;
        case 'broken':
          return { result: null, error: { message: called.message, type: called.name } };
        // A function has no `util`: importing it is possible here only, and comes to an error all the same.
        case 'error':
        case 'unauthorized':
        case 'early-return':
          return { result: null, error: { message: 'util is for resolvers', type: 'Error' } };
      }
      break;
    }
    case 'DYNAMODB': {
      const { changed, ...answer } = askTable(source, execution.tables.get(name) ?? [], request);
      if (changed) {
        execution.tables.set(name, changed.items);
        const body = { kind: 'table-changed', dataSource: name, ...changed } as const;
        execution.journal.write(execution.agenda.now(), ['Tables', source.table], body);
      }
      return answer;
    }
  }
}

/** Why a request is none that the data source takes, in AppSync's words; null where it is one. */
export function refusalOf(source: DataSource, request: Json): string | null {
  if (source.type === 'NONE') return null;
  if (!isJsonObject(request) || typeof request.operation !== 'string')
    return "Value for field '$[operation]' not found.";
  if (source.type === 'LAMBDA' && request.operation !== 'Invoke')
    return `Unsupported operation '${request.operation}'.`;
  return null;
}
