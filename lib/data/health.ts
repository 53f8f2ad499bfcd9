import 'server-only';
import { db } from './db';

/** Milliseconds the database took to answer. Throws when it does not within `withinMs`. */
export async function pingDatabase(withinMs: number): Promise<number> {
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The database did not answer within ${withinMs} ms`)), withinMs);
  });
  try {
    await Promise.race([db().$queryRaw`SELECT 1`, late]);
  } finally {
    clearTimeout(timer);
  }
  return Math.round(performance.now() - started);
}
