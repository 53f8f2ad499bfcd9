import { describe, expect, it } from 'vitest';
import { listScenarios } from '@/lib/content';
import type { Json } from '@/lib/kernel/json';
import { encodeLink } from '@/lib/kernel/permalink';
import { checkShared, maxSharedBytes } from './check-shared';

const definition = JSON.stringify({ StartAt: 'Done', States: { Done: { Type: 'Succeed' } } });
const small = { engine: 'asl', version: 1, title: 'Ends at once', documents: { definition } };

function linkOf(scenario: Json, more = {}): string {
  const link = encodeLink({ scenario, ...more });
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}
const check = (scenario: Json) => checkShared(linkOf(scenario));

describe('what gets a short link', () => {
  it('is every scenario of the gallery, with the cursor and the run of the link', () => {
    const all = [...listScenarios('asl'), ...listScenarios('appsync'), ...listScenarios('auth-modes')];
    for (const { scenario } of all) {
      const checked = checkShared(linkOf(scenario as unknown as Json, { cursor: 3, hash: 'ab' }));
      expect(checked).toMatchObject({ ok: true, value: { scenario, view: { cursor: 3, hash: 'ab' } } });
    }
    expect(all.length).toBeGreaterThan(10);
  });

  it('is the same text whether a default was written out or left out', () => {
    const [short, long] = [check(small), check({ ...small, seed: 1, profile: 'observed', mocks: {} })];
    expect(short.ok && short.value.body).toBe(long.ok && long.value.body);
  });

  it('is also a definition with a mistake in it: a mistake is worth showing', () => {
    expect(check({ ...small, documents: { definition: '{ "StartAt": "Nowhere", "States": {} }' } }).ok).toBe(true);
  });

  it('may lower a limit, and not raise it, whatever the engine', () => {
    expect(check({ ...small, limits: { steps: 100 } }).ok).toBe(true);
    expect(check({ ...small, limits: { steps: 1_000_000 } })).toEqual({
      ok: false,
      error: { code: 'raised-limit', limit: 'steps', asked: 1_000_000, most: 200_000 },
    });
    const appsync = { ...small, engine: 'appsync', documents: { schema: 'type Query { a: Int }', query: '{ a }' } };
    expect(check({ ...appsync, limits: { interpreterTicks: 10_000 } })).toMatchObject({
      error: { code: 'raised-limit', limit: 'interpreterTicks' },
    });
  });

  it('has a title in which everything can be seen', () => {
    for (const title of ['a\u0000b', 'a\nb', 'safe \u202etxt.exe', '\u2066a'])
      expect(check({ ...small, title })).toEqual({ ok: false, error: { code: 'hidden-characters' } });
    expect(check({ ...small, title: 'Späte Zahlung 🆗 重试' }).ok).toBe(true);
  });

  it('is refused with the first thing its schema does not know, and where', () => {
    expect(check({ ...small, mocks: { Charge: ['maybe'] } })).toMatchObject({
      error: { code: 'no-scenario', problem: expect.stringContaining('mocks.Charge.0') },
    });
    expect(check({ ...small, surprise: true })).toMatchObject({
      error: { code: 'no-scenario', problem: expect.stringContaining('surprise') },
    });
    expect(check({ ...small, documents: {} })).toMatchObject({
      error: { code: 'no-scenario', problem: expect.stringContaining('documents.definition') },
    });
  });

  it('names an engine of ours', () => {
    for (const engine of ['amplify', 'constructor', '__proto__', ''])
      expect(check({ ...small, engine })).toEqual({ ok: false, error: { code: 'unknown-engine', engine } });
    for (const scenario of [null, 7, 'asl', [small], {}])
      expect(check(scenario)).toMatchObject({ error: { code: 'no-scenario' } });
  });

  it('is refused for its size with its own and the greatest', () => {
    const large = check({ ...small, input: 'a'.repeat(maxSharedBytes) });
    expect(large).toMatchObject({ ok: false, error: { code: 'large-scenario', maxBytes: maxSharedBytes } });
    expect(!large.ok && large.error.code === 'large-scenario' && large.error.bytes).toBeGreaterThan(maxSharedBytes);
    const most = check({ ...small, input: 'a'.repeat(maxSharedBytes - 1000) });
    expect(most.ok).toBe(true);
  });

  it('is refused by what is wrong with the link itself', () => {
    expect(checkShared('v1.AAAA')).toEqual({ ok: false, error: { code: 'damaged-link' } });
    expect(checkShared('v7.AAAA')).toEqual({ ok: false, error: { code: 'later-link', version: 'v7' } });
    expect(checkShared(`v1.${'a'.repeat(200_000)}`)).toMatchObject({ error: { code: 'long-link', chars: 200_003 } });
  });
});
