/**
 * Whoever read our output may go away: a terminal that closes, a `head` that has enough. Without this, each line thrown away
 * is an uncaught error, which Next logs, which is thrown away in turn: a server that nobody reads took a third of a core.
 */
export function ignoreClosedOutput() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
