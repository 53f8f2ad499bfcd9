import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchRoute, routesOf } from './routes';

describe('the addresses of an app folder', () => {
  it('are its pages, without groups and routes that are no pages', () => {
    const app = mkdtempSync(path.join(os.tmpdir(), 'routes-'));
    try {
      for (const file of [
        'page.tsx',
        '(learn)/lessons/[lesson]/page.tsx',
        'api/answers/route.ts',
        'settings/page.tsx',
      ]) {
        mkdirSync(path.dirname(path.join(app, file)), { recursive: true });
        writeFileSync(path.join(app, file), '');
      }
      expect(routesOf(app)).toEqual(['/', '/lessons/[lesson]', '/settings']);
    } finally {
      rmSync(app, { recursive: true });
    }
  });
});

describe('an address', () => {
  const routes = ['/', '/lessons/[lesson]', '/s/[hash]'];
  const ids = { lesson: new Set(['waits']) };

  it.each([
    ['/', true],
    ['/lessons/waits', true],
    ['/lessons/waits/', true],
    ['/lessons/wait', false],
    ['/lessons', false],
    ['/lessons/waits/more', false],
    ['/s/anything', true],
    ['/nowhere', false],
  ])('%s is answered: %s', (address, answered) => {
    expect(matchRoute(routes, address, ids)).toBe(answered);
  });
});
