import { describe, expect, it } from 'vitest';
import { gradeSimulation, heldBeliefs, judgeRun, type RunPort, type SimulationItem, toFeedback } from '@/lib/quiz';
import { chargeOnceScenario, editItem, giveUpScenario, mutantItem } from './kinds.fixture';
import { proveSimulation } from './prove-simulation';
import { noCode, publish } from './publish.fixture';
import { waitsDoNotAdd } from './retry.fixture';

const run = judgeRun(noCode);

async function grade(item: SimulationItem, texts: { [name: string]: string }, port: RunPort = run) {
  const graded = await gradeSimulation(await publish(item), { kind: 'simulation', texts }, port);
  if (!graded.ok) throw new Error(graded.error.code);
  return graded.value;
}
const start = (item: SimulationItem) => (item.mode === 'edit' ? giveUpScenario : chargeOnceScenario);
const refusalOf = async (item: SimulationItem) => {
  const key = await proveSimulation(item, start(item), run);
  return key.ok ? null : key.error;
};
const retryForEver = editItem.wrong[0]?.texts ?? {};

describe('an edited document', () => {
  it('earns the weight of the judges it meets', async () => {
    expect(await grade(editItem, editItem.solution)).toMatchObject({ score: 1, right: true });
    expect(await grade(editItem, retryForEver)).toMatchObject({
      score: 0.75,
      right: false,
      judged: [
        { id: 'survives', met: true, weight: 3 },
        { id: 'bounded', met: false, weight: 1, decidedBy: expect.any(Number) },
      ],
    });
  });

  it('left as it was is what the start earns', async () => {
    expect(await grade(editItem, {})).toMatchObject({ score: 0.25, judged: [{ met: false }, { met: true }] });
  });

  it('that the engine refuses meets nothing', async () => {
    for (const definition of ['', '{', '[]', '{"StartAt":"Nowhere","States":{}}', '['.repeat(100_000)])
      expect(await grade(editItem, { definition })).toMatchObject({ score: 0 });
  });

  it('has the same grade and the same trace each time, and another trace when it behaves in another way', async () => {
    const [first, again, other] = [
      await grade(editItem, retryForEver),
      await grade(editItem, retryForEver),
      await grade(editItem, editItem.solution),
    ];
    expect(again).toEqual(first);
    expect(other.traceHash).not.toBe(first.traceHash);
  });

  it('finds no judge left when it has spent the events of all of them', async () => {
    const published = await publish(editItem);
    const busy: RunPort = async (scenario) => {
      const ran = await run(scenario);
      return ran && { ...ran, run: { ...ran.run, events: { ...ran.run.events, length: 100_001 } } };
    };
    const graded = await gradeSimulation(published, { kind: 'simulation', texts: editItem.solution }, busy);
    expect(graded).toMatchObject({ value: { score: 0.75, judged: [{ met: true }, { met: false, hash: null }] } });
  });

  it('is explained judge by judge, each with its run of what was written', async () => {
    const published = await publish(editItem);
    const submission = { kind: 'simulation' as const, texts: {} };
    const feedback = toFeedback(published, submission, 'practice', await grade(editItem, {}));
    expect(feedback.judged).toMatchObject([
      { id: 'survives', met: false, misconception: waitsDoNotAdd, showMe: { cursor: expect.any(Number) } },
      { id: 'bounded', met: true, showMe: { scenario: { engine: 'asl', documents: giveUpScenario.documents } } },
    ]);
    expect(heldBeliefs(submission, feedback)).toEqual([waitsDoNotAdd]);
  });

  it("is refused under a name that is not the learner's to write, or as another kind", async () => {
    const published = await publish(editItem);
    const texts = { schema: 'type Query { a: Int }' };
    expect(await gradeSimulation(published, { kind: 'simulation', texts }, run)).toMatchObject({
      error: { code: 'unknown-text' },
    });
    expect(await gradeSimulation(published, { kind: 'choice', chosen: [] }, run)).toMatchObject({
      error: { code: 'wrong-kind' },
    });
  });
});

describe('killing mutants', () => {
  it('earns the share of the mutants told from the right workflow', async () => {
    const mocks = (failures: number) => JSON.stringify({ Charge: [...Array(failures).fill('fail:Busy'), 'ok:1'] });
    expect(await grade(mutantItem, { mocks: mocks(3) })).toMatchObject({ score: 1, right: true });
    expect(await grade(mutantItem, { mocks: mocks(2) })).toMatchObject({
      score: 0.5,
      judged: [
        { id: 'ends', met: true, weight: 0 },
        { id: 'counts', met: false },
        { id: 'flat', met: true },
      ],
    });
    expect(await grade(mutantItem, { mocks: mocks(0) })).toMatchObject({ score: 0 });
  });

  it('earns nothing when the right workflow does not end as it must', async () => {
    const grown = await grade(mutantItem, { mocks: '{"Charge":["fail:Busy"]}' });
    expect(grown).toMatchObject({ score: 0, judged: [{ id: 'ends', met: false }, { met: false }, { met: false }] });
  });

  it('compares outcomes alone where the item says so', async () => {
    const published = await publish(mutantItem);
    const byOutcome = { ...published, item: { ...mutantItem, compare: 'outcome' as const } };
    const texts = { mocks: '{"Charge":["fail:Busy","fail:Busy","ok:1"]}' };
    const graded = await gradeSimulation(byOutcome, { kind: 'simulation', texts }, run);
    expect(graded).toMatchObject({ value: { score: 0, judged: [{ met: true }, { met: false }, { met: false }] } });
  });

  it('says which text nobody could read, and runs nothing', async () => {
    const never: RunPort = () => Promise.reject(new Error('nothing is to run'));
    expect(await grade(mutantItem, { mocks: '{' }, never)).toMatchObject({ score: 0, unreadable: { text: 'mocks' } });
    expect(await grade(mutantItem, { mocks: '['.repeat(9999) }, never)).toMatchObject({
      unreadable: { text: 'mocks' },
    });
    const unfit = await grade(mutantItem, { mocks: '{"Charge":"never"}' }, never);
    expect(unfit.unreadable?.message).toContain('mocks');
  });

  it('tells afterwards what each mutant believed, which is nothing that the learner showed', async () => {
    const submission = { kind: 'simulation' as const, texts: {} };
    const feedback = toFeedback(await publish(mutantItem), submission, 'practice', await grade(mutantItem, {}));
    expect(feedback.judged).toMatchObject([
      { id: 'ends', isMutant: false },
      { id: 'counts', isMutant: true, misconception: waitsDoNotAdd, showMe: { mutation: 'max-attempts-counts-tries' } },
      { id: 'flat', showMe: { scenario: { documents: mutantItem.mutants[1]?.documents } } },
    ]);
    expect(heldBeliefs(submission, feedback)).toEqual([]);
  });
});

describe('a simulation is not published', () => {
  it('when its start earns everything, or its solution does not', async () => {
    const { solution } = editItem;
    const bounded = editItem.judges.slice(1);
    expect(await refusalOf({ ...editItem, judges: bounded })).toEqual({ code: 'start-meets-all' });
    expect(await refusalOf({ ...editItem, solution: retryForEver, wrong: [] })).toMatchObject({
      code: 'solution-fails',
      judge: 'bounded',
    });
    expect(await refusalOf({ ...mutantItem, solution: { mocks: '{' } })).toMatchObject({
      code: 'solution-unreadable',
      text: 'mocks',
    });
    const meets = { ...editItem, wrong: [{ says: 'No wrong one', texts: solution, fails: ['survives'] }] };
    expect(await refusalOf(meets)).toEqual({ code: 'wrong-solution-meets', wrong: 0, judge: 'survives' });
  });

  it('when it names what is not there', async () => {
    const named = [{ says: 'x', texts: {}, fails: ['nobody'] }];
    expect(await refusalOf({ ...editItem, edits: ['schema'] })).toMatchObject({
      code: 'unknown-text',
      place: { in: 'edits' },
    });
    expect(await refusalOf({ ...editItem, solution: { schema: '' } })).toMatchObject({ place: { in: 'solution' } });
    expect(await refusalOf({ ...editItem, wrong: named })).toEqual({
      code: 'unknown-judge',
      wrong: 0,
      judge: 'nobody',
    });
    expect(await proveSimulation(editItem, null, run)).toMatchObject({
      error: { code: 'run-missing', scenario: 'asl/give-up' },
    });
  });

  it('when a judge does not fit the engine', async () => {
    const judges = editItem.judges.map((judge) => ({ ...judge, with: { mocks: { Charge: 'broken' } } }));
    expect(await refusalOf({ ...editItem, judges })).toMatchObject({ code: 'judge-scenario', judge: 'survives' });
  });

  it('when a mutant is wrong in no way, in two, or as no engine and no workflow can be', async () => {
    const withFirst = (changes: object): SimulationItem => ({
      ...mutantItem,
      mutants: mutantItem.mutants.map((mutant, i) => (i === 0 ? { ...mutant, ...changes } : mutant)),
    });
    const definition = '{"StartAt":"Nowhere","States":{}}';
    expect(await refusalOf(withFirst({ mutation: undefined }))).toEqual({ code: 'not-one-change', mutant: 'counts' });
    expect(await refusalOf(withFirst({ documents: { definition } }))).toMatchObject({ code: 'not-one-change' });
    expect(await refusalOf(withFirst({ mutation: 'no-such' }))).toMatchObject({
      code: 'unknown-mutation',
      mutation: 'no-such',
    });
    expect(await refusalOf(withFirst({ mutation: undefined, documents: { definition } }))).toEqual({
      code: 'mutant-refused',
      mutant: 'counts',
    });
  });
});
