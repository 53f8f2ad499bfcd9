import type { AslEvent, StateType } from '@/lib/asl/events';
import type { Json } from '@/lib/kernel/json';
import type { DataFlowView, FlowStage } from '../../shared/inspections';
import type { AslReplay } from './asl-replay';
import { beforeWork, type FlowName, flowFields, flowWords } from './flow-fields';
import { gatherOutputs } from './gather-outputs';
import { caughtStage, firstStage, lastStage, type Stage, stagesOf } from './stages-of';
import { stateAt } from './state-at';
import { toFlowStage } from './to-flow-stage';

const edges: { readonly [name: string]: string } = {
  [firstStage]: 'is what the state was entered with',
  [caughtStage]: 'is what the catcher makes of the error and the input',
  [lastStage]: 'is what the next state gets',
};

/**
 * The data of the state at event `n`, each stage beside the one before it, so that what the field did can be seen. Events say only
 * what changed; that a field changed nothing is known once something after it has happened. `whole`: a stage to show uncut.
 */
export function toDataFlow(
  { run, visits }: AslReplay,
  n: number,
  definition: Json,
  whole: string | null,
): DataFlowView {
  const mine = visits.at(n);
  const entered = mine[0];
  if (entered?.kind !== 'state-entered') return ofExecution(mine, whole);
  const written = stateAt(definition, entered.path);
  const language = written?.language ?? 'JSONPath';
  const state = written?.state ?? {};
  const fields = flowFields[language][entered.type];
  const known = withResult(stagesOf(mine), mine, run.events, entered.type, state.Result);
  const find = (name: string) => known.find((stage) => stage.name === name);
  const working = mine.some(({ kind }) => begun.has(kind));
  const done = find(caughtStage) ?? find(lastStage);
  const caught = find(caughtStage) !== undefined;
  const isWritten = (name: FlowName) => (name === 'Result' ? hasResult(entered.type, state) : name in state);
  const reached = (name: FlowName, i: number) =>
    done !== undefined || (beforeWork.has(name) && working) || fields.slice(i + 1).some((later) => find(later));

  const stages: FlowStage[] = [];
  let before: Stage | null = null;
  const show = (stage: Stage, says: string) => {
    stages.push(toFlowStage(stage, before, { says, here: stage.n === n, whole: stage.name === whole }));
    if (stage.name !== 'Assign') before = stage;
  };
  const first = find(firstStage);
  if (first) show(first, edges[firstStage] ?? '');
  const later: string[] = [];
  for (const [i, name] of fields.entries()) {
    const stage = find(name);
    if (stage && !caught) show(stage, flowWords(name));
    else if (!isWritten(name)) continue;
    else if (!reached(name, i)) later.push(name);
    else if (!caught && name !== 'Result') stages.push(unchanged(name));
  }
  for (const name of [caughtStage, lastStage]) {
    const stage = find(name);
    if (stage) show(stage, edges[name] ?? '');
  }
  return { language, stages, later, absent: fields.filter((name) => name !== 'Result' && !isWritten(name)) };
}

const begun: ReadonlySet<AslEvent['kind']> = new Set([
  'task-scheduled',
  'map-started',
  'map-run-started',
  'parallel-started',
  'wait-scheduled',
  'choice-taken',
] as const);

const hasResult = (type: StateType, state: object) =>
  type === 'Task' || type === 'Map' || type === 'Parallel' || (type === 'Pass' && 'Result' in state);

/** No event says what a Map, a Parallel or a Pass made: the first two gather outputs, the last has it written. */
function withResult(
  stages: readonly Stage[],
  mine: readonly AslEvent[],
  events: readonly AslEvent[],
  type: StateType,
  literal: Json | undefined,
): readonly Stage[] {
  if (type === 'Pass') {
    const isBehind = stages.some(({ name }) => name === 'ResultPath' || name === lastStage);
    return literal === undefined || !isBehind ? stages : [...stages, { name: 'Result', value: literal, n: -1 }];
  }
  const gathered = gatherOutputs(mine, events);
  return gathered ? [...stages, { name: 'Result', ...gathered }] : stages;
}

function ofExecution(mine: readonly AslEvent[], whole: string | null): DataFlowView {
  let before: Stage | null = null;
  const stages = stagesOf(mine).map((stage): FlowStage => {
    const isFirst = before === null;
    const name = isFirst ? 'Execution input' : 'Execution output';
    const says = isFirst ? 'is what the execution was started with' : 'is what the last state gave';
    const here = stage.n === mine.at(-1)?.n;
    const shown = toFlowStage({ ...stage, name }, before, { says, here, whole: name === whole });
    before = stage;
    return shown;
  });
  return { language: 'JSONPath', stages, later: [], absent: [] };
}

/** A field that is there, of which no event tells. */
const unchanged = (name: FlowName): FlowStage => ({
  name,
  text: '',
  charsCut: 0,
  says: flowWords(name),
  is: 'unchanged',
  diff: null,
  here: false,
});
