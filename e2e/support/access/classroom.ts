import { randomUUID } from 'node:crypto';
import type { Question } from '../answering-client';
import { type Browser, newBrowser } from '../browser';

/** Who asks: by role in the class that is asked about, and those outside of it. */
export const actors = ['owner', 'instructor', 'learner', 'removed', 'other', 'guest', 'nobody'] as const;
export type Actor = (typeof actors)[number];
export type Cast = Readonly<Record<Actor, Browser>>;

/** What an address may name. `words`: what only the class's own people may ever read. */
export type Classroom = {
  readonly class: string;
  readonly code: string;
  readonly member: string;
  readonly assignment: string;
  readonly words: readonly string[];
};

/** The lesson whose quiz is assigned. */
export const lesson = 'retry-and-backoff';
const password = 'a password for tests';

/** `other` owns a class of their own and learns in a third; `removed` was in the class that is asked about. */
export async function newCast(url: string, question: Question): Promise<Cast> {
  const accounts = ['owner', 'instructor', 'learner', 'removed', 'other'] as const;
  const cast = Object.fromEntries(actors.map((actor) => [actor, newBrowser()])) as Cast;
  for (const actor of accounts) await signUp(url, cast[actor], actor);
  await saveAnswer(url, cast.guest, question, randomUUID());
  return cast;
}

export function signUp(url: string, browser: Browser, name: string) {
  return done(browser, `${url}/api/account/sign-up`, { email: `${randomUUID()}@example.test`, password, name });
}

export function answerPost(question: Question, attempt: string) {
  return {
    id: randomUUID(),
    attempt: { id: attempt, quiz: `lesson:${lesson}`, seed: 1, startedAt: '2026-11-22T10:00:00.000Z' },
    ...question,
    seed: 1,
    submission: { kind: 'choice', chosen: ['a'] },
    sequence: 0,
    final: false,
  };
}

/** The learner answers an assigned question for good, with nothing, which is wrong whatever is asked. Returns the answer's id. */
export async function answerForGood(url: string, { learner }: Cast, question: Question): Promise<string> {
  const post = { ...answerPost(question, randomUUID()), submission: { kind: 'choice', chosen: [] }, final: true };
  await done(learner, `${url}/api/answers`, post);
  return post.id;
}

export function saveAnswer(url: string, browser: Browser, question: Question, attempt: string) {
  return done(browser, `${url}/api/answers`, answerPost(question, attempt));
}

/** A class with one of each role and an assignment. `member` is its learner. */
export async function newClassroom(url: string, { owner, instructor, learner, removed }: Cast): Promise<Classroom> {
  const secret = () => `Secret ${randomUUID()}`;
  const words = { class: secret(), instructor: secret(), learner: secret(), removed: secret() };
  const { id } = await done(owner, `${url}/api/classes`, { name: words.class, timeZone: 'Europe/Berlin' });
  const place = `${url}/api/classes/${id}`;
  const read = async () => (await owner.ask(place)).body;
  const { code } = (await read()).invitation;
  for (const [browser, name] of [
    [instructor, words.instructor],
    [learner, words.learner],
    [removed, words.removed],
  ] as const) {
    await done(browser, `${url}/api/classes/join`, { code, name });
  }
  const members: readonly { id: string; name: string }[] = (await read()).members;
  const memberOf = (name: string) => members.find((member) => member.name === name)?.id ?? '';
  await done(owner, `${place}/members/${memberOf(words.instructor)}`, { change: 'make-instructor' });
  await done(owner, `${place}/members/${memberOf(words.removed)}`, { change: 'remove' });
  const assigned = await done(owner, `${place}/assignments`, {
    kind: 'quiz',
    lesson,
    opensAt: null,
    dueAt: '2999-12-01T18:00',
  });
  return { class: id, code, member: memberOf(words.learner), assignment: assigned.id, words: Object.values(words) };
}

/** The JSON of a reply that must be a success. */
export async function done(browser: Browser, url: string, body: object) {
  const reply = await browser.ask(url, body);
  if (reply.status !== 200) throw new Error(`${url}: ${reply.status} ${reply.text.slice(0, 300)}`);
  return reply.body;
}
