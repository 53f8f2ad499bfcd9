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

const EnvSchema = z.object(settings);
const DatabaseEnvSchema = EnvSchema.pick({ DATABASE_URL: true, DATABASE_POOL_SIZE: true });
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
