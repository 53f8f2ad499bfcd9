import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newOperator, operatorEmail } from '@/e2e/support/operator';
import { newGuest } from '@/e2e/support/people';
import { sampleHash, sampleItem } from '@/e2e/support/sample-item';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import { encodeLink } from '@/lib/kernel/permalink';
import { readReports } from '@/lib/learning/operator/read-reports';
import { itemHash } from '@/lib/quiz';
import { publish } from '@/lib/quiz/publish.fixture';
import { whenItem } from '@/lib/quiz/retry.fixture';
import { writeSessionCookie } from '@/lib/session/session-cookie';
import { POST as changeReport } from './[report]/route';
import { POST as postReport } from './route';

/** The browser's cookies: Next hands them to a route through `next/headers`, which needs a running server. */
const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
}));
beforeAll(() => publishItems(db(), [sampleItem()]));
beforeEach(async () => {
  jar.clear();
  vi.stubEnv('OPERATOR_EMAILS', operatorEmail);
  await db().user.deleteMany({ where: { email: operatorEmail } });
  await db().itemReport.deleteMany();
});
afterEach(() => vi.unstubAllEnvs());

const send = (body: unknown, from: string = randomUUID()) =>
  new Request('http://dryrun.test/api/reports', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { host: 'dryrun.test', 'x-forwarded-for': from },
  });
const newReport = (more: object = {}) => ({
  id: randomUUID(),
  contentHash: sampleHash,
  words: 'Both a and b hold.',
  seed: 4_294_967_295,
  submission: { kind: 'choice', chosen: ['a'] },
  ...more,
});
const refusalOf = async (response: Response) => [response.status, (await response.json()).error.code];
const at = (report: string) => ({ params: Promise.resolve({ report }) });

describe('POST /api/reports', () => {
  it('keeps the words once, without a session and without making one', async () => {
    const report = newReport();
    for (let n = 0; n < 2; n += 1)
      expect(await (await postReport(send(report))).json()).toEqual({ stored: true, id: report.id });
    expect(jar.size).toBe(0);
    const views = await readReports(await newOperator());
    expect(views).toMatchObject([{ id: report.id, words: report.words, closed: false, run: null }]);
  });

  it('keeps the run that came with them, else shows the one that proves the item', async () => {
    const published = await publish(whenItem);
    await publishItems(db(), [published]);
    const contentHash = itemHash(published);
    const link = encodeLink({ scenario: { engine: 'asl', title: 'Mine' } });
    await postReport(send(newReport({ contentHash, words: 'by proof' })));
    await postReport(send(newReport({ contentHash, words: 'by mine', run: link.ok && link.value })));
    const views = await readReports(await newOperator());
    const runOf = (words: string) => views.find((view) => view.words === words)?.run;
    expect(runOf('by mine')).toBe(`/playground/asl#${link.ok && link.value}`);
    expect(runOf('by proof')).toMatch(/^\/playground\/asl#v1\./);
  });

  it.each([
    ['no words', { words: '  ' }, [400, 'malformed']],
    ['words that no database takes', { words: 'a\u0000' }, [400, 'malformed']],
    ['an item that was never published', { contentHash: '0'.repeat(64) }, [404, 'unknown-item']],
    ['a run that cannot be read', { run: 'v1.AAAA' }, [400, 'bad-run']],
  ])('refuses %s', async (_, more, refusal) => {
    expect(await refusalOf(await postReport(send(newReport(more))))).toEqual(refusal);
    expect(await db().itemReport.count()).toBe(0);
  });

  it('takes twenty an hour of one person', async () => {
    await writeSessionCookie(await newGuest());
    for (let n = 0; n < 20; n += 1) expect((await postReport(send(newReport()))).status).toBe(200);
    expect(await refusalOf(await postReport(send(newReport())))).toEqual([429, 'too-many-tries']);
  });
});

describe('POST /api/reports/[report]', () => {
  it('closes a report and opens it again, for an operator alone', async () => {
    const { id } = newReport();
    await postReport(send(newReport({ id })));
    expect(await refusalOf(await changeReport(send({ change: 'close' }), at(id)))).toEqual([404, 'no-operator']);
    const operator = await newOperator();
    await writeSessionCookie(operator);
    expect((await changeReport(send({ change: 'close' }), at(id))).status).toBe(200);
    expect(await readReports(operator)).toMatchObject([{ closed: true }]);
    expect((await changeReport(send({ change: 'reopen' }), at(id))).status).toBe(200);
    expect(await readReports(operator)).toMatchObject([{ closed: false }]);
    expect(await refusalOf(await changeReport(send({ change: 'close' }), at('x')))).toEqual([404, 'unknown-report']);
  });
});
