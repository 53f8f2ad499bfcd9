import { z } from 'zod';

const RefusedSchema = z.object({ error: z.object({ message: z.string() }) });

/**
 * Fetches a file and hands it to the browser to keep. Null once that is done, the server's words where it refused;
 * rejects when the server cannot be reached or does not work.
 */
export async function saveFile(address: string, name: string): Promise<string | null> {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) {
    const refused = RefusedSchema.safeParse(await response.json());
    if (refused.success && response.status < 500) return refused.data.error.message;
    throw new Error(`GET ${address} answered ${response.status}`);
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return null;
}
