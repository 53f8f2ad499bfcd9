import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { formatTimestamp } from '../timestamp';

/** What starts an execution, other than a call with its input at hand. */
export type Starter =
  /** API Gateway's integration of StartExecution, with its usual mapping: the body of the request, or nothing. */
  | { readonly by: 'api-gateway'; readonly body: Json | undefined }
  /** A rule of EventBridge that an event matched. */
  | { readonly by: 'rule'; readonly event: JsonObject; readonly target?: RuleTarget }
  /** A rule of EventBridge with a schedule. */
  | { readonly by: 'scheduled-rule'; readonly rule: string; readonly at: number; readonly target?: RuleTarget }
  /** A schedule of EventBridge Scheduler. */
  | { readonly by: 'scheduler'; readonly schedule: string; readonly at: number; readonly input?: Json };

/** What a rule passes on: the event as it is, a part of it, a constant, or what a template makes of parts. */
export type RuleTarget =
  | { readonly inputPath: string }
  | { readonly input: Json }
  | { readonly inputPathsMap: Readonly<Record<string, string>>; readonly inputTemplate: string };

export type Place = { readonly region: string; readonly account: string };

/** The input that the execution gets (user guides of API Gateway and EventBridge). Times in milliseconds since 1970. */
export function startInput(starter: Starter, place: Place): Json {
  switch (starter.by) {
    case 'api-gateway':
      return starter.body ?? {};
    case 'rule':
      return passedOn(starter.event, starter.target);
    case 'scheduled-rule': {
      const arn = `arn:aws:events:${place.region}:${place.account}:rule/${starter.rule}`;
      return passedOn(scheduled('aws.events', arn, starter.at, {}, place), starter.target);
    }
    case 'scheduler': {
      const arn = `arn:aws:scheduler:${place.region}:${place.account}:schedule/default/${starter.schedule}`;
      return starter.input ?? scheduled('aws.scheduler', arn, starter.at, '{}', place);
    }
  }
}

function scheduled(source: string, arn: string, at: number, detail: Json, { region, account }: Place): JsonObject {
  return {
    version: '0',
    id: '00000000-0000-4000-8000-000000000001',
    'detail-type': 'Scheduled Event',
    source,
    account,
    time: formatTimestamp(at).replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [arn],
    detail,
  };
}

function passedOn(event: JsonObject, target: RuleTarget | undefined): Json {
  if (!target) return event;
  if ('input' in target) return target.input;
  if ('inputPath' in target) return at(event, target.inputPath) ?? {};
  return filled(target.inputTemplate, (name) => {
    const path = Object.hasOwn(target.inputPathsMap, name) ? target.inputPathsMap[name] : undefined;
    return path === undefined ? undefined : at(event, path);
  });
}

/** EventBridge's paths are names with dots and indices from `$`. */
function at(event: JsonObject, path: string): Json | undefined {
  const steps = path.match(/[^.[\]$]+/g) ?? [];
  return steps.reduce<Json | undefined>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)] as Json | undefined;
    return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, event);
}

/**
 * A template's `<name>` becomes the JSON of its value, and inside quotes its text; a name that finds nothing leaves `""`, or
 * nothing inside quotes. What is no JSON in the end is passed on as text.
 */
function filled(template: string, partOf: (name: string) => Json | undefined): Json {
  const text = template.replaceAll(/"(?:[^"\\]|\\.)*"|<([\w.-]+)>/g, (whole, bare: string | undefined) => {
    if (bare !== undefined) return JSON.stringify(partOf(bare) ?? '');
    return whole.replaceAll(/<([\w.-]+)>/g, (_, name: string) => inQuotes(partOf(name)));
  });
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function inQuotes(value: Json | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return JSON.stringify(text).slice(1, -1);
}
