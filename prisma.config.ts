import { defineConfig } from 'prisma/config';

// Every command of Prisma's CLI first downloads a schema engine that generate, validate and format never
// start. Any file in its place stops the download, so these three work without a network. The commands that
// do need the engine must not see it: with a stand-in they could report success and do nothing.
if (['generate', 'validate', 'format'].includes(process.argv[2] ?? '')) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= 'package.json';
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
