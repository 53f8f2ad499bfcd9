import { describe, expect, it } from 'vitest';
import { toResultsCsv } from './results-csv';
import type { AssignmentResults, ResultRow } from './views';
import { toMoment } from './zoned-time';

const timeZone = 'Europe/Berlin';
const at = (iso: string) => toMoment(Date.parse(iso), timeZone);

function results(rows: readonly Partial<ResultRow>[]): AssignmentResults {
  return {
    class: { id: 'c', name: 'Cloud 101', timeZone },
    assignment: {
      id: 'a',
      kind: 'quiz',
      lesson: 'retry-basics',
      title: 'Retry basics',
      href: '/quizzes/retry-basics',
      opens: at('2026-11-24T08:00:00Z'),
      due: at('2026-12-01T17:00:00Z'),
      phase: 'past-due',
    },
    rows: rows.map((row) => ({
      member: 'm',
      name: 'Ada',
      state: 'not-started',
      done: null,
      score: null,
      answered: null,
      ...row,
    })),
    misconceptions: [],
  };
}

/** The lines after the head, for names alone. */
const named = (...names: string[]) =>
  toResultsCsv(results(names.map((name) => ({ name }))))
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.replace(/,not started,,,,,,$/, ''));

describe('the results as a file', () => {
  it('has a row for each learner, with every cell', () => {
    const file = toResultsCsv(
      results([
        { name: 'Ada', state: 'done', done: at('2026-11-30T09:15:20.400Z'), score: { right: 2, of: 3 } },
        { name: 'Ben', state: 'done-late', done: at('2026-12-01T17:00:00.001Z'), score: { right: 3, of: 3 } },
        { name: 'Cy', state: 'done-late', done: at('2026-12-02T18:30:00Z'), score: null },
        { name: 'Di', state: 'started', answered: { done: 1, of: 3 } },
        { name: 'Ed', state: 'missing' },
        { name: 'Flo' },
      ]),
    );
    expect(file).toBe(
      [
        '\uFEFFname,status,finished,finished UTC,late by (minutes),right,of,percent',
        'Ada,done,2026-11-30T10:15:20+01:00,2026-11-30T09:15:20.400Z,,2,3,67',
        'Ben,late,2026-12-01T18:00:00+01:00,2026-12-01T17:00:00.001Z,1,3,3,100',
        'Cy,late,2026-12-02T19:30:00+01:00,2026-12-02T18:30:00.000Z,1530,,,',
        'Di,started,,,,,,',
        'Ed,missing,,,,,,',
        'Flo,not started,,,,,,',
        '',
      ].join('\r\n'),
    );
  });

  it('has its head also when nobody learns yet', () => {
    expect(toResultsCsv(results([]))).toBe(
      '\uFEFFname,status,finished,finished UTC,late by (minutes),right,of,percent\r\n',
    );
  });

  it('gives no spreadsheet a name to run', () => {
    expect(named('=HYPERLINK("http://x.test","A")', '+1', '-1', '@x', '\tx', '＝1', '＋1', '－1', '＠x')).toEqual([
      `"'=HYPERLINK(""http://x.test"",""A"")"`,
      `'+1`,
      `'-1`,
      `'@x`,
      `'\tx`,
      `'＝1`,
      `'＋1`,
      `'－1`,
      `'＠x`,
    ]);
  });

  it('keeps a name in its cell, whatever is in it', () => {
    expect(named('a,b', 'say "hi"', 'two\nlines', 'a;b')).toEqual(['"a,b"', '"say ""hi"""', '"two\nlines"', 'a;b']);
    expect(toResultsCsv(results([{ name: '\r=1' }, { name: 'a\r\nb' }]))).toContain(
      `"'\r=1",not started,,,,,,\r\n"a\r\nb",not started,,,,,,\r\n`,
    );
  });

  it('keeps names of every script as they are', () => {
    const names = ['Zoë', '👩🏽‍💻', 'محمد', '李'];
    expect(named(...names)).toEqual(names);
  });
});
