import { diffLines } from '../../shared/diff-lines';
import type { FlowStage } from '../../shared/inspections';
import { toPayload } from '../../shared/payload';
import type { Stage } from './stages-of';

/** A stage beside the one before it, with what sets the two apart. What a variable is set to is no step of the way. */
export function toFlowStage(
  stage: Stage,
  before: Stage | null,
  about: { readonly says: string; readonly here: boolean; readonly whole: boolean },
): FlowStage {
  const payload = toPayload(stage.name, stage.value, about.whole ? Number.POSITIVE_INFINITY : undefined);
  const shown = { ...payload, says: about.says, here: about.here };
  if (!before || stage.name === 'Assign') return { ...shown, is: 'start', diff: null };
  const older = wholeText(before);
  const newer = wholeText(stage);
  if (older === newer) return { ...shown, is: 'unchanged', diff: null };
  const diff = payload.charsCut > 0 ? null : diffLines(older, newer);
  return diff ? { ...shown, is: 'changed', diff } : { ...shown, is: 'not-compared', diff: null };
}

const wholeText = ({ name, value }: Stage) => toPayload(name, value, Number.POSITIVE_INFINITY).text;
