import type { Json } from '@/lib/kernel/json';
import type { Query } from '@/lib/kernel/query';
import { findCounterfactual } from '@/lib/quiz/counterfactual';
import type { Found } from './look-for-counterfactual';
import { ProofScenarioSchema } from './proof-scenario';

export type CounterfactualQuestion = { readonly scenario: Json; readonly query: Query; readonly chosen: number };
export type CounterfactualAnswer = Found;

// The types of the page's global scope are in force here; this names the two members of the worker's that are used.
const scope = self as unknown as {
  postMessage(message: CounterfactualAnswer): void;
  onmessage: ((event: { readonly data: CounterfactualQuestion }) => void) | null;
};

const interpreter = async () => (await import('@/lib/interpreter')).loadInterpreter();

async function look({ scenario, query, chosen }: CounterfactualQuestion): Promise<CounterfactualAnswer> {
  const read = ProofScenarioSchema.safeParse(scenario);
  if (!read.success) return { kind: 'unknown' };
  const found = await findCounterfactual(read.data, query, chosen, { interpreter });
  return 'says' in found ? { kind: 'found', says: found.says } : { kind: 'none' };
}

scope.onmessage = ({ data }) => {
  void look(data).then(
    (answer) => scope.postMessage(answer),
    () => scope.postMessage({ kind: 'unknown' }),
  );
};
