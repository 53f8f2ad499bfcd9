import type { AslEvent } from '@/lib/asl/events';
import type { Json } from '@/lib/kernel/json';
import { diffLines } from '../shared/diff-lines';
import type { MomentPayload } from '../shared/engine-protocol';
import { toPayload } from '../shared/payload';

type Stage = { readonly name: string; readonly value: Json; readonly n: number };

/**
 * The data of a state on its way from input to output, as far as the newest attempt has come: each stage beside the one
 * before it, so that what the field did can be seen. The stage that the cursor is at is open.
 */
export function toPayloads(mine: readonly AslEvent[]): MomentPayload[] {
  const last = mine.at(-1);
  return stagesOf(mine).map(({ name, value, n }, index, stages) => {
    const payload = toPayload(name, value);
    const before = stages[index - 1];
    const open = n === last?.n && index > 0 ? { open: true } : {};
    if (!before || payload.charsCut > 0) return { ...payload, ...open };
    return { ...payload, ...open, diff: diffLines(toPayload(before.name, before.value).text, payload.text) };
  });
}

function stagesOf(mine: readonly AslEvent[]): Stage[] {
  let stages: Stage[] = [];
  for (const event of mine) {
    const { n } = event;
    switch (event.kind) {
      case 'execution-started':
      case 'state-entered':
        stages = [{ name: 'Input', value: event.input, n }];
        break;
      case 'retry-scheduled':
        // The next attempt begins with the same input again.
        stages = stages.slice(0, 1);
        break;
      case 'data-flow':
        // Variables are shown as such.
        if (event.stage !== 'Assign') stages.push({ name: event.stage, value: event.value, n });
        break;
      case 'task-succeeded':
        stages.push({ name: 'Result', value: event.output, n });
        break;
      case 'error-caught':
        stages = [...stages.slice(0, 1), { name: 'Output', value: event.output, n }];
        break;
      case 'state-exited':
      case 'execution-succeeded':
        stages = [...stages.filter(({ name }) => name !== 'Output'), { name: 'Output', value: event.output, n }];
        break;
      default:
        break;
    }
  }
  return stages;
}
