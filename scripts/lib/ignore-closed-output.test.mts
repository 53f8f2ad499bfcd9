import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './command.mjs';

/** Logs on after its reader has gone, logs what that throws as well, and exits with the number of errors nobody caught. */
const server = (before: string) => `
  import { ignoreClosedOutput } from ${JSON.stringify(path.join(root, 'scripts/lib/ignore-closed-output.mjs'))};
  ${before}
  let uncaught = 0;
  process.on('uncaughtException', (error) => { uncaught += 1; if (uncaught < 50) console.error(error); });
  process.stdin.on('end', () => {
    for (let i = 0; i < 5; i += 1) setTimeout(() => console.log('a line'), i * 10);
    setTimeout(() => process.exit(Math.min(uncaught, 50)), 300);
  }).resume();
`;

async function uncaughtOf(before: string): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', server(before)], { stdio: 'pipe' });
  child.stdout.destroy();
  child.stderr.destroy();
  child.stdin.end();
  const [code] = await once(child, 'exit');
  return code;
}

it('lets a server go on quietly after the reader of its output has gone', async () => {
  expect(await uncaughtOf('ignoreClosedOutput();')).toBe(0);
  // What happens without: each error that is logged makes the next one.
  expect(await uncaughtOf('')).toBeGreaterThan(5);
});
