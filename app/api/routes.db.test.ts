import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleHash, sampleItem } from '@/e2e/support/sample-item';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import { AnswerReplySchema, RefusalSchema } from '@/lib/quiz';
import { POST as postAnswer } from './answers/route';
import { POST as postDelete } from './delete/route';
import { GET as getExport } from './export/route';
import { GET as getHealth } from './health/route';
import { GET as getProgress, POST as postProgress } from './progress/route';

/** The browser's cookies: Next hands them to a route through `next/headers`, which needs a running server. */
const jar = vi.hoisted(() => new Map<string, { value: string; options: Record<string, unknown> }>());
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: Record<string, unknown>) =>
      options.maxAge === 0 ? jar.delete(name) : jar.set(name, { value, options }),
  }),
}));

const cookieName = 'next-auth.session-token';
const address = 'http://dryrun.test/api';
const get = () => new Request(address);
const send = (body: unknown, headers: Record<string, string> = {}) =>
  new Request(address, { method: 'POST', body: JSON.stringify(body), headers: { host: 'dryrun.test', ...headers } });

const answer = (changes = {}) => ({
  id: randomUUID(),
  attempt: { id: randomUUID(), quiz: 'lesson:retry-basics', seed: 1, startedAt: '2026-11-22T10:00:00.000Z' },
  item: 'sample.retry',
  seed: 1,
  contentHash: sampleHash,
  submission: { kind: 'choice', chosen: ['b'] },
  sequence: 0,
  final: true,
  ...changes,
});
const milestone = () => ({
  id: randomUUID(),
  kind: 'lesson-read',
  subject: 'retry-basics',
  at: '2026-11-22T10:00:00.000Z',
});
const refusalOf = async (response: Response) => [
  response.status,
  RefusalSchema.parse(await response.json()).error.code,
];

beforeEach(async () => {
  jar.clear();
  await publishItems(db(), [sampleItem()]);
});

describe('the API', () => {
  it('makes a guest with the first answer, whose cookie then opens their progress', async () => {
    const response = await postAnswer(send(answer()));
    expect(AnswerReplySchema.parse(await response.json()).feedback?.right).toBe(true);
    expect(jar.get(cookieName)?.options).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      secure: false,
      path: '/',
      maxAge: 34_560_000,
    });
    const progress = await (await getProgress(get())).json();
    expect(progress).toMatchObject({ viewer: 'guest', attempts: [{ answers: [{ score: 1 }] }] });
  });

  it('keeps nothing that is personal in a cache', async () => {
    for (const response of [await postAnswer(send(answer())), await getProgress(get()), await getExport(get())]) {
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('refuses a milestone before the first answer and takes it after', async () => {
    expect(await refusalOf(await postProgress(send(milestone())))).toEqual([401, 'no-account']);
    await postAnswer(send(answer()));
    expect((await postProgress(send(milestone()))).status).toBe(200);
  });

  it('refuses what another site sends, before it reads it', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    for (const route of [postAnswer, postProgress, postDelete]) {
      expect(await refusalOf(await route(send(answer(), headers)))).toEqual([403, 'cross-site']);
    }
    expect(jar.size).toBe(0);
  });

  it('refuses what is no answer', async () => {
    expect(await refusalOf(await postAnswer(send({ hello: 1 })))).toEqual([400, 'malformed']);
    expect(await refusalOf(await postAnswer(send('x'.repeat(300_000))))).toEqual([413, 'too-large']);
  });

  it('gives the feedback again with a refusal of a changed final answer', async () => {
    const first = answer();
    await postAnswer(send(first));
    const response = await postAnswer(send(answer({ attempt: first.attempt, sequence: 1 })));
    const { error } = RefusalSchema.parse(await response.json());
    expect([response.status, error.code, error.feedback?.right]).toEqual([409, 'already-final', true]);
  });

  it('takes a forged, a damaged and an ended session for none', async () => {
    await postAnswer(send(answer()));
    const real = jar.get(cookieName);
    jar.set(cookieName, { value: `${real?.value}x`, options: {} });
    expect(await (await getProgress(get())).json()).toMatchObject({ viewer: 'none' });
    jar.set(cookieName, { value: real?.value ?? '', options: {} });
    await db().user.updateMany({ data: { tokenVersion: { increment: 1 } } });
    expect(await (await getProgress(get())).json()).toMatchObject({ viewer: 'none' });
  });

  it('exports and deletes, and forgets the browser with it', async () => {
    expect(await refusalOf(await getExport(get()))).toEqual([401, 'no-account']);
    await postAnswer(send(answer()));
    const file = await getExport(get());
    expect(file.headers.get('content-disposition')).toContain('dryrun-export.json');
    expect((await file.json()).answers).toHaveLength(1);
    expect((await postDelete(send({}))).status).toBe(200);
    expect(jar.size).toBe(0);
    expect(await (await getProgress(get())).json()).toMatchObject({ viewer: 'none', attempts: [] });
  });

  it('says that the database answers', async () => {
    expect(await (await getHealth(get())).json()).toMatchObject({ ok: true, database: 'up' });
  });
});
