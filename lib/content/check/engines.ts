import 'server-only';
import { describe, type MutationKey, mutated, mutations, parse, run, validate } from '@/lib/asl';
import type { Run } from '@/lib/kernel/run';
import type { Span } from '@/lib/kernel/span';
import type { Scenario } from '@/lib/quiz';

type Fault = { readonly document: string; readonly at: Span; readonly text: string; readonly fix: string };

/** What the check asks of an engine beyond a run. */
export type CheckEngine = {
  /** Errors in a scenario's documents, in document order. */
  faults(scenario: Scenario): readonly Fault[];
  readonly mutations: ReadonlySet<string>;
  /** A run of the engine that holds a misconception. */
  runMutated(scenario: Scenario, mutation: string): Promise<Run>;
};

const isMutation = (name: string): name is MutationKey => Object.hasOwn(mutations, name);

const asl: CheckEngine = {
  faults(scenario) {
    const parsed = parse(scenario.documents.definition);
    const diagnostics = parsed.ok ? validate(parsed.value) : parsed.error;
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map((diagnostic) => {
        const { text, fix } = describe(diagnostic);
        return { document: diagnostic.document, at: diagnostic.at, text, fix: fix ?? 'Correct the definition.' };
      });
  },
  mutations: new Set(Object.keys(mutations)),
  async runMutated(scenario, mutation) {
    if (!isMutation(mutation)) throw new Error(`The ASL engine has no mutation "${mutation}"`);
    return run(scenario, {}, mutated(mutation));
  },
};

export const checkEngines: { readonly [engine: string]: CheckEngine | undefined } = { asl };
