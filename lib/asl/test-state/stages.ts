import type { Json } from '@/lib/kernel/json';
import type { State } from '../definition';
import type { DataFlowStage } from '../events';
import type { TestedState } from './find-state';
import type { InspectedStage } from './response';

/** How far a test has come. */
export type Progress = {
  readonly told: ReadonlyMap<DataFlowStage, Json>;
  /** The state's rule said what it wants; what came before the work is done. */
  entered: boolean;
  /** What the work gave, once it has. */
  result?: Json;
};

type Stage = { readonly field: DataFlowStage; readonly shows: InspectedStage };

const inputPath: Stage = { field: 'InputPath', shows: 'afterInputPath' };
const parameters: Stage = { field: 'Parameters', shows: 'afterParameters' };
const results: readonly Stage[] = [
  { field: 'ResultSelector', shows: 'afterResultSelector' },
  { field: 'ResultPath', shows: 'afterResultPath' },
];

/** Before the work and after it, as recorded for each state type in JSONPath. A Parallel shows nothing of its way in. */
const jsonpathStages: { readonly [T in State['Type']]: { before: readonly Stage[]; after: readonly Stage[] } } = {
  Pass: { before: [inputPath, parameters], after: results },
  Task: { before: [inputPath, parameters], after: results },
  Parallel: { before: [], after: results },
  Map: { before: [inputPath], after: results },
  Choice: { before: [inputPath], after: [] },
  Wait: { before: [inputPath], after: [] },
  Succeed: { before: [inputPath], after: [] },
  Fail: { before: [inputPath], after: [] },
};

/**
 * The stages that TestState shows, each with what the data were after it. A stage whose field is not there left them as they
 * were and is shown all the same; after the first that failed there is none.
 */
export function stagesOf({ state, language }: TestedState, input: Json, progress: Progress): [InspectedStage, Json][] {
  return language === 'JSONata' ? ofJsonata(state, input, progress) : ofJsonpath(state, input, progress);
}

/** Recorded: a JSONata state shows what a Task sent and what came back, and nothing else of its way. */
function ofJsonata(state: State, input: Json, { told, entered, result }: Progress): [InspectedStage, Json][] {
  if (state.Type !== 'Task') return [];
  const sent = told.get('Arguments') ?? (entered ? input : undefined);
  return [...(sent === undefined ? [] : shown('afterArguments', sent)), ...shown('result', result)];
}

function ofJsonpath(state: State, input: Json, progress: Progress): [InspectedStage, Json][] {
  const { before, after } = jsonpathStages[state.Type];
  // Recorded: with a literal result nothing is shown of what would have led to it.
  const literal = state.Type === 'Pass' && state.Result !== undefined ? state.Result : undefined;
  const way =
    literal === undefined ? walk(before, state, input, progress) : { stages: [], value: literal, whole: true };
  if (!way.whole) return way.stages;
  const worked = workResult(state, way.value, literal, progress);
  if (worked === undefined) return way.stages;
  const showsResult = state.Type === 'Task' || literal !== undefined;
  return [
    ...way.stages,
    ...(showsResult ? shown('result', worked) : []),
    ...walk(after, state, worked, progress).stages,
  ];
}

/** What goes into ResultSelector. A Pass state has it at once. */
function workResult(state: State, value: Json, literal: Json | undefined, { result }: Progress): Json | undefined {
  return state.Type === 'Pass' ? (literal ?? value) : result;
}

const shown = (stage: InspectedStage, value: Json | undefined): [InspectedStage, Json][] =>
  value === undefined ? [] : [[stage, value]];

function walk(stages: readonly Stage[], state: State, from: Json, { told }: Progress) {
  const passed: [InspectedStage, Json][] = [];
  let value = from;
  for (const { field, shows } of stages) {
    const after = told.get(field);
    if (after === undefined && field in state) return { stages: passed, value, whole: false };
    value = after ?? value;
    passed.push([shows, value]);
  }
  return { stages: passed, value, whole: true };
}
