import { describe, expect, it } from 'vitest';
import { sealRun } from '@/lib/kernel/run';
import { gradeAnswer, type OrderingItem, proveItem, toFeedback } from '@/lib/quiz';
import { orderItem } from '../kinds.fixture';
import { publish } from '../publish.fixture';
import { factItem, retryRun, waitsDoNotAdd } from '../retry.fixture';

const { id, pool, skills, difficulty, stem, source, fact } = factItem;
const step = (name: string) => ({ id: name, text: name, why: name });
const factOrder: OrderingItem = {
  ...{ id, pool, skills, difficulty, stem, source, ...(fact ? { fact } : {}) },
  kind: 'ordering',
  steps: [step('z'), step('x'), step('y')],
};

const refusalOf = (item: OrderingItem) => {
  const key = proveItem(item, item.proof ? retryRun : null);
  return key.ok ? null : key.error;
};
const withSteps = (steps: OrderingItem['steps']): OrderingItem => ({ ...orderItem, steps });
const [works, again, fails] = orderItem.steps;
if (!works || !again || !fails) throw new Error('the fixture has three steps');

describe('the key of an ordering', () => {
  it('is the order of the events in the run, however the steps are written', async () => {
    const { key, proof } = await publish(orderItem);
    expect(key).toEqual(['fails', 'again', 'works']);
    const at = key.map((part) => proof?.decidedByPart?.[part]);
    expect(at).toEqual([...at].sort((a, b) => Number(a) - Number(b)));
  });

  it('about a fact is the order written', () => {
    expect(proveItem(factOrder, null)).toEqual({ ok: true, value: { ids: ['z', 'x', 'y'], proof: null } });
  });

  it('needs an event for each step, each its own, all of them in the run', () => {
    const { event: _event, nth: _nth, ...bare } = works;
    expect(refusalOf(withSteps([bare, again, fails]))).toMatchObject({ code: 'missing-part-member', part: 'works' });
    expect(refusalOf(withSteps([works, { ...again, nth: 3 }, fails]))).toEqual({
      code: 'same-event',
      steps: ['works', 'again'],
    });
    expect(refusalOf(withSteps([works, { ...again, nth: 9 }, fails]))).toEqual({
      code: 'no-such-event',
      step: 'again',
    });
  });

  it('is not what the run happens to do first of two things at once', () => {
    const inBranch = (n: number, branch: number) => ({
      n,
      at: 5,
      kind: 'state-entered',
      path: ['States', 'P', `branch:${branch}`],
    });
    const run = sealRun({ ...retryRun, events: [...retryRun.events, inBranch(3, 0), inBranch(4, 1)] });
    const entered = [0, 1].map((n) => ({
      ...step(`in-${n}`),
      event: { kind: 'state-entered', path: [`branch:${n}`] },
    }));
    const steps = [{ ...works, nth: 1 }, ...entered];
    expect(proveItem(withSteps(steps), run)).toEqual({
      ok: false,
      error: { code: 'at-once', steps: ['in-0', 'in-1'], at: 5 },
    });
  });

  it('takes no events without a proof, and no two steps of a name', () => {
    const [first, ...rest] = factOrder.steps;
    expect(refusalOf({ ...factOrder, steps: [{ ...step('z'), event: { kind: 'any' } }, ...rest] })).toMatchObject({
      code: 'stray-part-member',
      member: 'event',
    });
    expect(refusalOf({ ...factOrder, steps: [...factOrder.steps, first ?? step('z')] })).toMatchObject({
      code: 'repeated-part',
      part: 'z',
    });
  });

  it('is not what the ids of the steps tell', () => {
    expect(refusalOf({ ...factOrder, steps: ['a', 'b', 'c'].map(step) })).toEqual({ code: 'ids-tell-order' });
  });
});

describe('an order', () => {
  const score = async (order: string[], rule: 'practice' | 'exam' = 'practice') => {
    const grade = gradeAnswer(await publish(orderItem), { kind: 'ordering', order }, rule);
    return grade.ok ? grade.value.score : grade.error.code;
  };

  it('is right as a whole or wrong, in practice too', async () => {
    expect(await score(['fails', 'again', 'works'])).toBe(1);
    expect(await score(['fails', 'works', 'again'])).toBe(0);
    expect(await score(['fails', 'again'])).toBe(0);
    expect(await score([])).toBe(0);
  });

  it('is refused with a step twice or a stranger', async () => {
    expect(await score(['fails', 'fails'])).toBe('repeated-part');
    expect(await score(['toString'])).toBe('unknown-part');
  });

  it('is explained step by step in the right order, with the belief of those who misplace one', async () => {
    const { steps } = toFeedback(await publish(orderItem), { kind: 'ordering', order: ['again', 'fails'] });
    expect(steps).toMatchObject([
      { id: 'fails', place: 1, given: 2, right: false, misconception: waitsDoNotAdd, cursor: expect.any(Number) },
      { id: 'again', place: 2, given: 1, right: false },
      { id: 'works', place: 3, given: null, right: false },
    ]);
  });
});
