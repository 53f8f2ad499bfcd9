import type { Verdict } from '@/lib/kernel/answer';
import { contentHash } from '@/lib/kernel/hash';
import { canonicalJson, type Json, jsonEquals } from '@/lib/kernel/json';
import type { Check } from '@/lib/kernel/query';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Run } from '@/lib/kernel/run';
import { readComposed, readTexts, type Texts, type Unreadable, type Written } from './compose-scenario';
import type { GradeError } from './grade-answer';
import { type EditSimulation, endsId, type MutantSimulation, textNamesOf } from './kinds/simulation';
import type { AnsweredRun } from './prove-item-by-run';
import type { PublishedItem, Scenario } from './published-item';
import type { Judged, SimulationGrade } from './simulation-grade';
import type { Submission } from './submission';

/** Runs a scenario, by the right engine or by the one with a wrong rule; null where the engine has no such rule. */
export type RunPort = (scenario: Scenario, mutation?: string) => Promise<AnsweredRun | null>;

/**
 * Judges what the learner wrote by how it behaves. Pure but for `run`, which it awaits one judge after the other. The
 * work is bounded by the limits that the item's scenarios carry, which are counts and no learner's to raise: the same
 * submission gives the same grade and the same trace everywhere.
 */
export async function gradeSimulation(
  published: PublishedItem,
  submission: Submission,
  run: RunPort,
): Promise<Result<SimulationGrade, GradeError>> {
  const { item, scenario: start } = published;
  if (item.kind !== 'simulation' || submission.kind !== 'simulation')
    return err({ code: 'wrong-kind', kind: item.kind, submitted: submission.kind });
  if (!start) throw new Error(`Simulation ${item.id} was published without its start`);
  const stray = Object.keys(submission.texts).find((text) => !textNamesOf(item).includes(text));
  if (stray !== undefined) return err({ code: 'unknown-text', text: stray });
  return ok(await judgeTexts(item, start, submission.texts, run));
}

/**
 * Events of all the runs of one submission together. Judges that come after are not run and not met: an honest solution
 * is far below it, and a count stops every machine at the same judge.
 */
const mostEvents = 100_000;

/** The grade of these texts; texts left out stay as they are in the start. */
export async function judgeTexts(
  item: EditSimulation | MutantSimulation,
  start: Scenario,
  texts: Texts,
  run: RunPort,
): Promise<SimulationGrade> {
  const written = readTexts(item, texts);
  if (!written.ok) return notRun(item, written.error);
  const within = bounded(run);
  return item.mode === 'edit'
    ? judgeEdit(item, start, written.value, within)
    : judgeMutants(item, start, written.value, within);
}

/** Null once the budget is spent. */
type Within = (scenario: Scenario, mutation?: string) => Promise<AnsweredRun | null>;

function bounded(run: RunPort): Within {
  let events = 0;
  return async (scenario, mutation) => {
    if (events > mostEvents) return null;
    const ran = await run(scenario, mutation);
    if (!ran) throw new Error(`The engine ${scenario.engine} has no mutation "${mutation}"`);
    events += ran.run.events.length;
    return ran;
  };
}

const notReached = { met: false, decidedBy: null, hash: null };

async function judgeEdit(item: EditSimulation, start: Scenario, written: Written, run: Within) {
  const judged: Judged[] = [];
  let version: number | null = null;
  for (const { id, says, weight, with: overlay, checks } of item.judges) {
    const scenario = await readComposed(start, overlay, written);
    // Judges were read by the same schema when the item was published: what does not fit is the learner's text.
    if (!scenario.ok) return notRun(item, { text: item.edits.join(', '), message: scenario.error.message });
    const ran = await run(scenario.value);
    version = ran?.run.version ?? version;
    judged.push({ id, says, weight, ...(ran ? { ...judge(ran, checks), hash: ran.run.hash } : notReached) });
  }
  return close(judged, version);
}

async function judgeMutants(item: MutantSimulation, start: Scenario, written: Written, run: Within) {
  const scenario = await readComposed(start, {}, written);
  if (!scenario.ok) return notRun(item, { text: item.writes.join(', '), message: scenario.error.message });
  const ran = await run(scenario.value);
  if (!ran) throw new Error('The first run is always within the budget');
  const ends = judge(ran, item.ends);
  const judged: Judged[] = [{ id: endsId, says: endsSays, weight: 0, ...ends, hash: ran.run.hash }];
  for (const { id, says, mutation, documents = {} } of item.mutants) {
    const wrong = await readComposed(start, { documents }, written);
    if (!wrong.ok) throw new Error(`Mutant ${id} of ${item.id} was published with documents that do not fit`);
    const mutant = await run(wrong.value, mutation);
    const fork = mutant && forkOf(ran.run, mutant.run, item.compare);
    // A run that does not end as it must shows nothing, however much the mutants differ from it.
    const found = fork && { met: ends.met && fork.differs, decidedBy: fork.at, hash: mutant.run.hash };
    judged.push({ id, says, weight: 1, ...(found ?? notReached) });
  }
  return close(judged, ran.run.version);
}

const endsSays = 'The right workflow ends as it must.';

/** A run that the engine refused, or that its budget cut short, meets nothing. */
function judge({ run, meets }: AnsweredRun, checks: readonly Check[]): Pick<Judged, 'met' | 'decidedBy'> {
  const verdicts = meets(checks);
  const deciding: Verdict | undefined = verdicts.find(({ met }) => !met) ?? verdicts.at(-1);
  const ended = run.outcome.kind !== 'refused' && run.outcome.kind !== 'stopped';
  return {
    met: ended && verdicts.every(({ met }) => met),
    decidedBy: ended ? (deciding?.decidedBy ?? null) : (run.events.at(-1)?.n ?? null),
  };
}

/** Where a mutant's run leaves the right one: the first event of the mutant's that is another. */
function forkOf(right: Run, mutant: Run, compare: MutantSimulation['compare']) {
  const fork = mutant.events.findIndex((_, i) => canonicalJson(seen(mutant, i)) !== canonicalJson(seen(right, i)));
  const at = mutant.events[fork]?.n ?? mutant.events.at(-1)?.n ?? null;
  const outcome = !jsonEquals(asJson(right.outcome), asJson(mutant.outcome));
  const history = fork !== -1 || right.events.length !== mutant.events.length;
  return { differs: outcome || (compare === 'history' && history), at };
}

/** What an onlooker sees of an event: which, when and where. What the engine notes beside it would tell any two definitions apart. */
function seen({ events }: Run, i: number): Json {
  const event = events[i];
  return event ? [event.at, event.kind, event.path] : null;
}

// Outcomes are JSON; their types say more than `Json` can.
const asJson = (outcome: Run['outcome']): Json => outcome as unknown as Json;

function close(judged: Judged[], engineVersion: number | null): SimulationGrade {
  const all = judged.reduce((sum, { weight }) => sum + weight, 0);
  const met = judged.reduce((sum, { weight, met }) => sum + (met ? weight : 0), 0);
  const trace = judged.map(({ id, hash }) => [id, hash]);
  return { score: met / all, right: met === all, judged, engineVersion, traceHash: contentHash(trace) };
}

function notRun(item: EditSimulation | MutantSimulation, unreadable: Unreadable): SimulationGrade {
  const parts =
    item.mode === 'edit'
      ? item.judges.map(({ id, says, weight }) => ({ id, says, weight }))
      : [{ id: endsId, says: endsSays, weight: 0 }, ...item.mutants.map(({ id, says }) => ({ id, says, weight: 1 }))];
  const judged = parts.map((part) => ({ ...part, ...notReached }));
  return { ...close(judged, null), unreadable: { ...unreadable } };
}
