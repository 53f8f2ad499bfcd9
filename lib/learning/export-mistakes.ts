import 'server-only';
import { listAllAnswers } from '@/lib/data/answers';
import { db } from '@/lib/data/db';
import { toCard } from '@/lib/exchange/anki/card';
import { writeApkg } from '@/lib/exchange/anki/write-apkg';
import { writeGift } from '@/lib/exchange/gift/write-gift';
import type { Loss } from '@/lib/exchange/loss';
import { toDrafts } from '@/lib/exchange/to-drafts';
import { assertNever } from '@/lib/kernel/assert-never';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { PublishedItem } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import { findPublished } from './find-published';
import { loadSqlite } from './load-sqlite';

export type MistakesFormat = 'apkg' | 'gift';
export type MistakesFile = { readonly name: string; readonly type: string; readonly body: Uint8Array<ArrayBuffer> };
/** `no-such-kind`: the format holds none of the kinds of these questions. */
export type NoMistakes = { readonly code: 'no-mistakes' | 'no-such-kind' };

/** The questions that the viewer last got wrong, as a file to learn from elsewhere. What cannot go along is named in it. */
export async function exportMistakes(
  viewer: Viewer,
  format: MistakesFormat,
  now: Date,
): Promise<Result<MistakesFile, NoMistakes>> {
  const mistakes = await listMistakes(viewer);
  if (mistakes.length === 0) return err({ code: 'no-mistakes' });
  const { file: drafts, lost } = toDrafts(mistakes);
  switch (format) {
    case 'apkg': {
      if (drafts.length === 0) return err({ code: 'no-such-kind' });
      const deck = {
        name: 'Dryrun: my mistakes',
        says: leftOut(lost).join('. '),
        cards: drafts.map(toCard),
        madeAt: now.getTime(),
      };
      const body = Uint8Array.from(writeApkg(deck, await loadSqlite()));
      return ok({ name: 'dryrun-mistakes.apkg', type: 'application/octet-stream', body });
    }
    case 'gift': {
      const gift = writeGift(drafts);
      if (gift.file === '') return err({ code: 'no-such-kind' });
      const comments = leftOut([...lost, ...gift.lost]).map((words) => `// ${words}\n`);
      const body = new TextEncoder().encode([...comments, gift.file].join('\n'));
      return ok({ name: 'dryrun-mistakes.gift', type: 'text/plain; charset=utf-8', body });
    }
    default:
      return assertNever(format);
  }
}

const leftOut = (lost: readonly Loss[]): string[] =>
  lost.filter(({ what }) => what === 'kind-left-out').map(({ item }) => `Left out, it has no place here: ${item}`);

/** Each question by its newest graded answer, as it was asked then; oldest mistake first. */
async function listMistakes(viewer: Viewer): Promise<PublishedItem[]> {
  const newest = new Map<string, { readonly contentHash: string; readonly score: number }>();
  for (const { item, contentHash, score } of await listAllAnswers(db(), viewer)) {
    if (score === null) continue;
    // Set anew, so that the order is that of the newest answers.
    newest.delete(item);
    newest.set(item, { contentHash, score });
  }
  const mistakes: PublishedItem[] = [];
  for (const { contentHash, score } of newest.values()) {
    if (score === 1) continue;
    const published = await findPublished(contentHash);
    if (!published) throw new Error(`Answered item ${contentHash} is no longer stored`);
    mistakes.push(published);
  }
  return mistakes;
}
