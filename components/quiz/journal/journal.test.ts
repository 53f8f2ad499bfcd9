import { describe, expect, test } from 'vitest';
import type { Feedback } from '@/lib/quiz/wire';
import { newAttempt } from './attempt';
import type { Post, Reply } from './entry';
import { backoffMs, createJournal } from './journal';
import { memoryStore } from './memory-store';
import type { AnswerSave } from './steps';
import type { JournalStore } from './store';

const feedback: Feedback = { right: true, score: 1, options: [], facts: [], source: 'test' };
const stored = (post: Post): Reply => ({
  kind: 'stored',
  feedback: post.kind === 'answer' && post.body.final ? feedback : null,
});
const down: Reply = { kind: 'unreachable', offline: false };
const refused = (code: Extract<Reply, { kind: 'refused' }>['code']): Reply => ({
  kind: 'refused',
  code,
  feedback: null,
});

const attempt = newAttempt({ id: 'attempt-1', quiz: 'lesson:retry', seed: 7, startedAt: '2026-11-22T10:00:00.000Z' });
const save = (item: string, chosen: string[], final = false): AnswerSave => ({
  attempt,
  item,
  contentHash: 'f'.repeat(64),
  seed: 7,
  submission: { kind: 'choice', chosen },
  final,
});

/** A journal whose server answers as `answer` says, with what was sent and the timers that were set. */
function rig(answer: (post: Post, nth: number) => Reply | Promise<Reply>, store: JournalStore = memoryStore()) {
  const sent: Post[] = [];
  const timers: { afterMs: number; task: () => void }[] = [];
  let ids = 0;
  let account: boolean | null = false;
  const journal = createJournal({
    store,
    transport: {
      async send(post) {
        sent.push(post);
        return answer(post, sent.length);
      },
      hasAccount: async () => account,
    },
    newId: () => `id-${++ids}`,
    alone: (task) => task(),
    later: (afterMs, task) => {
      timers.push({ afterMs, task });
      return () => {};
    },
    announce: () => {},
  });
  return {
    journal,
    store,
    sent,
    timers,
    knowAccount: () => {
      account = true;
    },
    words: () => sent.map(({ kind, body }) => (kind === 'answer' ? `${body.item}#${body.sequence}` : body.subject)),
  };
}
const kept = async (store: JournalStore, id = 'attempt-1') =>
  (await store.attempts('lesson:retry')).find((one) => one.id === id);

describe('the journal', () => {
  test('keeps a change before it sends it', async () => {
    const { journal, store, sent } = rig(() => new Promise(() => {}));
    await journal.saveAnswer(save('q1', ['a']));
    expect((await kept(store))?.answers.q1?.submission).toEqual({ kind: 'choice', chosen: ['a'] });
    expect(journal.status().waiting).toBe(1);
    expect(sent.length).toBeLessThanOrEqual(1);
  });

  test('sends changes in the order they were made, each with the next sequence number', async () => {
    const { journal, words } = rig(stored);
    await journal.saveAnswer(save('q1', ['a']));
    await journal.saveAnswer(save('q1', ['b']));
    await journal.saveAnswer(save('q2', ['c']));
    await journal.saveAnswer(save('q1', ['b'], true));
    await journal.send();
    expect(words()).toEqual(['q1#0', 'q1#1', 'q2#0', 'q1#2']);
    expect(journal.status().waiting).toBe(0);
  });

  test('keeps the feedback that the reply brings', async () => {
    const { journal, store } = rig(stored);
    await journal.saveAnswer(save('q1', ['a'], true));
    await journal.send();
    expect((await kept(store))?.answers.q1).toMatchObject({ final: true, score: 1, feedback });
  });

  test('never has two requests under way', async () => {
    let open = 0;
    let most = 0;
    const { journal } = rig(async (post) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open -= 1;
      return stored(post);
    });
    await Promise.all(['q1', 'q2', 'q3'].map((item) => journal.saveAnswer(save(item, ['a']))));
    await Promise.all([journal.send(), journal.send()]);
    expect(most).toBe(1);
  });

  test('stops at a server that is down, tries again later with the same id, and loses nothing', async () => {
    const { journal, sent, timers, words } = rig((post, nth) => (nth <= 2 ? down : stored(post)));
    await journal.saveAnswer(save('q1', ['a']));
    await journal.send();
    expect(journal.status()).toMatchObject({ waiting: 1, trouble: 'server' });
    expect(timers.length).toBeGreaterThan(0);
    await journal.saveAnswer(save('q2', ['b']));
    await journal.send();
    expect(words().slice(-2)).toEqual(['q1#0', 'q2#0']);
    expect(sent[1]?.body.id).toBe(sent[0]?.body.id);
    expect(journal.status()).toMatchObject({ waiting: 0, trouble: null });
  });

  test('waits twice as long after each failure, at most a minute', () => {
    expect([1, 2, 3, 6, 7, 50].map(backoffMs)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000]);
  });

  test('replays after a crash between keeping and sending', async () => {
    const store = memoryStore();
    const crashed = rig(() => new Promise(() => {}), store);
    await crashed.journal.saveAnswer(save('q1', ['a'], true));
    const reopened = rig(stored, store);
    await reopened.journal.send();
    expect(reopened.words()).toEqual(['q1#0']);
    expect((await kept(store))?.answers.q1?.feedback).toEqual(feedback);
  });

  test('replays after a crash between sending and the reply, with the id the server has seen', async () => {
    const store = memoryStore();
    const crashed = rig(() => new Promise(() => {}), store);
    await crashed.journal.saveAnswer(save('q1', ['a'], true));
    await new Promise((resolve) => setTimeout(resolve, 0));
    const reopened = rig(stored, store);
    await reopened.journal.send();
    expect(reopened.sent[0]?.body.id).toBe(crashed.sent[0]?.body.id);
    expect(reopened.journal.status().waiting).toBe(0);
  });

  test('a final answer cannot be changed', async () => {
    const { journal, store, words } = rig(stored);
    await journal.saveAnswer(save('q1', ['a'], true));
    await journal.saveAnswer(save('q1', ['b']));
    await journal.send();
    expect(words()).toEqual(['q1#0']);
    expect((await kept(store))?.answers.q1?.submission).toEqual({ kind: 'choice', chosen: ['a'] });
  });

  test('an answer that was final already leaves the journal with its feedback', async () => {
    const { journal, store } = rig(() => ({ kind: 'refused', code: 'already-final', feedback }));
    await journal.saveAnswer(save('q1', ['b']));
    await journal.send();
    expect(journal.status()).toMatchObject({ waiting: 0, setAside: [] });
    expect((await kept(store))?.answers.q1).toMatchObject({ final: true, feedback });
  });

  test.each(['malformed', 'too-large', 'unknown-item', 'cross-site'] as const)(
    'sets an entry refused as %s aside, keeps it in view and goes on',
    async (code) => {
      const { journal } = rig((post) =>
        post.kind === 'answer' && post.body.item === 'bad' ? refused(code) : stored(post),
      );
      await journal.saveAnswer(save('bad', ['a']));
      await journal.saveAnswer(save('good', ['a']));
      await journal.send();
      const { waiting, setAside } = journal.status();
      expect(waiting).toBe(0);
      expect(setAside).toHaveLength(1);
      expect(setAside[0]).toMatchObject({ setAside: code, post: { body: { item: 'bad' } } });
      await Promise.all(setAside.map(journal.discard));
      expect(journal.status().setAside).toEqual([]);
    },
  );

  test('a question whose answer was let go can be answered again, and counts its saves on', async () => {
    const { journal, store, sent } = rig((post, nth) => (nth === 2 ? refused('malformed') : stored(post)));
    await journal.saveAnswer(save('q1', ['a']));
    await journal.saveAnswer(save('q1', ['a'], true));
    await journal.send();
    await Promise.all(journal.status().setAside.map(journal.discard));
    expect((await kept(store))?.answers.q1).toMatchObject({ final: false, sequence: 1, submission: { chosen: [] } });
    await journal.saveAnswer(save('q1', ['b'], true));
    await journal.send();
    expect(sent.at(-1)?.body).toMatchObject({ sequence: 2, final: true, submission: { chosen: ['b'] } });
  });

  test('what took longer to make than a choice is still there when it was let go', async () => {
    const { journal, store } = rig(() => refused('malformed'));
    const submission = { kind: 'simulation' as const, texts: { definition: '{}' } };
    await journal.saveAnswer({ ...save('q1', [], true), submission });
    await journal.send();
    await Promise.all(journal.status().setAside.map(journal.discard));
    expect((await kept(store))?.answers.q1).toMatchObject({ final: false, submission });
  });

  test('an answer that waits for its runs says so until its grade is there', async () => {
    const waiting = { kind: 'stored' as const, feedback: null, grading: 'waiting' as const, answer: 'answer-1' };
    const { journal, store } = rig(() => waiting);
    await journal.saveAnswer(save('q1', ['a'], true));
    await journal.send();
    expect((await kept(store))?.answers.q1).toMatchObject({ final: true, grading: 'waiting', id: 'answer-1' });
    const state = {
      id: 'answer-1',
      item: 'q1',
      contentHash: 'f'.repeat(64),
      submission: { kind: 'choice' as const, chosen: ['a'] },
      grading: 'done' as const,
      score: feedback.score,
      feedback,
      regraded: null,
    };
    await journal.keepGrade('attempt-1', { ...state, id: 'another answer' });
    expect((await kept(store))?.answers.q1?.score).toBeNull();
    await journal.keepGrade('attempt-1', state);
    const graded = (await kept(store))?.answers.q1;
    expect(graded).toMatchObject({ score: feedback.score, feedback });
    expect(graded).not.toHaveProperty('grading');
  });

  test('runs that did not end in time leave the answer final, and without a grade', async () => {
    const failed = { kind: 'stored' as const, feedback: null, grading: 'failed' as const, answer: 'answer-1' };
    const { journal, store } = rig(() => failed);
    await journal.saveAnswer(save('q1', ['a'], true));
    await journal.send();
    expect((await kept(store))?.answers.q1).toMatchObject({ final: true, grading: 'failed', score: null });
  });

  test.each(['unavailable', 'too-many-requests'] as const)('tries an entry refused as %s again later', async (code) => {
    const { journal, timers } = rig(() => refused(code));
    await journal.saveAnswer(save('q1', ['a']));
    await journal.send();
    expect(journal.status()).toMatchObject({ waiting: 1, trouble: code === 'unavailable' ? 'server' : 'busy' });
    expect(timers.length).toBeGreaterThan(0);
  });

  test('a milestone waits for the first answer, which makes the account', async () => {
    const { journal, words } = rig(stored);
    await journal.saveMilestone('lesson-read', 'retry', '2026-11-22T10:00:00.000Z');
    await journal.send();
    expect(words()).toEqual([]);
    expect(journal.status().held.map(({ subject }) => subject)).toEqual(['retry']);
    await journal.saveAnswer(save('q1', ['a']));
    await journal.send();
    expect(words()).toEqual(['q1#0', 'retry']);
    expect(journal.status().held).toEqual([]);
  });

  test('a milestone goes out at once where the server knows the browser', async () => {
    const { journal, knowAccount, words } = rig(stored);
    knowAccount();
    await journal.saveMilestone('lesson-read', 'retry', '2026-11-22T10:00:00.000Z');
    await journal.send();
    expect(words()).toEqual(['retry']);
  });

  test('a milestone refused for want of an account does not hold up the answers behind it', async () => {
    const { journal, knowAccount, words } = rig((post, nth) => (nth === 1 ? refused('no-account') : stored(post)));
    knowAccount();
    await journal.saveMilestone('lesson-read', 'retry', '2026-11-22T10:00:00.000Z');
    await journal.send();
    expect(journal.status().held).toHaveLength(1);
    await journal.saveAnswer(save('q1', ['a']));
    await journal.send();
    expect(words()).toEqual(['retry', 'q1#0', 'retry']);
    expect(journal.status().held).toEqual([]);
  });

  test('reaching a milestone twice posts it once', async () => {
    const { journal, knowAccount, sent } = rig(stored);
    knowAccount();
    await journal.saveMilestone('lesson-read', 'retry', '2026-11-22T10:00:00.000Z');
    await journal.send();
    await journal.saveMilestone('lesson-read', 'retry', '2026-11-23T10:00:00.000Z');
    await journal.send();
    expect(sent).toHaveLength(1);
  });

  test('an answer to an account’s attempt waits until that account is signed in, and holds up no other', async () => {
    let isSignedIn = false;
    const { journal, timers, words } = rig((post) =>
      post.kind === 'answer' && post.body.item === 'q1' && !isSignedIn ? refused('sign-in') : stored(post),
    );
    await journal.saveAnswer(save('q1', ['a'], true));
    await journal.saveAnswer(save('q2', ['b']));
    await journal.send();
    expect(words()).toContain('q2#0');
    expect(journal.status()).toMatchObject({ waiting: 1, trouble: 'sign-in', setAside: [] });
    expect(timers.length).toBeGreaterThan(0);
    isSignedIn = true;
    await journal.send();
    expect(journal.status()).toMatchObject({ waiting: 0, trouble: null });
  });

  test('an attempt whose session is lost is saved again whole, under a new id', async () => {
    const { journal, store, sent } = rig((post) =>
      post.kind === 'answer' && post.body.attempt.id === 'attempt-1' && post.body.item === 'q3'
        ? refused('wrong-owner')
        : stored(post),
    );
    await journal.saveMilestone('lesson-read', 'retry', '2026-11-22T10:00:00.000Z');
    await journal.saveAnswer(save('q1', ['a'], true));
    await journal.saveAnswer(save('q2', ['b']));
    await journal.send();
    await journal.saveAnswer(save('q3', ['c'], true));
    await journal.send();
    const fresh = (await store.attempts('lesson:retry'))[0];
    expect(fresh).toMatchObject({ was: 'attempt-1', seed: 7 });
    expect(Object.keys(fresh?.answers ?? {}).sort()).toEqual(['q1', 'q2', 'q3']);
    const again = sent.filter(({ kind, body }) => kind === 'answer' && body.attempt.id === fresh?.id);
    expect(again.map(({ body }) => 'item' in body && body.item).sort()).toEqual(['q1', 'q2', 'q3']);
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(sent.length);
    expect(sent.filter(({ kind }) => kind === 'milestone')).toHaveLength(2);
    expect(journal.status()).toMatchObject({ waiting: 0, held: [], setAside: [] });
  });

  test('a second refusal of the owner sets the answer aside instead of going round for ever', async () => {
    const { journal, sent } = rig(() => refused('wrong-owner'));
    await journal.saveAnswer(save('q1', ['a'], true));
    await journal.send();
    expect(sent).toHaveLength(2);
    expect(journal.status().setAside.map((entry) => entry.setAside)).toEqual(['wrong-owner']);
  });

  test('asks again for feedback that this browser lost, once', async () => {
    const { journal, sent, store } = rig(() => ({ kind: 'refused', code: 'already-final', feedback }));
    const answer = { sequence: 4, contentHash: 'f'.repeat(64), seed: 7, final: true, score: 1, feedback: null };
    const elsewhere = {
      ...attempt,
      answers: { q1: { ...answer, submission: { kind: 'choice' as const, chosen: ['a'] } } },
    };
    await journal.adopt(elsewhere);
    await Promise.all([journal.askAgain(elsewhere, 'q1'), journal.askAgain(elsewhere, 'q1')]);
    await journal.send();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toMatchObject({ sequence: 4, final: true });
    expect((await kept(store))?.answers.q1?.feedback).toEqual(feedback);
  });

  test('is not emptied when the server could not delete', async () => {
    const { journal } = rig(() => down);
    await journal.saveAnswer(save('q1', ['a']));
    expect(await journal.clearAfter(async () => false)).toBe(false);
    expect(journal.status().waiting).toBe(1);
  });

  test('a reply that arrives after the journal was emptied brings nothing back', async () => {
    let reply = (_: Reply) => {};
    const { journal, store } = rig(
      () =>
        new Promise<Reply>((resolve) => {
          reply = resolve;
        }),
    );
    await journal.saveAnswer(save('q1', ['a'], true));
    await new Promise((resolve) => setTimeout(resolve, 0));
    await journal.clearAfter(async () => true);
    reply({ kind: 'stored', feedback });
    await journal.send();
    expect(await store.attempts('lesson:retry')).toEqual([]);
    expect(await store.ledger()).toMatchObject({ entries: [], account: null });
  });
});
