import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/data/db';
import { markRemoved } from '@/lib/data/shared-scenarios';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';
import type { ShareRefusal } from './share-refusal';

/** POST /api/shares/[hash] */
export const ShareChangeSchema = z.strictObject({ change: z.enum(['remove', 'restore']) });
export type ShareChange = z.infer<typeof ShareChangeSchema>['change'];

/** Takes a short link down, or puts it back. For operators only; anybody else learns nothing about the link. */
export async function changeShared(
  viewer: Viewer | null,
  hash: string,
  change: ShareChange,
  now: Date,
): Promise<Result<true, ShareRefusal>> {
  if (viewer?.role !== 'operator') return err({ code: 'no-operator' });
  const isThere = await markRemoved(db(), hash, change === 'remove' ? now : null);
  return isThere ? ok(true) : err({ code: 'no-share' });
}
