import 'server-only';
import * as appsync from '@/lib/appsync';
import * as asl from '@/lib/asl';
import * as authModes from '@/lib/auth-modes';
import type { BaseDiagnostic, Description } from '@/lib/kernel/run';
import type { Span } from '@/lib/kernel/span';
import { type AnsweredRun, runMutated, type Scenario, type ScenarioEngine, type ScenarioOf } from '@/lib/quiz';
import { proofPorts } from '../proof-ports';

type Fault = { readonly document: string; readonly at: Span; readonly text: string; readonly fix: string };

/** What the check asks of an engine beyond a run. */
export type CheckEngine = {
  /** Errors in a scenario's documents, in document order. */
  faults(scenario: Scenario): readonly Fault[];
  readonly mutations: ReadonlySet<string>;
  /** A run of the engine that holds a misconception. */
  runMutated(scenario: Scenario, mutation: string): Promise<AnsweredRun>;
};

/** One engine's part; it is handed scenarios of its own only. */
type OwnPart<E extends ScenarioEngine> = {
  readonly faults: (scenario: ScenarioOf<E>) => readonly Fault[];
  readonly mutations: object;
};

function checkEngine<E extends ScenarioEngine>(engine: E, part: OwnPart<E>): CheckEngine {
  const isOwn = (scenario: Scenario): scenario is ScenarioOf<E> => scenario.engine === engine;
  return {
    faults: (scenario) => (isOwn(scenario) ? part.faults(scenario) : []),
    mutations: new Set(Object.keys(part.mutations)),
    async runMutated(scenario, mutation) {
      const believed = isOwn(scenario) ? await runMutated(scenario, mutation, proofPorts) : null;
      if (!believed) throw new Error(`Engine "${engine}" has no "${mutation}"`);
      return believed;
    },
  };
}

/** The errors among an engine's findings, in its own words. */
function worded<D extends BaseDiagnostic>(diagnostics: readonly D[], describe: (finding: D) => Description): Fault[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((diagnostic) => {
      const { text, fix } = describe(diagnostic);
      return { document: diagnostic.document, at: diagnostic.at, text, fix: fix ?? 'Correct the document.' };
    });
}

export const checkEngines: { readonly [engine: string]: CheckEngine | undefined } = {
  asl: checkEngine('asl', {
    faults(scenario) {
      const parsed = asl.parse(scenario.documents.definition);
      return worded(parsed.ok ? asl.validate(parsed.value) : parsed.error, asl.describe);
    },
    mutations: asl.mutations,
  }),
  appsync: checkEngine('appsync', {
    faults(scenario) {
      const parsed = appsync.parse(scenario);
      return worded(parsed.ok ? appsync.validate(parsed.value) : parsed.error, appsync.describe);
    },
    mutations: appsync.mutations,
  }),
  'auth-modes': checkEngine('auth-modes', {
    faults(scenario) {
      const parsed = authModes.parse(scenario.documents);
      return worded(parsed.ok ? authModes.validate(parsed.value, scenario) : parsed.error, authModes.describe);
    },
    mutations: authModes.mutations,
  }),
};
