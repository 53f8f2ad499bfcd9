import 'server-only';

/** One JSON line on standard error: what failed, under which request. The reply to the client never holds any of it. */
export function logError(requestId: string, doing: string, error: unknown): void {
  const { message, stack, cause } = error instanceof Error ? error : { message: String(error), stack: '', cause: '' };
  const line = {
    level: 'error',
    at: new Date().toISOString(),
    requestId,
    doing,
    message,
    stack,
    cause: String(cause ?? ''),
  };
  console.error(JSON.stringify(line));
}
