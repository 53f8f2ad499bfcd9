import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readImport } from './read-import';

// Samples written from the formats' own documentation: two of each that are read, and one that is broken.

const folder = path.join(import.meta.dirname, 'cases');
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));
const imported = (bytes: Uint8Array) => {
  const read = readImport(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
/** `line:column code` of each fault. */
const faultsOf = (bytes: Uint8Array) => {
  const read = readImport(bytes);
  return read.ok ? [] : read.error.map(({ at, code }) => `${at?.line}:${at?.column} ${code}`);
};

describe('GIFT samples', () => {
  it('reads names, feedback, weights and escapes, and tells what it leaves out', () => {
    const { items, lost } = imported(bytesOf('retries.gift'));
    expect(items).toEqual([
      {
        name: 'First wait',
        stem: 'A retrier says `"IntervalSeconds": 3`.\nHow long is the first wait?',
        remark: 'Waits grow by `BackoffRate`.',
        kind: 'single',
        options: [
          { text: 'Nothing', right: false, why: 'There is always a wait.' },
          { text: '3 s', right: true, why: 'The first wait is the interval as it is.' },
          { text: '6 s', right: false, why: 'The rate first counts for the second wait.' },
        ],
      },
      {
        name: 'Which hold',
        stem: 'Which **two** hold for { "MaxAttempts": 2 }?\n\n```\nfirst call\n```',
        remark: null,
        kind: 'multiple',
        options: [
          { text: 'Up to three calls', right: true, why: null },
          { text: 'Up to two retries', right: true, why: null },
          { text: 'Exactly two calls', right: false, why: null },
          { text: 'It is the default', right: false, why: null },
          { text: 'A rate of 2 = 2 calls', right: false, why: null },
        ],
      },
    ]);
    expect(lost).toEqual([{ item: '$course$/Step Functions/Retry', what: 'category' }]);
  });

  it('reads pairs, true or false, a gap in a sentence, and HTML', () => {
    const { items, lost } = imported(bytesOf('kinds.gift'));
    expect(items).toEqual([
      {
        name: 'Pairs',
        stem: 'Match each mode with what it carries.',
        remark: null,
        kind: 'matching',
        prompts: [
          { text: 'API key', why: null, answer: 0 },
          { text: 'Cognito user pools', why: null, answer: 1 },
          { text: 'IAM', why: null, answer: 2 },
          { text: 'Lambda', why: null, answer: 1 },
        ],
        answers: ['a key in a header', 'a JSON Web Token', 'a signature', 'a client certificate'],
        reuse: true,
      },
      {
        name: 'Question 2',
        stem: 'A Pass state calls a service.',
        remark: null,
        kind: 'single',
        options: [
          { text: 'True', right: false, why: 'It only passes its input on.' },
          { text: 'False', right: true, why: 'Right, it never does.' },
        ],
      },
      {
        name: 'Question 3',
        stem: 'The state _____ has no field named Next of its own.',
        remark: null,
        kind: 'single',
        options: [
          { text: 'Wait', right: false, why: null },
          { text: 'Choice', right: true, why: null },
          { text: 'Succeed', right: false, why: null },
        ],
      },
      {
        name: 'Marked up',
        stem: 'What does `.sync` wait for?',
        remark: null,
        kind: 'single',
        options: [
          { text: 'the **job** to end', right: true, why: null },
          { text: 'the request', right: false, why: 'Nearly' },
          { text: 'nothing', right: false, why: null },
        ],
      },
    ]);
    expect(lost).toEqual([
      { item: 'About the exam: this line asks nothing.', what: 'description' },
      { item: 'Marked up', what: 'markup' },
      { item: 'Marked up', what: 'weights' },
    ]);
  });

  it('reads nothing of a broken file and says where each fault is', () => {
    expect(faultsOf(bytesOf('broken.gift'))).toEqual([
      '1:44 other-kind',
      '3:27 no-right',
      '5:29 several-right',
      '7:26 unclosed-answers',
      '11:24 no-arrow',
      '13:40 other-kind',
    ]);
  });
});

describe('QTI samples', () => {
  it('reads a question whose names have a prefix', () => {
    const { items, lost } = imported(bytesOf('choice.xml'));
    expect(items).toEqual([
      {
        name: 'defaults',
        stem: 'A retrier has only `ErrorEquals`.\n\n```\n"Retry": [{ "ErrorEquals": ["A & B"] }]\n```\n\nWhich **two** defaults hold?',
        remark: 'See the error handling page.',
        kind: 'multiple',
        options: [
          { text: 'A rate of 2.0', right: true, why: 'Each wait doubles.' },
          { text: 'A wait of `1` s', right: true, why: null },
          { text: 'Five retries', right: false, why: 'It is three.' },
        ],
      },
    ]);
    expect(lost.map(({ what }) => what).sort()).toEqual(['markup', 'rubric', 'weights']);
  });

  it('reads the questions of a package', () => {
    const files = readdirSync(path.join(folder, 'package'), { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => file.endsWith('.xml'));
    const { items, lost } = imported(
      zipSync(Object.fromEntries(files.map((file) => [file, bytesOf(`package/${file}`)]))),
    );
    expect(items).toEqual([
      {
        name: 'lane',
        stem: 'In which order does it happen?',
        remark: null,
        kind: 'ordering',
        steps: [
          { text: 'The call fails', why: null },
          { text: 'The retrier waits a while', why: null },
          { text: 'The Catch is taken', why: null },
        ],
      },
      {
        name: 'modes',
        stem: 'Match each mode with what it carries.',
        remark: null,
        kind: 'matching',
        prompts: [
          { text: 'IAM', why: null, answer: 0 },
          { text: 'Cognito user pools', why: null, answer: 1 },
          { text: 'OpenID Connect', why: null, answer: 1 },
        ],
        answers: ['A signature', 'A token', 'A key'],
        reuse: true,
      },
    ]);
    expect(lost).toEqual([
      { item: 'test.xml', what: 'resource' },
      { item: 'lane', what: 'media' },
      { item: 'modes', what: 'scoring' },
    ]);
  });

  it('reads nothing of a broken item and says where the fault is', () => {
    expect(faultsOf(bytesOf('broken.xml'))).toEqual(['3:95 unknown-choice']);
  });
});
