import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../content-tree';
import { everyKind, kindFaults } from '../fixtures/every-kind';
import faults from '../fixtures/faults.json';
import { smallTree, withChange, withFile } from '../fixtures/small-tree';
import { problemCodes } from '../problem';
import { checkContent } from './check-content';

const surroundings = { routes: ['/', '/lessons/[lesson]', '/quizzes/[lesson]', '/progress'], today: '2026-11-22' };
const problemsOf = async (tree: ContentTree) => (await checkContent(tree, surroundings)).problems;

const lesson = 'step-functions/01-waits/index.mdx';
const items = 'step-functions/01-waits/items.yaml';
const kinds = 'items/retry/kinds.yaml';

type Fault = {
  readonly says: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** `code line:column`, in the changed file unless another is named. */
  readonly at: string;
  readonly in?: string;
  readonly words: string;
};

describe('the content check', () => {
  it('finds nothing wrong where nothing is, and says how much it looked at', async () => {
    const { problems, counts } = await checkContent(smallTree, surroundings);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({
      lessons: 2,
      links: 5,
      items: 3,
      'keys proven by a run': 2,
      'facts shown by a run': 1,
      tasks: 1,
      predictions: 1,
      templates: 1,
      'variants they can draw': 50,
      'variants proven again': 20,
      'misconceptions in them': 1,
    });
  });

  it.each<Fault>(faults)('refuses $says', async ({ file, from, to, at, in: reportedIn = file, words }) => {
    const problems = await problemsOf(withChange(smallTree, file, from, to));
    const [code = '', place = ''] = at.split(' ');
    const found = problems.filter((problem) => problem.code === code && problem.file === reportedIn);
    expect(found.map(({ line, column }) => `${line}:${column}`).join(' ')).toContain(place);
    expect(found.map(({ message, fix }) => `${message} ${fix}`).join('\n')).toContain(words);
  });

  it('refuses a file that nothing reads', async () => {
    const problems = await problemsOf(withFile(smallTree, 'step-functions/01-waits/item.yaml', '[]'));
    expect(problems).toMatchObject([{ code: 'unread-file', file: 'step-functions/01-waits/item.yaml' }]);
  });

  it('refuses a line of the notes mapped twice, however it is marked up', async () => {
    const again = withChange(
      smallTree,
      'notes-map.yaml',
      'Retries cost money',
      '"- *IntervalSeconds* is the  first wait"',
    );
    expect(await problemsOf(again)).toMatchObject([{ code: 'duplicate-row', line: 5 }]);
  });

  it.each(kindFaults)('refuses $says', async ({ from, to, at, words }) => {
    const tree = withFile(smallTree, kinds, everyKind);
    expect(await problemsOf(tree)).toEqual([]);
    const problems = await problemsOf(withChange(tree, kinds, from, to));
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toContain(at);
    expect(problems.map(({ message, fix }) => `${message} ${fix}`).join('\n')).toContain(words);
  });

  it('lets a misconception be named where its engine has no answer', async () => {
    const twoRetries = withChange(smallTree, 'scenarios/asl/charge.yaml', '"MaxAttempts": 3', '"MaxAttempts": 2');
    const belief = withChange(twoRetries, 'misconceptions.yaml', 'no-backoff', 'max-attempts-counts-tries');
    const found = await problemsOf(withChange(belief, items, '\n      misconception: belief.constant-wait', ''));
    // A template computes its wrong options from this belief, which holds something else now; items may only name it.
    expect(found.filter(({ code }) => code !== 'template')).toEqual([]);
  });

  it('reports every problem, not the first', async () => {
    const broken = withChange(withChange(smallTree, items, 'value: 3000', 'value: 3500'), lesson, '<sup>', '<sub>');
    const codes = (await problemsOf(withChange(broken, 'skills.yaml', 'requires: []', 'needs: []'))).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(expect.arrayContaining(['item-proof', 'mdx-syntax', 'schema']));
  });

  it('is tried here on every sort of problem it knows', () => {
    const tried = new Set(faults.map(({ at }) => at.split(' ')[0]));
    expect([...problemCodes].filter((code) => !tried.has(code))).toEqual(['duplicate-row', 'unread-file']);
  });
});
