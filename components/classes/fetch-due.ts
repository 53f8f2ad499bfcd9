import { type Due, DueSchema } from '@/lib/classes/wire';

/** What the viewer's classes ask for. Rejects when the server cannot be reached or answers with something else. */
export async function fetchDue(): Promise<Due> {
  const response = await fetch('/api/due', { cache: 'no-store', signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`GET /api/due answered ${response.status}`);
  return DueSchema.parse(await response.json());
}
