import { seededRandom } from '@/lib/kernel/random';
import type { AnswerTask } from '../execution/task-answers';

/** A service that fails a share of its calls, by chance. */
export type Flaky = { readonly state: string; readonly share: number; readonly error: string };

/** Apart from the seed of the run, so that jitter and failures are drawn from different rows of numbers. */
const ofFailures = 0x5eed_fa11;

/** Fails so many of the calls of one state as the seed draws; the others are the mocks' to answer. */
export function flakyAnswers({ state, share, error }: Flaky, seed: number): AnswerTask {
  const random = seededRandom((seed ^ ofFailures) >>> 0);
  return (call) => (call.state === state && random.next() < share ? { kind: 'fail', error, submitted: {} } : undefined);
}
