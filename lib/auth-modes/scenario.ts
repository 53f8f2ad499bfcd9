import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { BaseScenarioSchema } from '@/lib/kernel/scenario';

/** AWS AppSync's five authorization modes, by the names of its API. */
export const authModes = ['API_KEY', 'AWS_IAM', 'OPENID_CONNECT', 'AMAZON_COGNITO_USER_POOLS', 'AWS_LAMBDA'] as const;
export type AuthMode = (typeof authModes)[number];

/** What a Lambda authorizer returned. Without `isAuthorized: true` (such as `{}`) the request is refused. */
export const AuthorizerAnswerSchema = z.strictObject({
  isAuthorized: z.boolean().optional(),
  /** `Type.field`, or the field's ARN. */
  deniedFields: z.array(z.string().max(256)).max(200).default([]),
  /** Flat keys and values; resolvers see them, no verdict depends on them. */
  resolverContext: z.record(z.string(), z.string()).optional(),
  ttlOverride: z.number().int().min(0).max(3600).optional(),
});
export type AuthorizerAnswer = z.infer<typeof AuthorizerAnswerSchema>;

/**
 * Ids a token's client must be one of, with `|` between them. AWS takes a regular expression; alternatives of
 * plain ids are what its guide shows, and a learner's pattern could keep a worker busy for ever.
 */
const ClientIdsSchema = z.string().regex(/^[\w.:/-]+(?:\|[\w.:/-]+)*$/, {
  error: 'Client ids are plain ids with | between them, such as web-app|mobile-app',
});

/** A mode as it is switched on for an API, with its settings. */
export const ModeSettingsSchema = z.discriminatedUnion('mode', [
  z.strictObject({
    mode: z.literal('API_KEY'),
    /** When the key expires; AppSync rounds it down to the hour. Without it the key outlives the run. */
    expires: z.iso.datetime().optional(),
  }),
  z.strictObject({ mode: z.literal('AWS_IAM') }),
  z.strictObject({
    mode: z.literal('OPENID_CONNECT'),
    issuer: z.string().min(1).max(256).default('https://issuer.example.com'),
    clientId: ClientIdsSchema.optional(),
  }),
  z.strictObject({
    mode: z.literal('AMAZON_COGNITO_USER_POOLS'),
    userPool: z.string().min(1).max(256).default('us-east-1_example'),
    /** Decides fields without a directive. Only the default mode has it. */
    defaultAction: z.enum(['ALLOW', 'DENY']).default('ALLOW'),
    appClientId: ClientIdsSchema.optional(),
  }),
  z.strictObject({
    mode: z.literal('AWS_LAMBDA'),
    answer: AuthorizerAnswerSchema.prefault({ isAuthorized: true }),
    /** `authorizerResultTtlInSeconds`; off by default. */
    ttlSeconds: z.number().int().min(0).max(3600).default(0),
  }),
]);
export type ModeSettings = z.infer<typeof ModeSettingsSchema>;

export const ModesSchema = z.strictObject({
  default: ModeSettingsSchema,
  additional: z.array(ModeSettingsSchema).max(10).default([]),
});
export type Modes = z.infer<typeof ModesSchema>;

/** A statement about `appsync:GraphQL`. Resources are ARNs or what follows the API's id: `types/Query/fields/post`. */
export const PolicyStatementSchema = z.strictObject({
  effect: z.enum(['Allow', 'Deny']),
  resources: z.array(z.string().min(1).max(256)).min(1).max(50),
});
export type PolicyStatement = z.infer<typeof PolicyStatementSchema>;

const caller = {
  /** Named in queries and in links, so it is plain. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: z.string().min(1).max(60),
};
const token = {
  claims: z.record(z.string(), JsonSchema).default({}),
  expired: z.boolean().default(false),
};

/** Someone who sends the operation, by the mode of what they send with it. */
export const IdentitySchema = z.discriminatedUnion('mode', [
  z.strictObject({ ...caller, mode: z.literal('API_KEY'), expired: z.boolean().default(false) }),
  z.strictObject({
    ...caller,
    mode: z.literal('AWS_IAM'),
    /** Without a statement that allows it, nothing is allowed. */
    policy: z.array(PolicyStatementSchema).max(20).default([]),
  }),
  z.strictObject({ ...caller, mode: z.literal('OPENID_CONNECT'), ...token, issuer: z.string().max(256).optional() }),
  z.strictObject({
    ...caller,
    mode: z.literal('AMAZON_COGNITO_USER_POOLS'),
    ...token,
    userPool: z.string().max(256).optional(),
    /** Short for the claim `cognito:groups`. */
    groups: z.array(z.string().min(1).max(128)).max(50).default([]),
  }),
  z.strictObject({
    ...caller,
    mode: z.literal('AWS_LAMBDA'),
    /** What the authorizer says to this one's token; else what the mode's settings say. */
    answer: AuthorizerAnswerSchema.optional(),
  }),
]);
export type Identity = z.infer<typeof IdentitySchema>;

/** Budgets are counts, so a phone and the server refuse the same. */
export const LimitsSchema = z.strictObject({
  /** Fields that all operations select together, fragments expanded. */
  fields: z.number().int().min(1).max(500).default(500),
});

/**
 * `documents.schema` is SDL with auth directives, `documents.query` one operation or several, each asked by each
 * identity. Nothing is resolved: where a resolver would run, it is taken to answer something that is not null.
 */
export const AuthModesScenarioSchema = BaseScenarioSchema.extend({
  engine: z.literal('auth-modes'),
  documents: z.strictObject({ schema: z.string().max(100_000), query: z.string().max(20_000) }),
  modes: ModesSchema,
  identities: z
    .array(IdentitySchema)
    .min(1)
    .max(12)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'Ids of identities must differ' }),
  limits: LimitsSchema.prefault({}),
});
export type AuthModesScenario = z.infer<typeof AuthModesScenarioSchema>;
/** As written in a file or a link, before defaults. */
export type AuthModesScenarioInput = z.input<typeof AuthModesScenarioSchema>;
