import type { Json } from '@/lib/kernel/json';
import type { WorkState } from '../definition';
import type { JsonataWorkState } from '../jsonata/definition';
import { finishing } from '../jsonata/states/leaving';
import { finishWork } from '../states/finish-work';
import { entryOf } from './entry-of';
import type { Execution, Visit } from './execution';
import { fault } from './recover';
import { whenKnown } from './when-known';

/** The work of a Task, Map or Parallel gave `result`: its way out, in the language of the state. */
export function finishVisit(x: Execution, visit: Visit, result: Json): void {
  const entry = entryOf(x, visit);
  const leave =
    visit.language === 'JSONata'
      ? finishing(visit.state as JsonataWorkState, result, entry)
      : finishWork(visit.state as WorkState, result, entry);
  whenKnown(x, leave, (known) => {
    if (known.ok) x.agenda.add(x.now, { do: 'leave', thread: visit.thread, visit, leave: known.value });
    else fault(x, visit, known.error);
  });
}
