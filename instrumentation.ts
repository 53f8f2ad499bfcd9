/** Runs once before the first request: a server that could not work does not start. */
export async function register(): Promise<void> {
  // Next compiles this file for the edge runtime too, where there are no files; only this literal keeps that build clean.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('@/lib/env');
  const { scriptHashes } = await import('@/lib/session/script-hashes');
  env();
  scriptHashes();
  const { cleanUpDaily } = await import('@/lib/session/clean-up');
  cleanUpDaily();
  const { gradeInBackground } = await import('@/lib/learning/grading/grade-queue');
  gradeInBackground();
}

/** Logs what failed while a page was made. */
export async function onRequestError(
  error: unknown,
  request: { readonly path: string; readonly headers: Readonly<Record<string, string | string[] | undefined>> },
): Promise<void> {
  const { logError } = await import('@/lib/session/log-error');
  const id = request.headers['x-request-id'];
  logError(typeof id === 'string' ? id : '-', `render ${request.path.split('?')[0]}`, error);
}
