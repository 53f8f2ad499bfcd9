import { z } from 'zod';
import { IdSchema } from './id';
import { itemHash, type PublishedItem } from './published-item';
import { SubmissionSchema } from './submission';

/** Of the scoring in `kinds/` and `grade-simulation.ts`: raised with every change that could give an answer another score. */
export const rubricVersion = 1;

const HashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What is needed to grade an answer again and to see whether the grade is the same. */
export const ReceiptSchema = z.strictObject({
  item: IdSchema,
  contentHash: HashSchema,
  /** The engine whose run made the key, or judged a simulation; null for an item about a fact. */
  engine: z.string().nullable(),
  engineVersion: z.number().int().nullable(),
  seed: z.number().int().min(0).max(0xffff_ffff),
  submission: SubmissionSchema,
  /** Of the proof's run; of a simulation, over the runs of its judges. Null for an item about a fact. */
  traceHash: HashSchema.nullable(),
  rubricVersion: z.number().int().min(1),
  mode: z.enum(['practice', 'exam']),
  score: z.number().min(0).max(1),
});
export type Receipt = z.infer<typeof ReceiptSchema>;

type Graded = Pick<Receipt, 'seed' | 'submission' | 'mode' | 'score'> & {
  /** Of a simulation: what its judges ran. */
  readonly trace?: { readonly engineVersion: number | null; readonly traceHash: string };
};

export function toReceipt(published: PublishedItem, { trace, ...graded }: Graded): Receipt {
  const { item, proof, scenario } = published;
  const ran = trace ?? (proof && { engineVersion: proof.engineVersion, traceHash: proof.hash });
  return {
    item: item.id,
    contentHash: itemHash(published),
    engine: scenario?.engine ?? null,
    engineVersion: ran?.engineVersion ?? null,
    traceHash: ran?.traceHash ?? null,
    rubricVersion,
    ...graded,
  };
}
