import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleHash } from '@/e2e/support/sample-item';
import { RefusalSchema } from '@/lib/quiz';
import { POST as postAnswer } from './answers/route';
import { GET as getHealth } from './health/route';

vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined, set: () => {} }) }));

// Nothing listens there: this file asks for its client only now, so it leads nowhere from the start.
process.env.DATABASE_URL = 'postgresql://someone:a-password@127.0.0.1:1/nowhere';
let logged: string[] = [];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((line) => logged.push(line));
});
afterEach(() => vi.restoreAllMocks());

const post = () =>
  new Request('http://dryrun.test/api/answers', {
    method: 'POST',
    headers: { 'x-request-id': 'request-0001' },
    body: JSON.stringify({
      id: randomUUID(),
      attempt: { id: randomUUID(), quiz: 'lesson:retry-basics', seed: 1, startedAt: '2026-11-22T10:00:00.000Z' },
      item: 'sample.retry',
      seed: 1,
      contentHash: sampleHash,
      submission: { kind: 'choice', chosen: ['b'] },
      sequence: 0,
      final: true,
    }),
  });

describe('while the database is away', () => {
  it('an answer is refused as unavailable, which the browser sends again', async () => {
    const response = await postAnswer(post());
    const text = await response.text();
    expect([response.status, RefusalSchema.parse(JSON.parse(text)).error.code]).toEqual([503, 'unavailable']);
    expect(text).not.toMatch(/a-password|127\.0\.0\.1|at .*\.ts/);
  });

  it('the log says what failed, under the request’s id', async () => {
    await postAnswer(post());
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ requestId: 'request-0001', doing: 'save an answer' });
  });

  it('health says so and tells nothing else', async () => {
    const response = await getHealth(new Request('http://dryrun.test/api/health'));
    expect([response.status, await response.json()]).toEqual([503, { ok: false, database: 'down' }]);
  });
});
