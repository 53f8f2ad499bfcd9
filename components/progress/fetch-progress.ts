import { type Progress, ProgressSchema } from '@/lib/quiz/wire';

/** What the server knows of this learner. Rejects when it cannot be reached or answers with something else. */
export async function fetchProgress(giveUpAfterMs = 15_000): Promise<Progress> {
  const response = await fetch('/api/progress', { cache: 'no-store', signal: AbortSignal.timeout(giveUpAfterMs) });
  if (!response.ok) throw new Error(`GET /api/progress answered ${response.status}`);
  return ProgressSchema.parse(await response.json());
}
