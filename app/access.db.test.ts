import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { routesOfApp } from '@/e2e/support/access/app-routes';
import {
  type Actor,
  actors,
  answerForGood,
  type Cast,
  type Classroom,
  done,
  lesson,
  newCast,
  newClassroom,
  saveAnswer,
} from '@/e2e/support/access/classroom';
import { type Known, matrix, type Row } from '@/e2e/support/access/matrix';
import { type Stored, watchDatabase } from '@/e2e/support/access/stored';
import { type App, startApp } from '@/e2e/support/app';
import type { Browser, Reply } from '@/e2e/support/browser';
import { publishedQuestions } from '@/e2e/support/stored-answers';
import { freshDatabase, type TestDatabase } from '@/e2e/support/test-database';
import { findLesson } from '@/lib/content';
import { encodeLink } from '@/lib/kernel/permalink';

// Who may do what, on a running server: every page and every action of the app, asked by everybody. Whoever is refused
// has read no word of the class and has changed no row of the database.

const routes = routesOfApp(path.join(import.meta.dirname));
let database: TestDatabase;
let app: App;
let share = '';
let stored: Stored;

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  app = await startApp({ env: { ...database.env } });
  stored = await watchDatabase(database.url);
}, 300_000);
afterAll(async () => {
  await app?.stop();
  await stored?.close();
  await database?.close();
});

type Stage = { readonly cast: Cast; readonly room: Classroom; readonly known: Known; readonly answer: string };

async function setStage(): Promise<Stage> {
  const [question] = await publishedQuestions(database.url, 1);
  if (!question) throw new Error('No question is published');
  const cast = await newCast(app.url, question);
  const attempt = randomUUID();
  await saveAnswer(app.url, cast.learner, question, attempt);
  const room = await newClassroom(app.url, cast);
  const [assigned] = await publishedQuestions(database.url, 1, findLesson(lesson)?.items ?? []);
  if (!assigned) throw new Error('No question of the assigned quiz is published');
  return { cast, room, known: { question, attempt }, answer: await answerForGood(app.url, cast, assigned) };
}

type Place = Pick<Classroom, 'class' | 'member' | 'assignment' | 'code'>;

function addressOf(route: string, place: Place, answer: string, attempt: string): string {
  const names: Readonly<Record<string, string>> = {
    class: place.class,
    member: place.member,
    assignment: route.includes('/demo/') ? 'retry-quiz' : place.assignment,
    code: place.code,
    hash: share,
    answer,
    item: 'retry.third-attempt',
    report: '00000000-0000-4000-8000-000000000000',
    lesson,
    talk: 'retry-storms',
    set: 'step-functions',
    template: 'template.retry.calls',
    attempt,
    track: 'step-functions',
    '...nextauth': route.startsWith('GET') ? 'csrf' : 'callback/credentials',
  };
  const [, address = ''] = route.split(' ');
  return address.replaceAll(/\[([^\]]+)\]/g, (_, name: string) =>
    encodeURIComponent(names[name] ?? name).replaceAll('%2F', '/'),
  );
}

function rowOf(route: string): Row {
  const row = matrix[route];
  if (!row) throw new Error(`${route} has no row in e2e/support/access/matrix.ts: say there who may`);
  return row;
}

const ask = (browser: Browser, route: string, { room, known, answer }: Stage, place: Place = room): Promise<Reply> =>
  browser.ask(`${app.url}${addressOf(route, place, answer, known.attempt)}`, rowOf(route).body?.(room, known));

function toAnswer({ status, location, body }: Reply, room: Classroom): string {
  if (location !== null) return `→ ${location.replace(room.class, '[class]').replace(/\?.*$/, '')}`;
  return body?.error?.code ? `${status} ${body.error.code}` : String(status);
}

/** Asks what must be refused. Says what was wrong with the refusal, or null. */
async function refusalOf(asking: () => Promise<Reply>, room: Classroom, knowsCode: boolean): Promise<string | null> {
  const before = await stored.digest();
  const reply = await asking();
  const read = knowsCode ? [] : room.words.filter((word) => reply.text.includes(word));
  if (read.length > 0) return `told ${read.join(', ')}`;
  return (await stored.digest()) === before ? null : 'changed the database';
}

let asked = 0;
let guessed = 0;

describe('who may do what', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
    const link = encodeLink({
      scenario: {
        engine: 'asl',
        version: 1,
        title: 'Wait',
        documents: { definition: '{"StartAt":"W","States":{"W":{"Type":"Pass","End":true}}}' },
      },
    });
    if (!link.ok) throw new Error('The scenario is too long for a link');
    share = (await done(stage.cast.owner, `${app.url}/api/shares`, { link: link.value })).hash;
  });

  it('has a row for every page and every action, and no row beside', () => {
    expect(Object.keys(matrix).sort()).toEqual(routes);
  });

  it.each(routes.filter((route) => matrix[route]))('%s', async (route) => {
    const { answers, changesPeople, knowsCode = false } = rowOf(route);
    const here = changesPeople ? await setStage() : stage;
    const got: Partial<Record<Actor, string>> = {};
    for (const actor of actors) {
      const changesClass = route.startsWith('POST /api/classes/') && answers[actor] === '200';
      // What is allowed changes the class: the next to ask finds it as it was.
      const room = changesClass ? await newClassroom(app.url, here.cast) : here.room;
      let reply: Reply | null = null;
      const asking = async () => {
        reply = await ask(here.cast[actor], route, { ...here, room });
        got[actor] = toAnswer(reply, room);
        return reply;
      };
      asked += 1;
      if (/^[345]/.test(answers[actor])) {
        const fault = await refusalOf(asking, room, knowsCode);
        if (fault !== null) got[actor] += `, but it ${fault}`;
      } else await asking();
    }
    expect(got).toEqual(answers);
  });

  it('says how many it asked', () => {
    console.log(
      `access matrix: ${routes.length} pages and actions × ${actors.length} actors = ${asked} requests as expected`,
    );
    expect(asked).toBe(routes.length * actors.length);
  });
});

describe('identifiers that are guessed, or taken from another class', () => {
  const named = routes.filter((route) => /\[(?:class|member|assignment)\]/.test(route) && !route.includes('/demo/'));
  let stage: Stage;
  let own: Classroom;
  beforeAll(async () => {
    stage = await setStage();
    own = await newClassroom(app.url, { ...stage.cast, owner: stage.cast.other });
  });

  const guesses = ['00000000-0000-4000-8000-000000000000', 'not-an-id', "' OR '1'='1", '\u0000'];

  it.each(named)('lead nowhere: %s', async (route) => {
    const { other, owner } = stage.cast;
    const isDeep = /\[(?:member|assignment)\]/.test(route);
    const asks: readonly (readonly [Browser, Place])[] = [
      ...guesses.map((guess) => [owner, { ...stage.room, class: guess }] as const),
      ...(isDeep ? guesses : []).map((guess) => [owner, { ...stage.room, member: guess, assignment: guess }] as const),
      // The owner of one class names people and work of the other, in either direction.
      ...(isDeep
        ? ([
            [other, { ...stage.room, class: own.class }],
            [owner, { ...own, class: stage.room.class }],
          ] as const)
        : []),
    ];
    for (const [browser, place] of asks) {
      const before = await stored.digest();
      const { status, text } = await ask(browser, route, stage, place);
      expect({ place, status }).toEqual({ place, status: 404 });
      expect([...stage.room.words, ...own.words].filter((word) => text.includes(word))).toEqual([]);
      expect(await stored.digest()).toBe(before);
      guessed += 1;
    }
  });

  it('says how many were tried', () => {
    console.log(`access matrix: ${guessed} requests with guessed or replayed identifiers read and changed nothing`);
    expect(guessed).toBeGreaterThan(named.length * guesses.length);
  });
});
