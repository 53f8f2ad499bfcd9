import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeEnv } from '@/lib/env';
import type { ScriptHashes } from './content-policy';

let read: ScriptHashes | null = null;

/** What scripts/csp-hashes.mjs wrote after the build. Throws when it is missing: no page would run its scripts. */
export function scriptHashes(): ScriptHashes {
  if (nodeEnv() !== 'production') return {};
  read ??= parse();
  return read;
}

function parse(): ScriptHashes {
  const file = path.join(process.cwd(), '.next', 'csp-hashes.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} is missing: build with "npm run build", which writes it after "next build"`, { cause });
  }
}
