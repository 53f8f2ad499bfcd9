// Every way that starting is known to fail, in words. Recognised from what Node, npm, Next and Postgres report.
import { Problem } from './problem.mjs';

export const oldestNode = '20.19.0';
export const oldestPostgres = 14;

export const nodeTooOld = (version) =>
  new Problem(
    `Node ${version} is too old: Dryrun needs Node ${oldestNode} or newer.`,
    'Install a newer Node from https://nodejs.org and run the same command again.',
  );

export const portTaken = (port, command) =>
  new Problem(
    `Port ${port} is taken by another program.`,
    `Stop that program, or choose another port: npm ${command} -- --port ${port === 65_535 ? port - 1 : port + 1}`,
  );

export const portForbidden = (port, command) =>
  new Problem(`This user may not listen on port ${port}.`, `Choose a port above 1023: npm ${command} -- --port 3000`);

export const addressUnknown = (host, command) =>
  new Problem(
    `This machine has no address ${host} to listen on.`,
    `Use one it has: npm ${command} -- --host localhost (this machine only) or --host 0.0.0.0 (every network).`,
  );

export const badOption = (option, known) =>
  new Problem(`${option} is not understood.`, `Options: ${known.join(', ')}.`);

export const diskFull = (doing) =>
  new Problem(
    `The disk is full: there was no room left to ${doing}.`,
    'Free some space (a first start needs about 1.5 GB) and run the same command again. Saved answers are kept.',
  );

export const noNetwork = () =>
  new Problem(
    'The packages could not be downloaded: the registry cannot be reached.',
    'The first start needs a network. Check the connection (and the proxy and registry settings of npm), then run the same command again.',
  );

export const folderNotWritable = (folder) =>
  new Problem(
    `${folder} cannot be written to by this user.`,
    'Give this user the folder, or name another one: DATA_DIR=/path/to/folder npm start',
  );

export const ownerSilent = (pid, folder) =>
  new Problem(
    `Process ${pid} holds the database in ${folder} but no longer answers.`,
    `End it (kill ${pid}; if that does not help, kill -9 ${pid}) and run the same command again. Saved answers are kept.`,
  );

export const ownerFailed = (folder, log) =>
  new Problem(
    `The embedded database in ${folder} did not start.`,
    `Its last words are above and in ${folder}/database.log. If the folder is damaged, move it away and restore a backup: npm run restore -- FILE`,
    log,
  );

export const otherMajor = (folder, found, wanted) =>
  new Problem(
    `${folder} was made by Postgres ${found}; this version of Dryrun embeds Postgres ${wanted}.`,
    `Go back to the version of Dryrun that made it, run "npm run backup", move ${folder} away, and then restore here: npm run restore -- FILE`,
  );

export const migrationUnfinished = (name) =>
  new Problem(
    `Migration ${name} was started on this database before and never finished.`,
    `Look at what it left behind, put that right, and mark it with Prisma: npx prisma migrate resolve --applied ${name} (or --rolled-back ${name}).`,
  );

export const postgresTooOld = (version) =>
  new Problem(
    `DATABASE_URL leads to Postgres ${version}; Dryrun needs Postgres ${oldestPostgres} or newer.`,
    'Upgrade that server, or unset DATABASE_URL to use the embedded database.',
  );

const databaseFix = (advice) => `${advice} Or unset DATABASE_URL to use the embedded database.`;

/** What Postgres and the network say when a connection fails, by code. */
const connectionProblems = {
  ECONNREFUSED: (at) => [
    `Nothing answers at ${at}, where DATABASE_URL leads.`,
    'Start that server, or correct the host and port.',
  ],
  ENOTFOUND: (at) => [`The host of DATABASE_URL is unknown: ${at}.`, 'Correct the host name, or check the network.'],
  EAI_AGAIN: (at) => [
    `The host of DATABASE_URL could not be looked up: ${at}.`,
    'Check the network and the host name.',
  ],
  ETIMEDOUT: (at) => [
    `${at}, where DATABASE_URL leads, does not answer.`,
    'Check the host, the port and the firewalls between.',
  ],
  EHOSTUNREACH: (at) => [`${at}, where DATABASE_URL leads, cannot be reached.`, 'Check the network.'],
  '28P01': (at) => [
    `The server at ${at} refuses the user name or password in DATABASE_URL.`,
    'Correct them (special characters must be percent-encoded).',
  ],
  28000: (at) => [
    `The server at ${at} does not let this user in from here.`,
    'Correct the user, allow it in pg_hba.conf, or add ?sslmode=require.',
  ],
  '3D000': (at) => [
    `The server at ${at} has no database of the name in DATABASE_URL.`,
    'Create it (createdb NAME), or correct the name.',
  ],
  42501: (at) => [
    `The user in DATABASE_URL may not create tables at ${at}.`,
    'Make it the owner of its database: ALTER DATABASE name OWNER TO user.',
  ],
  53300: (at) => [
    `The server at ${at} has no connections left.`,
    'Lower DATABASE_POOL_SIZE, or raise max_connections of the server.',
  ],
  53100: () => ['The disk of the database server is full.', 'Free some space there and start again.'],
};

/**
 * The problem behind a failed connection, or null where it is none that is known.
 * @param {unknown} error From `pg`; several attempts come as an AggregateError.
 * @param {string} url
 */
export function connectionProblem(error, url) {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const at = URL.canParse(url) ? new URL(url).host || 'the local socket' : 'DATABASE_URL';
  const code = /timeout/i.test(first?.message ?? '') ? 'ETIMEDOUT' : first?.code;
  const words = connectionProblems[code]?.(at);
  return words ? new Problem(words[0], databaseFix(words[1])) : null;
}

export const badDatabaseUrl = () =>
  new Problem(
    'DATABASE_URL is not the address of a Postgres database.',
    databaseFix('Write it like postgresql://user:password@host:5432/name.'),
  );

/**
 * The problem behind the output of a command that failed.
 * @param {string} doing What it was to do, as in "install the packages".
 * @param {string} output
 */
export function commandProblem(doing, output) {
  if (/ENOSPC|no space left on device|disk quota exceeded/i.test(output)) return diskFull(doing);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network request to .* failed/.test(output)) {
    if (doing === 'install the packages') return noNetwork();
  }
  if (/Another .*next build.* process is already running/.test(output)) {
    return new Problem(
      'Another build is running in this folder.',
      'Wait for it to end and run the same command again.',
    );
  }
  const lastLines = output.trimEnd().split('\n').slice(-40).join('\n');
  return new Problem(`It failed to ${doing}.`, 'What went wrong is above.', lastLines);
}

/** The problem behind an error of the file system, or null. */
export function fileProblem(error, doing, folder) {
  if (error?.code === 'ENOSPC' || error?.code === 'EDQUOT') return diskFull(doing);
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) return folderNotWritable(folder);
  return null;
}
