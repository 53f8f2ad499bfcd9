import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { type AppSyncRun, type AppSyncScenario, AppSyncScenarioSchema } from '..';

const Lines = z.union([z.string(), z.array(z.string())]);

/** A case of the engine: a new one is a file in this folder. Texts may be lists of lines. */
const CaseSchema = z.strictObject({
  says: z.string().min(1),
  schema: Lines,
  query: Lines,
  variables: JsonSchema.optional(),
  /** Other documents by name. */
  documents: z.record(z.string(), Lines).optional(),
  resolvers: z.unknown().optional(),
  dataSources: z.unknown().optional(),
  operations: z.unknown().optional(),
  operationName: z.string().optional(),
  identity: JsonSchema.optional(),
  limits: z.unknown().optional(),
  expect: z.strictObject({
    outcome: z.enum(['answered', 'stopped', 'refused']),
    data: JsonSchema.optional(),
    /** Members of each error that are looked at. */
    errors: z.array(z.record(z.string(), JsonSchema)).optional(),
    /** Virtual ms of every data-source-answered event. */
    at: z.array(z.number()).optional(),
    /** How many events of a kind there are. */
    counts: z.record(z.string(), z.number()).optional(),
    /** Data of every delivery. */
    delivered: z.array(JsonSchema).optional(),
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

const toText = (lines: z.infer<typeof Lines>) => (typeof lines === 'string' ? lines : lines.join('\n'));

export function toScenario({
  file,
  says: _says,
  expect: _expect,
  schema,
  query,
  variables,
  documents = {},
  ...rest
}: EngineCase): AppSyncScenario {
  return AppSyncScenarioSchema.parse({
    engine: 'appsync',
    version: 1,
    title: file,
    documents: {
      schema: toText(schema),
      query: toText(query),
      ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
      ...Object.fromEntries(Object.entries(documents).map(([name, lines]) => [name, toText(lines)])),
    },
    ...rest,
  });
}

/** What a run shows of what a case expects, with the same members. */
export function observed({ outcome, events }: AppSyncRun, expected: EngineCase['expect']): EngineCase['expect'] {
  const response = events.findLast((e) => e.kind === 'operation-finished')?.response;
  const errors = (response?.errors ?? []).map((error, i) => {
    const wanted = Object.keys(expected.errors?.[i] ?? { message: 0 });
    return Object.fromEntries(Object.entries(error).filter(([key]) => wanted.includes(key)));
  });
  const counted = Object.keys(expected.counts ?? {}).map((kind) => [
    kind,
    events.filter((e) => e.kind === kind).length,
  ]);
  return {
    outcome: outcome.kind,
    ...(outcome.kind === 'answered' && response ? { data: response.data } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(expected.at ? { at: events.flatMap((e) => (e.kind === 'data-source-answered' ? [e.at] : [])) } : {}),
    ...(expected.counts ? { counts: Object.fromEntries(counted) } : {}),
    ...(expected.delivered
      ? { delivered: events.flatMap((e) => (e.kind === 'subscription-delivered' ? [e.response.data] : [])) }
      : {}),
    ...(outcome.kind === 'refused' ? { refused: outcome.diagnostics.map(({ code }) => code) } : {}),
  };
}
