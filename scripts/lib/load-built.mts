import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * A module of ours as a build makes it. The runner of these scripts compiles file by file and names every function
 * when it is made, which can cost an engine more than its work.
 */
export async function loadBuilt<M>(file: string): Promise<M> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-built-'));
  try {
    const outfile = path.join(folder, 'built.mjs');
    await build({ entryPoints: [file], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
