import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { formatTimestamp } from '../timestamp';
import { matchesPattern } from './event-pattern';
import { answered, type Service, type ServiceRequest } from './service';
import type { ServiceChange } from './service-state';
import { toQueue } from './sns';

type Entry =
  | { readonly kind: 'taken'; readonly answer: JsonObject; readonly changes: readonly ServiceChange[] }
  | { readonly kind: 'refused'; readonly answer: JsonObject };

/**
 * Buses of the scenario (API reference of EventBridge, "PutEvents"). Each entry is taken or refused by itself; the
 * optimized integration fails if one was refused (recorded), though the others are on the bus by then.
 */
export const eventBridge: Service = (request) => {
  if (request.api !== 'putEvents') return null;
  const { Entries } = request.parameters;
  const listed = Array.isArray(Entries) ? (Entries as readonly Json[]) : [];
  const entries = listed.map((each) => put(request, isJsonObject(each) ? each : {}));
  const refused = entries.filter(({ kind }) => kind === 'refused').length;
  const output = { Entries: entries.map(({ answer }) => answer), FailedEntryCount: refused };
  const reply = answered(
    output,
    entries.flatMap((entry) => (entry.kind === 'taken' ? entry.changes : [])),
  );
  if (refused === 0 || request.style === 'sdk') return reply;
  return { kind: 'failed', error: 'EventBridge.FailedEntry', cause: JSON.stringify(output), changes: reply.changes };
};

function put(request: ServiceRequest, entry: JsonObject): Entry {
  const refuse = (code: string, message: string): Entry => ({
    kind: 'refused',
    answer: { ErrorCode: code, ErrorMessage: message },
  });
  const missing = ['Source', 'DetailType', 'Detail'].find(
    (member) => entry[member] === undefined || entry[member] === '',
  );
  if (missing) {
    return refuse('InvalidArgument', `Parameter ${missing} is not valid. Reason: ${missing} is a required argument.`);
  }
  const detail = detailOf(entry.Detail);
  if (!detail) return refuse('MalformedDetail', 'Detail is malformed.');
  const id = request.newId();
  const taken = { kind: 'taken', answer: { EventId: id } } as const;
  const name =
    String(entry.EventBusName ?? 'default')
      .split('/')
      .at(-1) ?? '';
  const bus = Object.hasOwn(request.services.buses ?? {}, name) ? request.services.buses?.[name] : undefined;
  // An event for a bus that is not there is taken, and is gone (API reference, "PutEvents").
  if (!bus) return { ...taken, changes: [] };
  const event: JsonObject = {
    version: '0',
    id,
    'detail-type': entry.DetailType ?? '',
    source: entry.Source ?? '',
    account: request.account,
    time: formatTimestamp(request.now).replace(/\.\d+Z$/, 'Z'),
    region: request.region,
    resources: Array.isArray(entry.Resources) ? entry.Resources : [],
    detail,
  };
  const rules = bus.rules.filter(({ pattern }) => matchesPattern(pattern, event));
  const queued = rules.flatMap(({ targets }) => targets.flatMap((arn) => toQueue(request, arn, JSON.stringify(event))));
  const change: ServiceChange = { of: 'bus', name, event: { event, rules: rules.map((rule) => rule.name) } };
  return { ...taken, changes: [change, ...queued] };
}

/** Recorded: an object, or the JSON text of one. */
function detailOf(detail: Json | undefined): JsonObject | null {
  if (typeof detail !== 'string') return isJsonObject(detail) ? detail : null;
  const parsed = parseLocatedJson(detail);
  return parsed.ok && isJsonObject(parsed.value.value) ? parsed.value.value : null;
}
