// Runs a TypeScript script of ours with the `@/` paths and with `server-only` modules allowed:
//   node scripts/run-ts.mjs scripts/x.mts [arguments]
import { spawn } from 'node:child_process';

const [file, ...args] = process.argv.slice(2);
const child = spawn(
  process.execPath,
  ['--conditions=react-server', '--import', 'tsx', ...(file ? [file] : []), ...args],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
