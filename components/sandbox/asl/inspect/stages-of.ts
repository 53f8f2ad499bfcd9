import type { AslEvent } from '@/lib/asl/events';
import type { Json } from '@/lib/kernel/json';

/** A value on its way through a state, and the event that it became known with. */
export type Stage = { readonly name: string; readonly value: Json; readonly n: number };

/** Where the way of the data begins and ends. */
export const firstStage = 'State input';
export const lastStage = 'State output';
export const caughtStage = 'Error output';

/** The data of a state from input to output, as far as the newest attempt has come. `mine`: the events of its visit. */
export function stagesOf(mine: readonly AslEvent[]): Stage[] {
  let stages: Stage[] = [];
  const put = (name: string, value: Json, n: number) => {
    stages = [...stages.filter((stage) => stage.name !== name), { name, value, n }];
  };
  for (const event of mine) {
    const { n } = event;
    switch (event.kind) {
      case 'execution-started':
      case 'state-entered':
        stages = [{ name: firstStage, value: event.input, n }];
        break;
      case 'retry-scheduled':
        // The next attempt begins with the same input again.
        stages = stages.slice(0, 1);
        break;
      case 'data-flow':
        put(event.stage, event.value, n);
        break;
      case 'task-succeeded':
        put('Result', event.output, n);
        break;
      case 'error-caught':
        stages = [...stages.slice(0, 1), { name: caughtStage, value: event.output, n }];
        break;
      case 'state-exited':
      case 'execution-succeeded':
        put(lastStage, event.output, n);
        break;
      default:
        break;
    }
  }
  return stages;
}
