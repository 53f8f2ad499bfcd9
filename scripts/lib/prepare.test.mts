import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from './listen.mjs';
import { checkPort, isInstalled } from './prepare.mjs';
import { sourceHash } from './source-hash.mjs';
import { runStages, upToDate } from './stages.mjs';

describe('isInstalled', () => {
  const wanted = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-macs': { version: '2.0.0', optional: true },
  };
  it('is content without the packages of other systems', () => {
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });
  it('misses a package, and a version', () => {
    expect(isInstalled(wanted, {})).toBe(false);
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  });
});

describe('checkPort', () => {
  it('names the flag when the port is taken', async () => {
    const server = net.createServer();
    const port = await listen(server, 0, '127.0.0.1');
    await expect(checkPort({ port, host: 'localhost' }, 'start')).rejects.toMatchObject({
      message: `Port ${port} is taken by another program.`,
      fix: expect.stringContaining('--port'),
    });
    await new Promise((resolve) => server.close(resolve));
    expect(await checkPort({ port, host: 'localhost' }, 'start')).toBe(`port ${port} is free`);
  });
});

describe('sourceHash', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'dryrun-hash-'));
    mkdirSync(path.join(root, 'lib/data/generated'), { recursive: true });
    writeFileSync(path.join(root, 'lib/a.ts'), 'a');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const hash = () => sourceHash(root, ['lib', 'proxy.ts']);

  it('changes with a byte, a name and a new file', () => {
    const seen = new Set([hash()]);
    writeFileSync(path.join(root, 'lib/a.ts'), 'b');
    seen.add(hash());
    writeFileSync(path.join(root, 'lib/b.ts'), '');
    seen.add(hash());
    writeFileSync(path.join(root, 'proxy.ts'), '');
    seen.add(hash());
    expect(seen.size).toBe(4);
  });

  it('does not change with a test or with what is generated', () => {
    const before = hash();
    writeFileSync(path.join(root, 'lib/a.test.ts'), 'x');
    writeFileSync(path.join(root, 'lib/data/generated/client.ts'), 'x');
    expect(hash()).toBe(before);
  });
});

describe('runStages', () => {
  it('says for each stage what it does and how long it took, or that there was nothing to do', async () => {
    let said = '';
    await runStages(
      [
        ['install', () => upToDate],
        ['build', async () => {}],
        ['serve', () => 'open http://localhost:3000'],
      ],
      (text) => {
        said += text;
      },
    );
    expect(said).toMatch(
      /^\[1\/3\] install … up to date\n\[2\/3\] build … \d+\.\d s\n\[3\/3\] serve … \d+\.\d s, open http:\/\/localhost:3000\n$/,
    );
  });
});
