import { z } from 'zod';

export type Posted = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly message: string };

const RefusedSchema = z.object({ error: z.object({ message: z.string() }) });
const unreachable = 'The server did not answer. Nothing was changed. Try again in a moment.';

/** Posts a form. The server has the words for each refusal; that it cannot be reached is ours to say. */
export async function postForm(path: string, body: object): Promise<Posted> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said: unknown = await response.json();
    if (response.ok) return { ok: true, body: said };
    return { ok: false, message: RefusedSchema.safeParse(said).data?.error.message ?? unreachable };
  } catch {
    return { ok: false, message: unreachable };
  }
}
