import { z } from 'zod';
import { linkLimits } from '@/lib/kernel/permalink';
import { shareScenario } from '@/lib/learning/share-scenario';
import { clientAddress } from '@/lib/session/client-address';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, reply } from '../handle';
import { refuse } from '../refuse';
import { refuseShare } from './refuse-share';

const SharePostSchema = z.strictObject({ link: z.string() });
/** A link somewhat longer than the longest is read, and refused with its length. */
const maxBodyBytes = 2 * linkLimits.maxLinkChars;

/** Stores the scenario of a permalink and gives it a short link. Needs no session and makes none. */
export const POST = handle('make a short link', async (request) => {
  const post = await readJson(request, SharePostSchema, maxBodyBytes);
  if (!post.ok) {
    if (post.error.code === 'malformed') return refuse(post.error);
    return refuseShare({ code: 'long-link', chars: null, maxChars: linkLimits.maxLinkChars });
  }
  const address = clientAddress(request.headers);
  const shared = await shareScenario(await findViewer(), { ...post.value, address }, new Date());
  return shared.ok ? reply(shared.value) : refuseShare(shared.error);
});
