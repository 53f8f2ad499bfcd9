import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type AuthModesRun, type AuthModesScenario, AuthModesScenarioSchema, toMatrix } from '..';

/** A case of the engine: a new one is a file in this folder. */
const CaseSchema = z.strictObject({
  says: z.string().min(1),
  schema: z.string(),
  query: z.string(),
  /** A mode's name, or its settings. */
  default: z.unknown(),
  additional: z.array(z.unknown()).default([]),
  /** Identities by id, without title; a name alone is a mode. */
  callers: z.record(z.string(), z.unknown()),
  startTime: z.string().optional(),
  limits: z.unknown().optional(),
  expect: z.strictObject({
    /** `<verdict> <rule>` per response path and identity; with several operations, the operation first. */
    cells: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    /** Codes of the diagnostics. */
    refused: z.array(z.string()).optional(),
    /** How many events of a kind there are. */
    counts: z.record(z.string(), z.number()).optional(),
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

const settings = (mode: unknown) => (typeof mode === 'string' ? { mode } : mode);

export function toScenario(engineCase: EngineCase): AuthModesScenario {
  const { schema, query, additional, callers, startTime, limits, file } = engineCase;
  return AuthModesScenarioSchema.parse({
    engine: 'auth-modes',
    version: 1,
    title: file,
    documents: { schema, query },
    modes: { default: settings(engineCase.default), additional: additional.map(settings) },
    identities: Object.entries(callers).map(([id, caller]) => ({ id, title: id, ...(settings(caller) as object) })),
    ...(startTime === undefined ? {} : { startTime }),
    ...(limits === undefined ? {} : { limits }),
  });
}

/** What a run shows of what a case expects, with the same members. */
export function observed(run: AuthModesRun, expected: EngineCase['expect']): EngineCase['expect'] {
  if (run.outcome.kind === 'refused') return { refused: run.outcome.diagnostics.map(({ code }) => code) };
  const operations = toMatrix(run);
  const cells = operations.flatMap(({ operation, rows }) =>
    rows.map((row) => [
      operations.length > 1 ? `${operation}: ${row.path}` : row.path,
      Object.fromEntries(row.cells.map(({ identity, verdict, rule }) => [identity, `${verdict} ${rule}`])),
    ]),
  );
  const counts = Object.keys(expected.counts ?? {}).map((kind) => [
    kind,
    run.events.filter((event) => event.kind === kind).length,
  ]);
  return { cells: Object.fromEntries(cells), ...(expected.counts ? { counts: Object.fromEntries(counts) } : {}) };
}
