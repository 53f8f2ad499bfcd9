import 'server-only';
import type { z } from 'zod';
import { LimitsSchema as AppSyncLimitsSchema, AppSyncScenarioSchema } from '@/lib/appsync/scenario';
import { LimitsSchema as AslLimitsSchema, AslScenarioSchema } from '@/lib/asl/scenario';
import { LimitsSchema as AuthModesLimitsSchema, AuthModesScenarioSchema } from '@/lib/auth-modes/scenario';
import { wordIssue } from '@/lib/content';
import { assertNever } from '@/lib/kernel/assert-never';
import { canonicalJson, isJsonObject, type Json } from '@/lib/kernel/json';
import { decodeLink, type LinkError, type SharedView } from '@/lib/kernel/permalink';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Scenario, ScenarioEngine } from '@/lib/quiz';
import type { ShareProblem } from './share-refusal';

/** Of canonical JSON; a scenario of the gallery takes 2 kB at most. */
export const maxSharedBytes = 64 * 1024;

type Engine = { readonly schema: z.ZodType<Scenario>; readonly limits: { readonly [limit: string]: number } };

/** How each engine reads its scenarios, and the budgets they have where they say nothing. */
const engines: { readonly [E in ScenarioEngine]: Engine } = {
  asl: { schema: AslScenarioSchema, limits: AslLimitsSchema.parse({}) },
  appsync: { schema: AppSyncScenarioSchema, limits: AppSyncLimitsSchema.parse({}) },
  'auth-modes': { schema: AuthModesScenarioSchema, limits: AuthModesLimitsSchema.parse({}) },
};

/** Controls, and the marks that turn the direction of a text around: a title stands in other people's pages and tabs. */
const hidden = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export type CheckedShare = {
  readonly view: SharedView;
  readonly scenario: Scenario;
  /** The view as canonical JSON. */
  readonly body: string;
};

/** Reads the fragment of a permalink as strictly as a stored one is read: by its engine's own schema, within the default budgets. */
export function checkShared(fragment: string): Result<CheckedShare, ShareProblem> {
  const link = decodeLink(fragment);
  if (!link.ok) return err(toProblem(link.error));
  const read = readScenario(link.value.scenario);
  if (!read.ok) return read;
  const scenario = read.value;
  if (hidden.test(scenario.title)) return err({ code: 'hidden-characters' });
  const { limits } = engines[scenario.engine];
  for (const [limit, asked] of Object.entries(scenario.limits)) {
    const most = limits[limit] ?? 0;
    if (asked > most) return err({ code: 'raised-limit', limit, asked, most });
  }
  // What the schema added, it adds for everybody: two ways to write a scenario are one address.
  const view: SharedView = { ...link.value, scenario: scenario as unknown as Json };
  const body = canonicalJson(view as unknown as Json);
  const bytes = Buffer.byteLength(body);
  if (bytes > maxSharedBytes) return err({ code: 'large-scenario', bytes, maxBytes: maxSharedBytes });
  return ok({ view, scenario, body });
}

/** The scenario by the schema of the engine it names; refused with the first thing that is wrong, and where. */
export function readScenario(scenario: Json): Result<Scenario, ShareProblem> {
  const engine = isJsonObject(scenario) ? scenario.engine : undefined;
  if (typeof engine !== 'string') return err({ code: 'no-scenario', problem: 'It names no engine.' });
  if (!isEngine(engine)) return err({ code: 'unknown-engine', engine: engine.slice(0, 40) });
  const parsed = engines[engine].schema.safeParse(scenario);
  if (parsed.success) return ok(parsed.data);
  const [first] = parsed.error.issues.flatMap(wordIssue);
  return err({ code: 'no-scenario', problem: (first?.message ?? '').slice(0, 300) });
}

const isEngine = (name: string): name is ScenarioEngine => Object.hasOwn(engines, name);

function toProblem(error: LinkError): ShareProblem {
  switch (error.code) {
    case 'damaged':
      return { code: 'damaged-link' };
    case 'unknown-version':
      return { code: 'later-link', version: error.version };
    case 'too-long':
      return { code: 'long-link', chars: error.chars, maxChars: error.maxChars };
    default:
      return assertNever(error);
  }
}
