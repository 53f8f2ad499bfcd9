import { z } from 'zod';
import { toAttachment } from '@/lib/classes/attachment';
import { exportMistakes, type NoMistakes } from '@/lib/learning/export-mistakes';
import { findViewer } from '@/lib/session/find-viewer';
import { handle } from '../../handle';
import { refuse } from '../../refuse';

const FormatSchema = z.enum(['apkg', 'gift']).default('apkg');

/** GET ?format=apkg|gift: the questions last got wrong, as a file to keep. */
export const GET = handle('export mistakes', async (request) => {
  const asked = FormatSchema.safeParse(new URL(request.url).searchParams.get('format') ?? undefined);
  if (!asked.success) return refuse({ code: 'malformed' });
  const viewer = await findViewer();
  if (!viewer) return refuse({ code: 'no-account' });
  const file = await exportMistakes(viewer, asked.data, new Date());
  if (!file.ok) return refuseMistakes(file.error);
  const { name, type, body } = file.value;
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': toAttachment(name), 'Cache-Control': 'no-store' },
  });
});

const words: { readonly [C in NoMistakes['code']]: string } = {
  'no-mistakes': 'There is no question that you last got wrong.',
  'no-such-kind': 'This format has nothing for the questions you last got wrong. Try the other one.',
};

function refuseMistakes({ code }: NoMistakes): Response {
  const body = { error: { code, message: words[code] } };
  return Response.json(body, { status: 404, headers: { 'Cache-Control': 'no-store' } });
}
