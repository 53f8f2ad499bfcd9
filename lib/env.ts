import 'server-only';
import { z } from 'zod';

/**
 * What can be configured, with its meaning. `npm start` fills in the first two when they are not set: the
 * embedded database's address, and a secret kept in the data folder.
 */
const settings = {
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('A Postgres server (14 or newer). Not set: an embedded one with its data in DATA_DIR'),
  NEXTAUTH_SECRET: z
    .string()
    .min(16, 'at least 16 characters')
    .describe('Signs sessions. Not set: made once and kept in DATA_DIR. Several instances must share one'),
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The public address. With https:// the session cookie is sent over https only'),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(5)
    .describe('Connections each instance may open to the database'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Mail server for password resets, smtp://user:password@host:port. Not set: the link goes to the log'),
  MAIL_FROM: z.string().optional().describe('Sender of those mails; needed with SMTP_URL, and so is NEXTAUTH_URL'),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('An OpenID Connect provider to sign in with'),
  OIDC_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe('Our id there; its redirect address is /api/auth/callback/oidc'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('Our secret there'),
  OIDC_NAME: z.string().default('single sign-on').describe('What the button calls it'),
  GOOGLE_CLIENT_ID: z.string().min(1).optional().describe('Sign in with Google; redirect /api/auth/callback/google'),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional().describe('Our secret at Google'),
  GITHUB_CLIENT_ID: z.string().min(1).optional().describe('Sign in with GitHub; redirect /api/auth/callback/github'),
  GITHUB_CLIENT_SECRET: z.string().min(1).optional().describe('Our secret at GitHub'),
  OPERATOR_EMAILS: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((email) => email.trim().toLowerCase()))
    .describe('Accounts that operate this server, by proven e-mail address, separated by commas'),
  CLASS_CREATORS: z
    .enum(['accounts', 'operators'])
    .default('accounts')
    .describe('Who may create classes: everybody with an account, or those in OPERATOR_EMAILS alone'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production').describe('Set by the commands'),
};

/** Read by the scripts around the app; listed here so that there is one table of all settings. */
const scriptSettings = {
  DATA_DIR: z.string().default('data').describe('Folder of the embedded database and the generated secret'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port, as --port'),
  HOST: z.string().default('localhost').describe('Address to listen on, as --host; 0.0.0.0 is every network'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('How many proxies in front add to x-forwarded-for; 0 trusts none and takes the socket’s address'),
  CHROMIUM_PATH: z.string().optional().describe('The browser that `npm test` drives. Not set: the first one found'),
};

/** Settings that mean nothing without another one. */
const needs = [
  ['SMTP_URL', 'MAIL_FROM'],
  // A reset link must not be built from what a request says our address is.
  ['SMTP_URL', 'NEXTAUTH_URL'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['GOOGLE_CLIENT_SECRET', 'GOOGLE_CLIENT_ID'],
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
  ['GITHUB_CLIENT_SECRET', 'GITHUB_CLIENT_ID'],
] as const satisfies readonly (readonly [keyof typeof settings, keyof typeof settings])[];

const EnvSchema = z.object(settings).superRefine((given, context) => {
  for (const [name, other] of needs) {
    if (given[name] !== undefined && given[other] === undefined)
      context.addIssue({ code: 'custom', path: [other], message: `needed with ${name}` });
  }
});
const DatabaseEnvSchema = z.object(settings).pick({ DATABASE_URL: true, DATABASE_POOL_SIZE: true });
export type Env = z.infer<typeof EnvSchema>;

/** The settings, checked. Throws with every setting that is wrong, by name. This file is the only reader of `process.env`. */
export const env = (): Env => read(EnvSchema);

/** What the database needs: scripts such as the seed open it without being a server. */
export const databaseEnv = (): z.infer<typeof DatabaseEnvSchema> => read(DatabaseEnvSchema);

function read<T>(schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not right: ${wrong.join('; ')}`);
}

/**
 * next-auth reads its own address from the environment and nowhere else. Where no public address is configured,
 * this tells it to take the one each request came to, as our own pages do.
 */
export function serveEveryAddress(): void {
  if (!env().NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = 'true';
}

/** How this process runs, asked where the database may not be configured yet. */
export const nodeEnv = (): Env['NODE_ENV'] => settings.NODE_ENV.parse(process.env.NODE_ENV);

export type SettingRow = { readonly name: string; readonly meaning: string; readonly initial: string };

/** The configuration table, as the README shows it. */
export function settingRows(): SettingRow[] {
  return Object.entries({ ...settings, ...scriptSettings }).map(([name, schema]) => ({
    name,
    meaning: schema.description ?? '',
    initial: schema instanceof z.ZodDefault ? String(schema.parse(undefined)) : '',
  }));
}
