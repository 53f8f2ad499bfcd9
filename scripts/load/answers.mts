import { answerUntil } from '../../e2e/support/answering-client.ts';
import { compareWithDatabase } from '../../e2e/support/stored-answers.ts';
import type { LoadResult, Place } from './place.mts';
import { totalsOf } from './totals.mts';

/** Clients that save as fast as the server replies. */
export async function loadAnswers({ url, databaseUrl, questions, clients, seconds }: Place): Promise<LoadResult> {
  const end = performance.now() + seconds * 1000;
  const accounts = await Promise.all(
    Array.from({ length: clients }, () => answerUntil(url, questions, () => performance.now() > end)),
  );
  const acknowledged = accounts.flatMap((account) => account.acknowledged);
  return { name: 'answers', clients, ...totalsOf(accounts), ...(await compareWithDatabase(databaseUrl, acknowledged)) };
}
