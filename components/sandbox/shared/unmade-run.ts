import type { KeptRun } from './engine-face';
import type { Problem, RunView } from './engine-protocol';

/** A draft that makes no scenario never reaches the engine: nothing happened, and the problems say why. */
export function unmadeRun(version: number, detail: string, problems: readonly Problem[]): KeptRun {
  const view: RunView = {
    outcome: { kind: 'refused', state: 'denied', headline: 'not run', detail },
    hash: '',
    version,
    at: new Float64Array(),
    calls: new Float64Array(),
    historyLength: 0,
    timeline: { lanes: [], bars: [], gaps: [], turns: [], rows: [], summary: '', end: 0 },
    verdicts: [],
    prediction: null,
    problems,
    responses: [],
    received: null,
    matrix: null,
  };
  return { view, moment: () => null, events: () => [], stops: () => [] };
}
