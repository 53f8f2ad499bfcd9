import { parseResource } from '@/lib/asl/resource';

const reads = /^(?:get|list|describe|query|scan|head|batchGet)/i;
const tells = /^(?:sendMessage|publish|putEvents|startExecution|submitJob|runTask|invoke$)/;

/** What it means for a call that an asynchronous Express execution may run more than once. */
export function repeatNote(resource: string): string {
  const parsed = parseResource(resource);
  if (parsed?.kind === 'activity') return 'Express takes no activities.';
  if (parsed?.kind !== 'service') return 'The function may be called again: make it idempotent.';
  const action = parsed.action.replace(/\..*$/, '');
  if (parsed.type === 'lambda') return 'The function may be called again: make it idempotent.';
  if (reads.test(action)) return 'Reading again does no harm.';
  if (/^putItem$|^putObject$/.test(action)) return 'Writing the same again does no harm; a condition may fail then.';
  if (tells.test(action)) return 'It may be sent or started again: let the receiver know a repeat by its id.';
  return 'It may happen again: make sure that twice is like once.';
}
