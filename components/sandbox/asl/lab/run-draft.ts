import type { AslRun } from '@/lib/asl/events';
import type { AslPorts } from '@/lib/asl/execution/execute';
import { runsCode } from '@/lib/asl/mock-code';
import { run } from '@/lib/asl/run';
import type { AslScenario } from '@/lib/asl/scenario';
import { toTimeline } from '@/lib/asl/timeline';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Problem } from '../../shared/engine-protocol';
import { toOutcomeView } from '../asl-outcome';
import { composeScenario } from '../compose-scenario';
import { toProblem } from '../to-problem';
import type { LabDraft, SideView } from './lab-protocol';

export type DraftRun = { readonly scenario: AslScenario; readonly run: AslRun };

/** The run of a draft, or the problems that keep it from running. */
export async function runDraft(draft: LabDraft): Promise<Result<DraftRun, readonly Problem[]>> {
  const composed = composeScenario(draft);
  if (!composed.ok) return composed;
  const scenario = composed.value;
  const done = await run(scenario, await portsOf(scenario));
  if (done.outcome.kind !== 'refused') return ok({ scenario, run: done });
  return err(done.outcome.diagnostics.map(toProblem).filter(({ severity }) => severity === 'error'));
}

/** Half a megabyte of WebAssembly, fetched where mocks are code. */
export async function portsOf(scenario: AslScenario): Promise<AslPorts> {
  if (!runsCode(scenario)) return {};
  const { loadInterpreter } = await import('@/lib/interpreter');
  return { interpreter: await loadInterpreter() };
}

export function toSideView(made: Result<DraftRun, readonly Problem[]>): SideView {
  if (!made.ok) return { problems: made.error, outcome: null, timeline: null };
  const { scenario, run: done } = made.value;
  const endMs = done.events.at(-1)?.at ?? 0;
  return { problems: [], outcome: toOutcomeView(done.outcome, endMs, scenario), timeline: toTimeline(done) };
}
