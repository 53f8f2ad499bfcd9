import { z } from 'zod';
import { postForm } from '@/components/ui/post-form';

export type MadeShort =
  | { readonly kind: 'made'; readonly hash: string }
  | { readonly kind: 'refused'; readonly message: string };

const ReplySchema = z.object({ hash: z.string() });

/** Stores what a permalink holds on the server; its short link is named by a hash. */
export async function makeShortLink(link: string): Promise<MadeShort> {
  const posted = await postForm('/api/shares', { link });
  if (!posted.ok) return { kind: 'refused', message: posted.message };
  return { kind: 'made', hash: ReplySchema.parse(posted.body).hash };
}
