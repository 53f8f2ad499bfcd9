import 'server-only';
import type { ProofPorts } from '@/lib/quiz';

/** The interpreter for items whose resolvers run; its WebAssembly is loaded with the first of them. */
export const proofPorts: ProofPorts = {
  interpreter: async () => (await import('@/lib/interpreter')).loadInterpreter(),
};
