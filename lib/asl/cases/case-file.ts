import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { type AslRun, type AslScenario, AslScenarioSchema } from '..';

/** A case of the engine: a new one is a file in this folder. */
const CaseSchema = z.strictObject({
  says: z.string().min(1),
  /** The definition: an object, or a text where it is to be no JSON. */
  machine: JsonSchema,
  input: JsonSchema.optional(),
  mocks: z.unknown().optional(),
  files: z.unknown().optional(),
  profile: z.string().optional(),
  seed: z.number().optional(),
  limits: z.unknown().optional(),
  services: z.unknown().optional(),
  stop: z.unknown().optional(),
  redrives: z.unknown().optional(),
  type: z.string().optional(),
  expect: z.strictObject({
    outcome: z.enum(['succeeded', 'failed', 'timed-out', 'aborted', 'stopped', 'refused']),
    output: JsonSchema.optional(),
    error: z.string().optional(),
    cause: z.string().optional(),
    /** Virtual ms of every task-started event. */
    at: z.array(z.number()).optional(),
    /** How many events of a kind there are. */
    counts: z.record(z.string(), z.number()).optional(),
    /** Codes of the diagnostics. */
    refused: z.array(z.string()).optional(),
  }),
});
export type EngineCase = { readonly file: string } & z.infer<typeof CaseSchema>;

export function readCases(): EngineCase[] {
  const folder = import.meta.dirname;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, ...CaseSchema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))) }));
}

export function toScenario({
  machine,
  input,
  mocks,
  files,
  profile,
  seed,
  limits,
  services,
  stop,
  redrives,
  type,
  file,
}: EngineCase): AslScenario {
  return AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: file,
    documents: { definition: typeof machine === 'string' ? machine : JSON.stringify(machine, null, 2) },
    ...(input === undefined ? {} : { input }),
    ...(mocks === undefined ? {} : { mocks }),
    ...(files === undefined ? {} : { files }),
    ...(profile === undefined ? {} : { profile }),
    ...(seed === undefined ? {} : { seed }),
    ...(limits === undefined ? {} : { limits }),
    ...(services === undefined ? {} : { services }),
    ...(stop === undefined ? {} : { stop }),
    ...(redrives === undefined ? {} : { redrives }),
    ...(type === undefined ? {} : { type }),
  });
}

/** What a run shows of what a case expects, with the same members. */
export function observed({ outcome, events }: AslRun, expected: EngineCase['expect']): EngineCase['expect'] {
  const counted = Object.keys(expected.counts ?? {}).map((kind) => [
    kind,
    events.filter((e) => e.kind === kind).length,
  ]);
  return {
    outcome: outcome.kind as EngineCase['expect']['outcome'],
    ...('output' in outcome ? { output: outcome.output } : {}),
    ...('error' in outcome && outcome.error !== undefined ? { error: outcome.error } : {}),
    ...(expected.cause !== undefined && 'cause' in outcome ? { cause: outcome.cause } : {}),
    ...(expected.at ? { at: events.filter((e) => e.kind === 'task-started').map((e) => e.at) } : {}),
    ...(expected.counts ? { counts: Object.fromEntries(counted) } : {}),
    ...(outcome.kind === 'refused' ? { refused: outcome.diagnostics.map(({ code }) => code) } : {}),
  };
}
