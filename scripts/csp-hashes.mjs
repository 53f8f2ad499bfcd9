// Runs after `next build`: lists the hashes of the inline scripts of every prerendered page in .next/csp-hashes.json,
// by pathname. proxy.ts allows exactly these, so static pages stay static under a policy without 'unsafe-inline'.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inlineScripts } from './lib/inline-scripts.mjs';

const pages = path.resolve(import.meta.dirname, '../.next/server/app');
const hashes = {};
for (const file of readdirSync(pages, { recursive: true })) {
  if (!file.endsWith('.html')) continue;
  const name = file.replaceAll(path.sep, '/').replace(/\.html$/, '');
  const scripts = inlineScripts(readFileSync(path.join(pages, file), 'utf8'));
  const digests = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  hashes[name === 'index' ? '/' : `/${name}`] = [...new Set(digests)];
}
writeFileSync(path.resolve(pages, '../../csp-hashes.json'), JSON.stringify(hashes));
