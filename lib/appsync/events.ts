import type { Json, JsonObject } from '@/lib/kernel/json';
import type { BaseEvent, Run } from '@/lib/kernel/run';
import type { AppSyncDiagnostic } from './diagnostics';

export type OperationType = 'query' | 'mutation' | 'subscription';
export type Location = { readonly line: number; readonly column: number; readonly sourceName: null };

/**
 * An entry of `errors` as AppSync writes it. Errors of validation have no `data`, `errorType` and `errorInfo`;
 * nor has a null in a non-null place, whose `locations` is null.
 */
export type AppSyncError = {
  readonly path: readonly (string | number)[] | null;
  readonly data?: Json;
  readonly errorType?: string | null;
  readonly errorInfo?: Json;
  readonly locations: readonly Location[] | null;
  readonly message: string;
};

/** What the client receives. `errors` is absent where there are none. */
export type Response = { readonly data: Json; readonly errors?: readonly AppSyncError[] };

/** What a data source answered with instead of a result, as `ctx.error` shows it. */
export type SourceError = { readonly message: string; readonly type: string };

/** `loaded` is the table before the first request. */
export type TableChange = 'loaded' | 'put' | 'updated' | 'deleted';

/**
 * What happens in a run. `path` of a field is its way in the response, after the root type: `["Query","getPost"]`,
 * `["Query","posts","item:0","author"]`, with aliases where the request has them; of a request, `[]`; of a table,
 * `["Tables", name]`. `operation` counts the requests of the run from 0.
 */
export type AppSyncEventBody =
  | {
      kind: 'request-received';
      operation: number;
      document: string;
      operationName: string | null;
      variables: JsonObject;
    }
  | { kind: 'parsed'; operation: number; type: OperationType; name: string | null }
  | { kind: 'validation-failed'; operation: number; errors: readonly AppSyncError[] }
  | { kind: 'operation-started'; operation: number; type: OperationType; name: string | null }
  | {
      kind: 'field-started';
      operation: number;
      parentType: string;
      field: string;
      returnType: string;
      /** Null: no resolver is attached, the value is the parent's member of that name. */
      dataSource: string | null;
    }
  /** What the request handler was given and what it returned: the request to the data source. */
  | { kind: 'resolver-request'; operation: number; args: Json; source: Json; stash: Json; request: Json }
  | { kind: 'data-source-called'; operation: number; dataSource: string; type: DataSourceType; request: Json }
  | {
      kind: 'data-source-answered';
      operation: number;
      dataSource: string;
      type: DataSourceType;
      result: Json;
      error?: SourceError;
    }
  /** A table after a change (or before everything): what it holds at the cursor is the newest of these. */
  | { kind: 'table-changed'; dataSource: string; change: TableChange; key: Json; items: readonly JsonObject[] }
  /** What the response handler returned. */
  | { kind: 'resolver-response'; operation: number; result: Json; error?: SourceError; stash: Json; value: Json }
  /** `util.appendError`: the field goes on. */
  | { kind: 'error-appended'; operation: number; error: AppSyncError }
  | { kind: 'early-returned'; operation: number; value: Json }
  | { kind: 'field-resolved'; operation: number; value: Json }
  /** `cause` is for the learner, where AWS shows less (it is in the log there). */
  | { kind: 'field-failed'; operation: number; error: AppSyncError; cause?: string }
  /** A null where the schema promises a value: the place at `path` becomes null for it. `from` is where it began. */
  | { kind: 'null-bubbled'; operation: number; from: readonly string[] }
  | {
      kind: 'subscription-registered';
      operation: number;
      field: string;
      args: JsonObject;
      mutations: readonly string[];
    }
  /** The mutation is one it listens to, but an argument of the subscription differs from the result's field. */
  | {
      kind: 'subscription-filtered';
      operation: number;
      subscription: number;
      mutation: string;
      argument: string;
      wanted: Json;
      found: Json;
    }
  /** `subscription` is the operation that registered it. */
  | { kind: 'subscription-delivered'; operation: number; subscription: number; mutation: string; response: Response }
  | { kind: 'operation-finished'; operation: number; response: Response }
  /** A budget of ours ended the run; nothing of the sort exists on AWS. */
  | { kind: 'run-stopped'; limit: StopLimit };

export type DataSourceType = 'NONE' | 'LAMBDA' | 'DYNAMODB';
export type StopLimit = 'interpreter-ticks' | 'resolver-calls' | 'fields';

export type AppSyncEvent = BaseEvent & AppSyncEventBody;

/** `answered`: the last request's response. */
export type AppSyncOutcome =
  | { kind: 'answered'; output: Json }
  | { kind: 'stopped'; limit: StopLimit }
  | { kind: 'refused'; diagnostics: readonly AppSyncDiagnostic[] };

export type AppSyncRun = Run<AppSyncEvent, AppSyncOutcome>;
