/**
 * npm runs a script through a shell, and a shell that is told to end does not pass it on: after `kill` of `npm start`
 * the server would go on with nobody in charge of it. So it ends, in good order, once its parent is gone.
 */
export function endWithNpm(env = process.env) {
  if (!env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
