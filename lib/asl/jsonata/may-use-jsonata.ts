import type { AslScenario } from '../scenario';

/** Whether a definition may hold expressions: it names their language, or has escapes, which can spell any name. */
export const mayHoldJsonata = (definition: string): boolean =>
  definition.includes('JSONata') || definition.includes('\\u');

/** The same for a scenario, with the machines that its own may start. */
export function mayUseJsonata({ documents, services }: Pick<AslScenario, 'documents' | 'services'>): boolean {
  return mayHoldJsonata(documents.definition) || mayHoldJsonata(JSON.stringify(services?.stateMachines ?? {}));
}
