import type { JsonObject } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { readComposed, type Texts } from './compose-scenario';
import { judgeTexts, type RunPort } from './grade-simulation';
import type { Key } from './key';
import { repeatedPart } from './kinds/repeated-part';
import { endsId, type SimulationItem, textNamesOf } from './kinds/simulation';
import type { ProofError, TextPlace } from './proof-error';
import type { Scenario } from './published-item';
import type { SimulationGrade } from './simulation-grade';

/**
 * Shows that a simulation can be failed and can be met: the start does not meet everything, the solution does, and each
 * wrong solution fails the judges it should. Its proof is the judges' runs of the solution.
 */
export async function proveSimulation(
  item: SimulationItem,
  start: Scenario | null,
  run: RunPort,
): Promise<Result<Key, ProofError>> {
  if (!start) return err({ code: 'run-missing', scenario: item.start });
  const misuse = repeated(item) ?? unknownText(item, start) ?? (await unfitJudge(item, start, run));
  if (misuse) return err(misuse);

  const begun = await judgeTexts(item, start, {}, run);
  if (begun.right) return err({ code: 'start-meets-all' });
  const solved = await judgeTexts(item, start, item.solution, run);
  if (solved.unreadable) return err({ code: 'solution-unreadable', ...solved.unreadable });
  const unmet = solved.judged.find(({ met }) => !met);
  if (unmet) return err({ code: 'solution-fails', judge: unmet.id, says: unmet.says });
  for (const [wrong, { texts, fails }] of item.wrong.entries()) {
    const grade = await judgeTexts(item, start, texts, run);
    const met = fails.find((judge) => metBy(grade, judge));
    if (met !== undefined) return err({ code: 'wrong-solution-meets', wrong, judge: met });
  }
  return ok({
    ids: [],
    proof: {
      engineVersion: solved.engineVersion ?? 0,
      hash: solved.traceHash,
      answer: Object.fromEntries(solved.judged.map(({ id, met }) => [id, met])),
      decidedBy: null,
    },
  });
}

const metBy = ({ judged }: SimulationGrade, judge: string) => judged.some(({ id, met }) => id === judge && met);

const judgesOf = (item: SimulationItem): readonly { readonly id: string }[] =>
  item.mode === 'edit' ? item.judges : [{ id: endsId }, ...item.mutants];

function repeated(item: SimulationItem): ProofError | null {
  return repeatedPart(item.mode === 'edit' ? 'judges' : 'mutants', judgesOf(item));
}

/** Texts must name what is there and what the learner writes, and wrong solutions judges that exist. */
function unknownText(item: SimulationItem, start: Scenario): ProofError | null {
  const documents = Object.keys(start.documents);
  const own = textNamesOf(item);
  const find = (place: TextPlace, names: readonly string[], known: readonly string[]): ProofError | null => {
    const text = names.find((name) => !known.includes(name));
    return text === undefined ? null : { code: 'unknown-text', place, text };
  };
  const editable = item.mode === 'edit' ? documents : [...documents, 'input', 'mocks'];
  const placed =
    find({ in: item.mode === 'edit' ? 'edits' : 'writes' }, own, editable) ??
    find({ in: 'solution' }, Object.keys(item.solution), own);
  if (placed) return placed;
  for (const [index, { texts, fails }] of item.wrong.entries()) {
    const stray = find({ in: 'wrong', index }, Object.keys(texts), own);
    if (stray) return stray;
    const judge = fails.find((id) => !judgesOf(item).some((known) => known.id === id));
    if (judge !== undefined) return { code: 'unknown-judge', wrong: index, judge };
  }
  if (item.mode === 'edit') return null;
  for (const [index, { documents: wrong = {} }] of item.mutants.entries()) {
    const fixed = documents.filter((name) => !own.includes(name));
    const stray = find({ in: 'mutants', index }, Object.keys(wrong), fixed);
    if (stray) return stray;
  }
  return null;
}

/** Every judge's scenario, and every mutant, must fit the engine before any learner's text meets it. */
async function unfitJudge(item: SimulationItem, start: Scenario, run: RunPort): Promise<ProofError | null> {
  const read = (overlay: JsonObject, documents: Texts) => readComposed(start, overlay, { documents, members: {} });
  if (item.mode === 'edit') {
    for (const { id, with: overlay } of item.judges) {
      const scenario = await read(overlay, {});
      if (!scenario.ok) return { code: 'judge-scenario', judge: id, message: scenario.error.message };
    }
    return null;
  }
  for (const { id, mutation, documents } of item.mutants) {
    if ((mutation === undefined) === (documents === undefined)) return { code: 'not-one-change', mutant: id };
    const scenario = await read({}, documents ?? {});
    if (!scenario.ok) return { code: 'judge-scenario', judge: id, message: scenario.error.message };
    const mutant = await run(scenario.value, mutation);
    if (!mutant) return { code: 'unknown-mutation', mutant: id, mutation: mutation ?? '' };
    // What is refused is not a wrong workflow but none: it would be told apart by anything.
    if (mutant.run.outcome.kind === 'refused') return { code: 'mutant-refused', mutant: id };
  }
  return null;
}
