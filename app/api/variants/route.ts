import { listVariantTemplates, makeVariant } from '@/lib/learning/make-variant';
import { VariantPostSchema } from '@/lib/quiz';
import { clientAddress } from '@/lib/session/client-address';
import { findViewer } from '@/lib/session/find-viewer';
import { readJson } from '@/lib/session/read-json';
import { handle, reply } from '../handle';
import { refuse } from '../refuse';
import { refuseGrading } from '../refuse-grading';

/** The templates there are to practice with. */
export const GET = handle('list templates', async () => reply(listVariantTemplates()));

/** One question made from a template and a seed, as a page shows it. */
export const POST = handle('make a variant', async (request) => {
  const post = await readJson(request, VariantPostSchema);
  if (!post.ok) return refuse(post.error);
  const variant = await makeVariant(await findViewer(), post.value, clientAddress(request.headers), new Date());
  return variant.ok ? reply(variant.value) : refuseGrading(variant.error);
});
