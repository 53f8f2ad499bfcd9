import type { StateMachine } from 'aws-local-stepfunctions';
import type { Json } from '@/lib/kernel/json';

/** The other TypeScript interpreter of the language, `aws-local-stepfunctions`: it wants a newer Node for one function. */
export type Reference = {
  /** Checks the definition, as its constructor does. */
  readonly read: (definition: string) => StateMachine;
  /** Runs to the end. It writes its event log, a shorter one than ours; nobody reads it here, which would take longer. */
  readonly run: (machine: StateMachine, input: Json) => Promise<Json>;
};

export async function loadReference(): Promise<Reference> {
  standIn();
  const { StateMachine } = await import('aws-local-stepfunctions');
  type Input = Parameters<StateMachine['run']>[0];
  return {
    read: (definition) => new StateMachine(JSON.parse(definition)),
    run: async (machine, input) => (await machine.run(input as Input).result) as Json,
  };
}

/** `Promise.withResolvers` of Node 22, where this Node has none. */
function standIn(): void {
  if ('withResolvers' in Promise) return;
  const withResolvers = () => {
    const settle: { resolve?: unknown; reject?: unknown } = {};
    const promise = new Promise((resolve, reject) => Object.assign(settle, { resolve, reject }));
    return { promise, ...settle };
  };
  Object.assign(Promise, { withResolvers });
}
