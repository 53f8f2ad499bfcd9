import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
// The package's main entry needs a flag of Node's for WebAssembly modules, so the file is instantiated by hand.
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const prismaFolder = fileURLToPath(new URL('../../prisma', import.meta.url));
const schemaFile = path.join(prismaFolder, 'schema.prisma');

/**
 * The SQL that leads from the committed migrations to the schema, or null where nothing is missing.
 *
 * Prisma's `migrate dev` needs an engine that is downloaded; this is the same engine as WebAssembly, with a
 * PGlite in memory for its shadow database. The package is internal to Prisma (no semver): should it break,
 * write the SQL by hand, the runner does not mind.
 */
export async function missingMigration(): Promise<string | null> {
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile()), { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();

  const schema = readFileSync(schemaFile, 'utf8');
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: [[schemaFile, schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(inMemory),
  );
  const difference = await schemaEngine.diff({
    from: { tag: 'migrations', ...migrationList() },
    to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: schema }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return difference.exitCode === 0 ? null : difference.stdout;
}

const inMemory = {
  provider: 'postgres' as const,
  adapterName: 'pglite',
  connect: async () => new PrismaPGlite(await PGlite.create()).connect(),
  connectToShadowDb: async () => new PrismaPGlite(await PGlite.create()).connect(),
};

function migrationList() {
  const baseDir = path.join(prismaFolder, 'migrations');
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(path.join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: readdirSync(baseDir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8') },
        },
      })),
  };
}

function wasmFile(): string {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  return path.join(path.dirname(script), 'schema_engine_bg.wasm');
}
