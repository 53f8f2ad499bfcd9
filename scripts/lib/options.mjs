import { badOption } from './problems.mjs';

const named = { '--port': 'port', '-p': 'port', '--host': 'host', '-H': 'host' };

/**
 * Where to listen: flags first, then PORT and HOST, then localhost:3000.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{ port: number, host: string }}
 */
export function readOptions(args, env) {
  const given = { port: env.PORT ?? '3000', host: env.HOST ?? 'localhost' };
  const words = args.flatMap((arg) =>
    /^--\w+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg],
  );
  for (let i = 0; i < words.length; i += 2) {
    const name = named[words[i]];
    if (!name || words[i + 1] === undefined) throw badOption(words[i], ['--port NUMBER', '--host ADDRESS']);
    given[name] = words[i + 1];
  }
  const port = Number(given.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw badOption(`Port ${given.port}`, ['--port 0 to 65535']);
  return { port, host: given.host };
}
