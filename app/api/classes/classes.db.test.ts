import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Classroom, joined, type Member, newClassroom, newPerson, quizLesson } from '@/e2e/support/classroom';
import { newGuest } from '@/e2e/support/people';
import { DueSchema } from '@/lib/classes/wire';
import { writeSessionCookie } from '@/lib/session/session-cookie';
import type { Viewer } from '@/lib/session/viewer';
import { GET as getDue } from '../due/route';
import { GET as getCsv } from './[class]/assignments/[assignment]/results.csv/route';
import { GET as getResults, POST as postAssignment } from './[class]/assignments/[assignment]/route';
import { POST as postAssignments } from './[class]/assignments/route';
import { POST as postMember } from './[class]/members/[member]/route';
import { GET as getClass, POST as postClass } from './[class]/route';
import { POST as postJoin } from './join/route';
import { GET as getClasses, POST as postClasses } from './route';

/** The browser's cookies: Next hands them to a route through `next/headers`, which needs a running server. */
const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
}));

const address = 'http://dryrun.test/api/classes';
const get = () => new Request(address);
const send = (body: unknown, headers: Record<string, string> = {}) =>
  new Request(address, { method: 'POST', body: JSON.stringify(body), headers: { host: 'dryrun.test', ...headers } });
const at = <P extends object>(params: P) => ({ params: Promise.resolve(params) });
const codeOf = async (response: Response) => [response.status, (await response.json()).error?.code];

async function signIn(viewer: Viewer | null): Promise<void> {
  jar.clear();
  if (viewer) await writeSessionCookie(viewer);
}

let room: Classroom;
let ada: Member;
beforeEach(async () => {
  room = await newClassroom('Cloud „101“');
  ada = await joined(room, 'Ada', new Date());
  await signIn(room.owner);
});

const soon = '2999-12-01T18:00';
async function assigned(): Promise<string> {
  const body = { kind: 'lesson', lesson: quizLesson, opensAt: null, dueAt: soon };
  const response = await postAssignments(send(body), at({ class: room.id }));
  return (await response.json()).id;
}

describe('the API of classes', () => {
  it('leads from a new class to results', async () => {
    const created = await postClasses(send({ name: '  Two\n', timeZone: 'Europe/Berlin' }));
    const { id } = await created.json();
    expect(await (await getClass(get(), at({ class: id }))).json()).toMatchObject({ name: 'Two', role: 'owner' });
    const assignment = await assigned();
    await signIn(ada.viewer);
    const due = DueSchema.parse(await (await getDue(get())).json());
    expect(due.due).toMatchObject([{ assignment, dueSays: 'Sun 1 Dec 2999, 18:00 Europe/Berlin' }]);
    await signIn(room.owner);
    const results = await getResults(get(), at({ class: room.id, assignment }));
    expect(await results.json()).toMatchObject({ rows: [{ name: 'Ada', state: 'not-started' }] });
    expect((await (await getClasses(get())).json()).classes).toHaveLength(2);
  });

  it('gives the results as a file, named for old and new readers', async () => {
    const assignment = await assigned();
    const file = await getCsv(get(), at({ class: room.id, assignment }));
    expect(file.headers.get('content-type')).toContain('text/csv; charset=utf-8');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="Cloud _101_, [ -~]+\.csv"; filename\*=UTF-8''Cloud%20%E2%80%9E101%E2%80%9C%2C.+\.csv$/,
    );
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString('utf8')).toMatch(/\r\nAda,not started,,,,,,\r\n$/);
  });

  it('keeps nothing of a class in a cache, refusals neither', async () => {
    const replies = [
      await getClasses(get()),
      await getClass(get(), at({ class: room.id })),
      await getClass(get(), at({ class: randomUUID() })),
      await getDue(get()),
    ];
    for (const reply of replies) expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  it('refuses everybody from elsewhere in one way, whatever they ask of a class', async () => {
    const assignment = await assigned();
    for (const stranger of [null, await newGuest(), await newPerson()]) {
      await signIn(stranger);
      const everything = [
        getClass(get(), at({ class: room.id })),
        postClass(send({ change: 'archive' }), at({ class: room.id })),
        postMember(send({ change: 'remove' }), at({ class: room.id, member: ada.member })),
        postAssignments(
          send({ kind: 'lesson', lesson: quizLesson, opensAt: null, dueAt: soon }),
          at({ class: room.id }),
        ),
        getResults(get(), at({ class: room.id, assignment })),
        postAssignment(send({ change: 'withdraw' }), at({ class: room.id, assignment })),
        getCsv(get(), at({ class: room.id, assignment })),
      ];
      const missing = await getClass(get(), at({ class: randomUUID() }));
      const body = await missing.text();
      for (const response of await Promise.all(everything))
        expect([response.status, await response.text()]).toEqual([404, body]);
    }
  });

  it('tells a member who may not that they may not', async () => {
    const assignment = await assigned();
    await signIn(ada.viewer);
    const everything = [
      await postClass(send({ change: 'renew-code' }), at({ class: room.id })),
      await postMember(send({ change: 'make-instructor' }), at({ class: room.id, member: ada.member })),
      await getResults(get(), at({ class: room.id, assignment })),
      await getCsv(get(), at({ class: room.id, assignment })),
    ];
    for (const response of everything) expect(await codeOf(response)).toEqual([403, 'not-your-role']);
  });

  it('asks for an account where there is no class to be told of', async () => {
    const body = { code: await room.code(), name: 'Eve' };
    for (const viewer of [null, await newGuest()]) {
      await signIn(viewer);
      expect(await codeOf(await getClasses(get()))).toEqual([401, 'needs-account']);
      expect(await codeOf(await postClasses(send({ name: 'Two', timeZone: 'UTC' })))).toEqual([401, 'needs-account']);
      expect(await codeOf(await postJoin(send(body)))).toEqual([401, 'needs-account']);
      expect(await (await getDue(get())).json()).toEqual({ due: [] });
    }
  });

  it('joins by a code, and leads whoever joined before to their class', async () => {
    const body = { code: await room.code(), name: 'Eve' };
    await signIn(await newPerson());
    expect(await (await postJoin(send(body))).json()).toEqual({ id: room.id });
    const again = await postJoin(send(body));
    expect([again.status, (await again.json()).error]).toMatchObject([409, { code: 'already-member', id: room.id }]);
  });

  it('refuses what another site sends, and what is no request of ours', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect(await codeOf(await postClasses(send({ name: 'Two', timeZone: 'UTC' }, elsewhere)))).toEqual([
      403,
      'cross-site',
    ]);
    expect(await codeOf(await postClass(send({ change: 'archive' }, elsewhere), at({ class: room.id })))).toEqual([
      403,
      'cross-site',
    ]);
    for (const body of [{ name: '\u0000', timeZone: 'UTC' }, { name: 'x'.repeat(81), timeZone: 'UTC' }, {}])
      expect(await codeOf(await postClasses(send(body)))).toEqual([400, 'malformed']);
    expect(await codeOf(await postClass(send({ change: 'own' }), at({ class: room.id })))).toEqual([400, 'malformed']);
    const times = { change: 'times', opensAt: '0000-01-01T00:00', dueAt: soon };
    const assignment = await assigned();
    expect(await codeOf(await postAssignment(send(times), at({ class: room.id, assignment })))).toEqual([
      400,
      'malformed',
    ]);
  });
});
