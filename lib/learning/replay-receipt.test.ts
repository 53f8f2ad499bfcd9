import { describe, expect, it } from 'vitest';
import { type PublishedItem, type Receipt, toReceipt } from '@/lib/quiz';
import { publish } from '@/lib/quiz/publish.fixture';
import { factItem, whenItem } from '@/lib/quiz/retry.fixture';
import { compareReplay } from './replay-receipt';

const submission = { kind: 'choice' as const, chosen: ['c'] };
const receiptOf = (published: PublishedItem): Receipt =>
  toReceipt(published, { seed: 1, submission, mode: 'practice', score: 1 });
const freshOf = ({ score, engineVersion, traceHash }: Receipt) => ({ score, engineVersion, traceHash });

describe('compareReplay', () => {
  it('says that all is the same', async () => {
    const published = await publish(whenItem);
    const receipt = receiptOf(published);
    expect(compareReplay(receipt, freshOf(receipt), published)).toMatchObject({
      same: true,
      says: ['The score is the same: 100%.', 'The run is the same, event for event.'],
    });
  });

  it('says what differs, with both values', async () => {
    const published = await publish(whenItem);
    const receipt = receiptOf(published);
    const engineVersion = (receipt.engineVersion ?? 0) + 1;
    const fresh = { score: 0.5, engineVersion, traceHash: 'f'.repeat(64), proof: 4000 };
    expect(compareReplay({ ...receipt, rubricVersion: 9 }, fresh, published)).toMatchObject({
      same: false,
      says: [
        'The score is 50% now, it was 100%.',
        'The run is another one now.',
        `The engine is version ${engineVersion} now, it was ${receipt.engineVersion}.`,
        'The rules of scoring are version 1 now, they were 9.',
        'The run answers 4000 now, it answered 3000.',
      ],
    });
  });

  it('speaks of no run where the item is about a fact', async () => {
    const published = await publish(factItem);
    const receipt = receiptOf(published);
    expect(compareReplay(receipt, freshOf(receipt), published).says).toContain('It rests on a fact: there is no run.');
  });
});
