import { describe, expect, it } from 'vitest';
import { answersCsv } from './answers-csv';
import { progressCsv } from './progress-csv';

const line = {
  savedAt: '2026-11-23T08:00:00.000Z',
  quiz: 'lesson:retry',
  attempt: 'at',
  item: 'q',
  final: true,
  score: 0.5,
};

describe('answers as a table', () => {
  it('has a row for each save, whatever was asked', () => {
    const rows = answersCsv([
      { ...line, submission: { kind: 'choice', chosen: ['a', 'c'] } },
      { ...line, submission: { kind: 'ordering', order: ['fails', 'waits'] }, final: false, score: null },
      { ...line, submission: { kind: 'matching', pairs: { x: 'one', y: 'two' } }, score: 2 / 3 },
      { ...line, submission: { kind: 'case', answers: { q1: { kind: 'choice', chosen: ['b'] } } } },
      { ...line, submission: { kind: 'simulation', texts: { definition: '{}' } }, score: 0 },
    ]).split('\r\n');
    expect(rows).toEqual([
      '\ufeffsaved UTC,quiz,attempt,question,answer,final,percent',
      '2026-11-23T08:00:00.000Z,lesson:retry,at,q,a c,yes,50',
      '2026-11-23T08:00:00.000Z,lesson:retry,at,q,fails waits,no,',
      '2026-11-23T08:00:00.000Z,lesson:retry,at,q,x: one; y: two,yes,67',
      '2026-11-23T08:00:00.000Z,lesson:retry,at,q,q1 (b),yes,50',
      '2026-11-23T08:00:00.000Z,lesson:retry,at,q,"definition:\n{}",yes,0',
      '',
    ]);
  });

  it('gives a spreadsheet nothing to run', () => {
    const submission = { kind: 'simulation', texts: { '=cmd': '|calc' } } as const;
    expect(answersCsv([{ ...line, submission }])).toContain(`"'=cmd:\n|calc"`);
  });
});

describe('progress as a table', () => {
  it('has a row for each lesson and sandbox, and its head when there is none', () => {
    expect(progressCsv([{ at: '2026-11-23T08:00:00.000Z', kind: 'lesson-read', subject: 'retry-and-backoff' }])).toBe(
      '\ufeffdone UTC,what,lesson\r\n2026-11-23T08:00:00.000Z,lesson-read,retry-and-backoff\r\n',
    );
    expect(progressCsv([])).toBe('\ufeffdone UTC,what,lesson\r\n');
  });
});
