import type { JsonObject } from '@/lib/kernel/json';
import type { ChildRequest, ChildRun } from '../execution/run-child';
import type { Charge } from '../paths/select';
import type { CallPattern } from '../resource';
import type { ServiceChange, ServiceState } from './service-state';
import type { Services } from './services-schema';

/** A call of a service, as the service sees it. */
export type ServiceRequest = {
  /** `putItem`, without a pattern. */
  readonly api: string;
  /** `sdk`: by way of `aws-sdk:…`, whose errors are spelt otherwise. */
  readonly style: 'optimized' | 'sdk';
  readonly pattern: CallPattern;
  /** The pattern as it was written: empty, `.sync`, `.sync:2` or `.waitForTaskToken`. */
  readonly suffix: string;
  readonly parameters: JsonObject;
  readonly services: Services;
  readonly state: ServiceState;
  /** Made-up ids, each different from all others of the run. */
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly region: string;
  readonly account: string;
  /** Of the run's budget, for work that grows with what the service holds. */
  readonly charge: Charge;
};

/** Changes happen that many seconds after the call. */
export type TimedChange = { readonly afterSeconds: number; readonly change: ServiceChange };

/** What a service says at once, and how the job ends if the pattern waits for one. */
export type Said = {
  readonly changes?: readonly TimedChange[];
  /** Seconds that the call itself takes. */
  readonly seconds?: number;
} & (
  | { readonly kind: 'answered'; readonly output: JsonObject; readonly job?: JobEnd }
  | { readonly kind: 'failed'; readonly error: string; readonly cause: string }
);
/** `child`: another machine runs first. */
export type ServiceReply =
  | Said
  | { readonly kind: 'child'; readonly request: ChildRequest; readonly answerTo: (run: ChildRun) => Said };
export type JobEnd = { readonly seconds: number } & (
  | { readonly kind: 'succeed'; readonly output: JsonObject }
  | { readonly kind: 'fail'; readonly error: string; readonly cause: string }
);

/** One mock service: a pure function of the request. Null where it does not know the API. */
export type Service = (request: ServiceRequest) => ServiceReply | null;

export const answered = (output: JsonObject, changes: readonly ServiceChange[] = []): Said => ({
  kind: 'answered',
  output,
  changes: changes.map((change) => ({ afterSeconds: 0, change })),
});

/** Names of a service in its errors: `SNS.NotFoundException … (Service: AmazonSNS; …)`, and through `aws-sdk` `Sns.…`. */
export type ServiceNames = {
  readonly optimized: string;
  readonly client: string;
  readonly sdk: string;
};

/** `exception` is the class; `code`, where it differs, what the service itself calls the error. */
export type ServiceError = {
  readonly exception: string;
  readonly code?: string;
  readonly message: string;
  readonly status?: number;
};

/**
 * A service's error in AWS's words. Recorded: optimized integrations quote the older SDK, with semicolons and a proxy;
 * `aws-sdk` ones the newer, with commas.
 */
export function failed(names: ServiceNames, request: ServiceRequest, error: ServiceError): Said {
  const { exception, code = exception, message, status = 400 } = error;
  const id = request.newId();
  if (request.style === 'sdk') {
    const cause = `${message} (Service: ${names.sdk}, Status Code: ${status}, Request ID: ${id})`;
    return { kind: 'failed', error: `${names.sdk}.${exception}`, cause };
  }
  const where = `Service: ${names.client}; Status Code: ${status}; Error Code: ${code}; Request ID: ${id}; Proxy: null`;
  return { kind: 'failed', error: `${names.optimized}.${exception}`, cause: `${message} (${where})` };
}
