import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FeedbackSchema,
  gradeAnswer,
  gradeSimulation,
  type Item,
  ItemSchema,
  itemHash,
  judgeRun,
  orderOptions,
  PublicItemSchema,
  type PublishedItem,
  PublishedItemSchema,
  ReceiptSchema,
  rightSubmission,
  type Submission,
  SubmissionSchema,
  toFeedback,
  toPublic,
  toReceipt,
} from '@/lib/quiz';
import { everyKind, noCode, publish } from './publish.fixture';

const run = judgeRun(noCode);

async function score(published: PublishedItem, submission: Submission) {
  const simulated = await gradeSimulation(published, submission, run);
  if (published.item.kind === 'simulation') return simulated.ok ? simulated.value.score : simulated.error.code;
  const grade = gradeAnswer(published, submission, 'practice');
  return grade.ok ? grade.value.score : grade.error.code;
}

/** Names of members at any depth, and every text. */
function seenIn(value: unknown): { readonly names: string[]; readonly texts: string[] } {
  if (typeof value === 'string') return { names: [], texts: [value] };
  if (typeof value !== 'object' || value === null) return { names: [], texts: [] };
  const inner = Object.values(value).map(seenIn);
  return {
    names: [...(Array.isArray(value) ? [] : Object.keys(value)), ...inner.flatMap(({ names }) => names)],
    texts: inner.flatMap(({ texts }) => texts),
  };
}

/** Ids that exist in the items, and some that do not; all that the wire lets through. */
const partName = fc.constantFrom(
  'a',
  'b',
  'c',
  'works',
  'again',
  'fails',
  'first',
  'second',
  'm',
  'n',
  'x',
  'one',
  '__proto__',
  'toString',
);
const leaf = fc.oneof(
  fc.record({
    kind: fc.constant('choice' as const),
    chosen: fc.array(fc.constantFrom('a', 'b', 'c', 'f', 'z'), { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('ordering' as const), order: fc.array(partName, { maxLength: 7 }) }),
  fc.record({ kind: fc.constant('matching' as const), pairs: fc.dictionary(partName, partName, { maxKeys: 7 }) }),
);
const submissions: fc.Arbitrary<Submission> = fc.oneof(
  leaf,
  fc.record({
    kind: fc.constant('case' as const),
    answers: fc.dictionary(fc.constantFrom('retry.case-when', 'retry.case-match', 'retry.case-fact', 'other'), leaf),
  }),
  fc.record({
    kind: fc.constant('simulation' as const),
    texts: fc.dictionary(
      fc.constantFrom('definition', 'mocks', 'other'),
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.constantFrom('{"Charge":["fail:Busy","ok:1"]}', '{"Charge":"never"}', '['.repeat(5000)),
      ),
      { maxKeys: 2 },
    ),
  }),
);

const kinds = everyKind.map((item) => [`${item.kind} ${item.id}`, item] as const);

describe.each(kinds)('an item of kind %s', (_, item: Item) => {
  it('obeys its schema, and comes back from a row as it was published', async () => {
    const published = await publish(item);
    expect(ItemSchema.parse(item)).toEqual(item);
    expect(PublishedItemSchema.parse(JSON.parse(JSON.stringify(published)))).toEqual(published);
  });

  it('gives the whole credit to what is made from its key', async () => {
    const published = await publish(item);
    const submission = SubmissionSchema.parse(rightSubmission(published));
    expect(await score(published, submission)).toBe(1);
  });

  it('gives any other submission a part from 0 to 1 or a refusal, and the same one twice', async () => {
    const published = await publish(item);
    await fc.assert(
      fc.asyncProperty(submissions, async (submission) => {
        const first = await score(published, submission);
        expect(await score(published, submission)).toBe(first);
        if (typeof first === 'number') expect(first >= 0 && first <= 1).toBe(true);
      }),
      { numRuns: item.kind === 'simulation' ? 40 : 200 },
    );
  });

  it('shows no key, reason, belief, judge, fact or proof before the answer is final', async () => {
    const published = await publish(item);
    const shown = toPublic(published, 7);
    expect(PublicItemSchema.parse(shown)).toEqual(shown);
    const { names, texts } = seenIn(shown);
    for (const name of [
      'key',
      'right',
      'value',
      'claim',
      'why',
      'answer',
      'query',
      'event',
      'misconception',
      'judges',
      'mutants',
      'solution',
      'checks',
      'proof',
      'facts',
      'source',
      'ends',
      'wrong',
    ])
      expect(names).not.toContain(name);
    const secret = seenIn(published.item).texts.filter((text) => /^(?:why|judge|mutant)-/.test(text));
    const solution = item.kind === 'simulation' ? Object.values(item.solution) : [];
    for (const text of [...secret, ...solution]) expect(texts.join('\n')).not.toContain(text);
    expect(shown.contentHash).toBe(itemHash(published));
  });

  it('is shuffled by the seed alone: the same parts, in the same order for the same seed', async () => {
    const shown = toPublic(await publish(item), 0);
    const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
    fc.assert(
      fc.property(seeds, seeds, (first, second) => {
        expect(orderOptions(orderOptions(shown, first), second)).toEqual(orderOptions(shown, second));
        expect(seenIn(orderOptions(shown, first)).texts.sort()).toEqual(seenIn(shown).texts.sort());
      }),
    );
  });

  it('explains every part once the answer is final, within the wire format', async () => {
    const published = await publish(item);
    const submission = rightSubmission(published);
    const simulated = await gradeSimulation(published, submission, run);
    const feedback = toFeedback(published, submission, 'practice', simulated.ok ? simulated.value : null);
    expect(FeedbackSchema.parse(feedback)).toEqual(feedback);
    expect(feedback).toMatchObject({ right: true, score: 1 });
    const whys = seenIn(item).texts.filter((text) => text.startsWith('why-'));
    for (const why of whys) expect(seenIn(feedback).texts).toContain(why);
  });

  it('leaves a receipt by which it can be graded again', async () => {
    const published = await publish(item);
    const submission = rightSubmission(published);
    const simulated = await gradeSimulation(published, submission, run);
    const graded = { seed: 3, submission, mode: 'practice' as const, score: 1 };
    const receipt = toReceipt(published, simulated.ok ? { ...graded, trace: simulated.value } : graded);
    expect(ReceiptSchema.parse(receipt)).toEqual(receipt);
    expect(receipt).toMatchObject({
      contentHash: itemHash(published),
      engine: published.scenario?.engine ?? null,
      traceHash: published.proof?.hash ?? null,
    });
    expect(await score(published, receipt.submission)).toBe(receipt.score);
  });
});
