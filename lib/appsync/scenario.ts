import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { BaseScenarioSchema } from '@/lib/kernel/scenario';

const Name = z.string().regex(/^[A-Za-z_]\w*$/);
const JsonObjectSchema = z.record(z.string(), JsonSchema);
const afterSeconds = z.number().min(0).max(900).default(0);

/** What a resolver talks to. Seconds are virtual: how long each call takes. */
export const DataSourceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('NONE') }),
  /** A function: the document named by `code` exports `handler(event)`. */
  z.strictObject({ type: z.literal('LAMBDA'), code: z.string(), afterSeconds }),
  /** A table in memory. `items` are plain JSON, as they come out of `ctx.result`. */
  z.strictObject({
    type: z.literal('DYNAMODB'),
    table: z.string().min(1),
    key: z.strictObject({ partition: z.string().min(1), sort: z.string().min(1).optional() }),
    items: z.array(JsonObjectSchema).max(1000).default([]),
    afterSeconds,
  }),
]);
export type DataSource = z.infer<typeof DataSourceSchema>;

/**
 * A unit resolver. `code` names the document with its JavaScript, `resolvers/<Type>.<field>.js` unless it says
 * otherwise. A LAMBDA data source without such a document is a direct Lambda resolver.
 */
export const ResolverSchema = z.strictObject({ dataSource: z.string(), code: z.string().optional() });
export type Resolver = z.infer<typeof ResolverSchema>;

/** A request sent after the first one, once that is answered and not before `at` (virtual ms). */
export const OperationSchema = z.strictObject({
  document: z.string(),
  variables: JsonObjectSchema.default({}),
  operationName: Name.optional(),
  at: z.number().int().min(0).max(86_400_000).default(0),
});

/** Budgets are counts, so a phone and the server end a run at the same place. */
export const LimitsSchema = z.strictObject({
  /** QuickJS's own interrupts over the whole run, each about 10,000 loop turns or calls. */
  interpreterTicks: z.number().int().min(1).max(10_000).default(1000),
  /** AWS's quota on resolvers in one request, here over the whole run. */
  resolverCalls: z.number().int().min(1).max(10_000).default(1000),
  /** Fields completed, with or without a resolver. */
  fields: z.number().int().min(1).max(100_000).default(20_000),
});
export type Limits = z.infer<typeof LimitsSchema>;

/**
 * `documents.schema` is SDL, `documents.query` the first request's GraphQL, `documents.variables` its variables as
 * JSON text. Other documents are code, and the requests that `operations` name.
 */
export const AppSyncScenarioSchema = BaseScenarioSchema.extend({
  engine: z.literal('appsync'),
  documents: z
    .object({
      schema: z.string().max(1_048_576),
      query: z.string().max(1_048_576),
      variables: z.string().max(1_048_576).optional(),
    })
    .catchall(z.string().max(1_048_576)),
  /** Which operation of `documents.query` is asked for, where it holds several. */
  operationName: Name.optional(),
  resolvers: z.record(z.string().regex(/^[A-Za-z_]\w*\.[A-Za-z_]\w*$/), ResolverSchema).default({}),
  dataSources: z.record(Name, DataSourceSchema).default({}),
  operations: z.array(OperationSchema).max(20).default([]),
  /** What resolvers see as `ctx.identity`; under an API key AppSync leaves it null. */
  identity: JsonSchema.default(null),
  limits: LimitsSchema.prefault({}),
});
export type AppSyncScenario = z.infer<typeof AppSyncScenarioSchema>;
/** As written in a file or a link, before defaults. */
export type AppSyncScenarioInput = z.input<typeof AppSyncScenarioSchema>;

/** The document that holds a resolver's code. */
export function codeDocument(coordinate: string, resolver: Resolver): string {
  return resolver.code ?? `resolvers/${coordinate}.js`;
}
