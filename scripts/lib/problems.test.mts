import { describe, expect, it } from 'vitest';
import { isAtLeast, requireNode } from './node-version.mjs';
import { Problem, sayProblem } from './problem.mjs';
import * as problems from './problems.mjs';

const url = 'postgresql://ada:secret@db.example.test:5433/dryrun';
const failure = (code: string, message = '') => Object.assign(new Error(message), { code });

describe('every known failure', () => {
  it.each<[string, Problem | null, RegExp, RegExp]>([
    ['Node too old', problems.nodeTooOld('18.20.0'), /Node 18\.20\.0 is too old.*20\.19/, /nodejs\.org/],
    ['port taken', problems.portTaken(3000, 'start'), /Port 3000 is taken/, /npm start -- --port 3001/],
    ['the last port taken', problems.portTaken(65_535, 'run dev'), /65535/, /npm run dev -- --port 65534/],
    ['port not allowed', problems.portForbidden(80, 'start'), /may not listen on port 80/, /--port 3000/],
    ['no such address', problems.addressUnknown('10.9.9.9', 'start'), /no address 10\.9\.9\.9/, /--host localhost/],
    [
      'no network',
      problems.commandProblem('install the packages', 'npm error code ENOTFOUND'),
      /could not be downloaded/,
      /network/,
    ],
    [
      'slow network',
      problems.commandProblem('install the packages', 'npm error network request to https://r failed'),
      /downloaded/,
      /network/,
    ],
    [
      'disk full while installing',
      problems.commandProblem('install the packages', 'ENOSPC: no space left'),
      /disk is full.*install/,
      /Free some space/,
    ],
    [
      'disk full while building',
      problems.commandProblem('build', 'Error: ENOSPC'),
      /disk is full.*build/,
      /Free some space/,
    ],
    [
      'two builds at once',
      problems.commandProblem('build', '⨯ Another next build process is already running.'),
      /Another build/,
      /Wait/,
    ],
    [
      'disk full in the data folder',
      problems.fileProblem(failure('ENOSPC'), 'keep the database', '/d'),
      /disk is full/,
      /Free some space/,
    ],
    [
      'folder not writable',
      problems.fileProblem(failure('EACCES'), 'keep the database', '/d'),
      /\/d cannot be written/,
      /DATA_DIR=/,
    ],
    [
      'server unreachable',
      problems.connectionProblem(failure('ECONNREFUSED'), url),
      /db\.example\.test:5433/,
      /unset DATABASE_URL/,
    ],
    [
      'both addresses refused',
      problems.connectionProblem(new AggregateError([failure('ECONNREFUSED')]), url),
      /Nothing answers/,
      /Start that server/,
    ],
    [
      'host unknown',
      problems.connectionProblem(failure('ENOTFOUND'), url),
      /host of DATABASE_URL is unknown/,
      /host name/,
    ],
    ['no answer', problems.connectionProblem(new Error('timeout expired'), url), /does not answer/, /firewalls/],
    [
      'wrong password',
      problems.connectionProblem(failure('28P01'), url),
      /refuses the user name or password/,
      /Correct them/,
    ],
    ['not let in', problems.connectionProblem(failure('28000'), url), /does not let this user in/, /pg_hba|sslmode/],
    ['database missing', problems.connectionProblem(failure('3D000'), url), /no database of the name/, /createdb/],
    ['no right to create tables', problems.connectionProblem(failure('42501'), url), /may not create tables/, /OWNER/],
    ['server full', problems.connectionProblem(failure('53300'), url), /no connections left/, /DATABASE_POOL_SIZE/],
    ['server too old', problems.postgresTooOld(12), /Postgres 12; Dryrun needs Postgres 14/, /Upgrade/],
    ['no address of a database', problems.badDatabaseUrl(), /not the address/, /postgresql:\/\/user:password@host/],
    ['owner silent', problems.ownerSilent(4242, '/d'), /Process 4242 holds the database in \/d/, /kill 4242/],
    ['owner failed', problems.ownerFailed('/d', 'wasm trap'), /did not start/, /restore/],
    [
      'other major version',
      problems.otherMajor('/d/pg', '17', '18'),
      /made by Postgres 17.*embeds Postgres 18/,
      /backup/,
    ],
    ['migration unfinished', problems.migrationUnfinished('2026_x'), /2026_x was started/, /migrate resolve/],
    ['unknown flag', problems.badOption('--prot', ['--port NUMBER']), /--prot is not understood/, /--port NUMBER/],
  ])('%s: says what is wrong and how to put it right', (_, problem, what, fix) => {
    expect(problem).toBeInstanceOf(Problem);
    expect(problem?.message).toMatch(what);
    expect(problem?.fix).toMatch(fix);
  });

  it('never shows the password of DATABASE_URL', () => {
    for (const code of ['ECONNREFUSED', '28P01', '3D000']) {
      const problem = problems.connectionProblem(failure(code), url);
      expect(problem && sayProblem(problem)).not.toContain('secret');
    }
  });

  it('is shown without a stack trace', () => {
    expect(sayProblem(problems.nodeTooOld('18.0.0'))).not.toMatch(/^\s+at /m);
  });

  it('shows the end of a failed tool’s output before the words', () => {
    const problem = problems.commandProblem('build', `${'noise\n'.repeat(500)}Type error: x`);
    expect(sayProblem(problem)).toMatch(/^\n(noise\n){39}Type error: x\n\nIt failed to build\./);
  });
});

describe('what is not known', () => {
  it('stays an error, so that its trace is seen', () => {
    expect(problems.connectionProblem(failure('XX000'), url)).toBeNull();
    expect(problems.fileProblem(failure('EISDIR'), 'build', '/d')).toBeNull();
  });
});

describe('the version of Node', () => {
  it.each([
    ['20.19.0', true],
    ['20.18.9', false],
    ['22.0.0', true],
    ['9.99.99', false],
    ['20.20.1', true],
  ])('%s is new enough: %s', (version, enough) => {
    expect(isAtLeast(version, '20.19.0')).toBe(enough);
    if (enough) requireNode(version);
    else expect(() => requireNode(version)).toThrow(Problem);
  });
});
