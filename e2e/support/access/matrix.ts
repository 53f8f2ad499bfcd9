import { randomUUID } from 'node:crypto';
import type { Question } from '../answering-client';
import { type Actor, answerPost, type Classroom } from './classroom';

/** What a request must be answered with: `200`, `404 no-such-class`, or `→ /sign-in`. */
export type Answers = Readonly<Record<Actor, string>>;

export type Row = {
  readonly answers: Answers;
  /** The body of a POST. */
  readonly body?: (room: Classroom, known: Known) => object;
  /** Whoever has the class's code may read what it is called. */
  readonly knowsCode?: true;
  /** It makes, ends or signs out people, so it gets a cast of its own. */
  readonly changesPeople?: true;
};
export type Known = { readonly question: Question; readonly attempt: string };

const everyone = (answer: string): Answers => ({
  owner: answer,
  instructor: answer,
  learner: answer,
  removed: answer,
  other: answer,
  guest: answer,
  nobody: answer,
});
/** Inside the class by role; to everybody else it does not exist. */
const inside = (owner: string, instructor: string, learner: string): Answers => ({
  ...everyone('404 no-such-class'),
  owner,
  instructor,
  learner,
});
const staff = inside('200', '200', '403 not-your-role');
const members = inside('200', '200', '200');
const ownerOnly = inside('200', '403 not-your-role', '403 not-your-role');
const entitled: Answers = { ...everyone('404 unknown-answer'), owner: '200', instructor: '200', learner: '200' };
const accounts = (account: string, guest: string, nobody: string): Answers => ({ ...everyone(account), guest, nobody });
const page = (answers: Answers = everyone('200')): Row => ({ answers });
/** The pages of a class are found by those who may see them, and by nobody else. */
const pageFor = (...who: Actor[]): Row => ({
  answers: { ...everyone('404'), ...Object.fromEntries(who.map((actor) => [actor, '200'])) },
});
const change = (answers: Answers, name: string, more: object = {}): Row => ({
  answers,
  body: () => ({ change: name, ...more }),
});
const times = { opensAt: '2026-12-01T08:00', dueAt: '2999-12-02T18:00' };

/** Every page and every action, and what each actor gets. A route without a row here fails the test. */
export const matrix: Readonly<Record<string, Row>> = {
  'GET /': page(),
  'GET /tracks': page(),
  'GET /tracks/[track]': page(),
  'GET /lessons/[lesson]': page(),
  'GET /quizzes': page(),
  'GET /quizzes/[lesson]': page(),
  'GET /quizzes/sets/[set]': page(),
  'GET /quizzes/templates/[template]': page(),
  'GET /playground': page(),
  'GET /playground/asl': page(),
  'GET /playground/asl/gallery': page(),
  'GET /playground/appsync': page(),
  'GET /playground/auth-modes': page(),
  'GET /progress': page(),
  'GET /progress/[attempt]': pageFor('learner'),
  'GET /settings': page(),
  'GET /talks': page(),
  'GET /talks/[talk]': page(),
  'GET /present/[talk]': page(),
  'GET /present/asl': page(),
  'GET /present/appsync': page(),
  'GET /present/auth-modes': page(),
  'GET /present/s/[hash]': page(),
  'GET /s/[hash]': page(),
  'GET /embed/s/[hash]': page(),
  'GET /reset': page(),
  'GET /reset/choose': page(),
  'GET /sign-in': page(accounts('→ /account', '200', '200')),
  'GET /sign-up': page(accounts('→ /account', '200', '200')),
  'GET /account': page(accounts('200', '→ /sign-in', '→ /sign-in')),
  'GET /account/merge': page(accounts('→ /progress', '→ /sign-in', '→ /sign-in')),
  'GET /classes': page(),
  'GET /classes/demo': page(),
  'GET /classes/demo/assignments/[assignment]': page(),
  'GET /classes/[class]': pageFor('owner', 'instructor', 'learner'),
  'GET /classes/[class]/assignments/[assignment]': pageFor('owner', 'instructor'),
  'GET /join': page(),
  'GET /join/[code]': {
    answers: {
      ...everyone('200'),
      owner: '→ /classes/[class]',
      instructor: '→ /classes/[class]',
      learner: '→ /classes/[class]',
    },
    knowsCode: true,
  },

  'GET /operator': pageFor(),
  'GET /operator/items': pageFor(),
  'GET /operator/items/[item]': pageFor(),
  'GET /operator/import': page(accounts('200', '404', '404')),

  'GET /api/health': page(),
  'GET /api/progress': page(),
  'POST /api/progress': {
    answers: { ...everyone('200'), nobody: '401 no-account' },
    body: () => ({
      id: randomUUID(),
      kind: 'lesson-read',
      subject: 'retry-and-backoff',
      at: '2026-11-22T10:00:00.000Z',
    }),
  },
  // An attempt is its learner's alone: here everybody sends the id of one that the class's learner began.
  'POST /api/answers': {
    answers: { ...everyone('401 sign-in'), learner: '200' },
    body: (_, { question, attempt }) => ({ ...answerPost(question, attempt), sequence: 1 }),
  },
  'GET /api/answers/[answer]': page({ ...everyone('404 unknown-answer'), learner: '200' }),
  // Who teaches a class in which the answer counts may look at its grade.
  'GET /api/receipts/[answer]': page(entitled),
  'GET /api/receipts/[answer]/replay': page(entitled),
  'GET /api/variants': page(),
  'POST /api/variants': {
    answers: everyone('404 unknown-template'),
    body: () => ({ template: 'no.such.template', seed: 1 }),
  },
  'POST /api/reports': {
    answers: everyone('404 unknown-item'),
    body: () => ({ id: randomUUID(), contentHash: '0'.repeat(64), words: 'Two options are right', seed: 1 }),
  },
  'POST /api/reports/[report] close': change(everyone('404 no-operator'), 'close'),
  'POST /api/reports/[report] reopen': change(everyone('404 no-operator'), 'reopen'),
  'POST /api/items/[item]/regrades': {
    answers: everyone('404 no-operator'),
    body: (_, { question }) => ({ toHash: question.contentHash, digest: '0'.repeat(64), reason: 'The key was wrong' }),
  },
  'GET /api/export': page({ ...everyone('200'), nobody: '401 no-account' }),
  'GET /api/export/answers.csv': page({ ...everyone('200'), nobody: '401 no-account' }),
  'GET /api/export/progress.csv': page({ ...everyone('200'), nobody: '401 no-account' }),
  'POST /api/delete': { answers: everyone('200'), body: () => ({}), changesPeople: true },
  'GET /api/auth/[...nextauth]': page(),
  // Without the token of its form next-auth answers with the address of that form, and signs nobody in.
  'POST /api/auth/[...nextauth]': { answers: everyone('200'), body: () => ({}) },
  'POST /api/account/sign-up': {
    answers: { ...everyone('409 signed-in'), guest: '200', nobody: '200' },
    body: () => ({ email: `${randomUUID()}@example.test`, password: 'a password for tests', name: '' }),
    changesPeople: true,
  },
  'POST /api/account/sign-out': {
    answers: { ...everyone('200'), guest: '401 signed-out' },
    body: () => ({ everywhere: true }),
    changesPeople: true,
  },
  'POST /api/account/email': {
    answers: accounts('401 wrong-password', '401 signed-out', '401 signed-out'),
    body: () => ({ email: `${randomUUID()}@example.test`, password: 'not the password' }),
  },
  // Only the learner ever answered for good, and wrongly.
  'GET /api/account/mistakes': page({ ...everyone('404 no-mistakes'), learner: '200', nobody: '401 no-account' }),
  'POST /api/account/merge': {
    answers: accounts('409 nothing-to-merge', '401 signed-out', '401 signed-out'),
    body: () => ({}),
  },
  'POST /api/account/reset': { answers: everyone('200'), body: () => ({ email: `${randomUUID()}@example.test` }) },
  'POST /api/account/password': {
    answers: everyone('410 link-used'),
    body: () => ({ secret: 'not a secret of ours', password: 'a password for tests' }),
  },
  'POST /api/shares': { answers: everyone('400 damaged-link'), body: () => ({ link: 'v1.nothing' }) },
  'POST /api/shares/[hash] remove': change(everyone('403 no-operator'), 'remove'),
  'POST /api/shares/[hash] restore': change(everyone('403 no-operator'), 'restore'),

  'GET /api/due': page(),
  'GET /api/classes': page(accounts('200', '401 needs-account', '401 needs-account')),
  'POST /api/classes': {
    answers: accounts('200', '401 needs-account', '401 needs-account'),
    body: () => ({ name: 'Another class', timeZone: 'Europe/Berlin' }),
  },
  'POST /api/classes/join': {
    answers: {
      ...everyone('409 already-member'),
      removed: '403 removed',
      other: '200',
      guest: '401 needs-account',
      nobody: '401 needs-account',
    },
    body: ({ code }) => ({ code, name: 'Eve' }),
    knowsCode: true,
  },
  'GET /api/classes/[class]': page(members),
  'POST /api/classes/[class] rename': change(staff, 'rename', { name: 'Renamed' }),
  'POST /api/classes/[class] time-zone': change(staff, 'time-zone', { timeZone: 'Asia/Tokyo' }),
  'POST /api/classes/[class] renew-code': change(staff, 'renew-code'),
  'POST /api/classes/[class] archive': change(ownerOnly, 'archive'),
  'POST /api/classes/[class] restore': change(ownerOnly, 'restore'),
  'POST /api/classes/[class] leave': change(inside('403 not-your-role', '200', '200'), 'leave'),
  'POST /api/classes/[class]/members/[member] make-instructor': change(ownerOnly, 'make-instructor'),
  'POST /api/classes/[class]/members/[member] make-learner': change(ownerOnly, 'make-learner'),
  'POST /api/classes/[class]/members/[member] remove': change(staff, 'remove'),
  'POST /api/classes/[class]/members/[member] readmit': change(staff, 'readmit'),
  'POST /api/classes/[class]/members/[member] rename': change(staff, 'rename', { name: 'Renamed' }),
  'POST /api/classes/[class]/assignments': {
    answers: staff,
    body: () => ({ kind: 'lesson', lesson: 'retry-and-backoff', opensAt: null, dueAt: '2999-12-01T18:00' }),
  },
  'GET /api/classes/[class]/assignments/[assignment]': page(staff),
  'POST /api/classes/[class]/assignments/[assignment] times': change(staff, 'times', times),
  'POST /api/classes/[class]/assignments/[assignment] withdraw': change(staff, 'withdraw'),
  'POST /api/classes/[class]/assignments/[assignment] restore': change(staff, 'restore'),
  'GET /api/classes/[class]/assignments/[assignment]/results.csv': page(staff),
};
