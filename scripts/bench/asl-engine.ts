// What the bench measures of our engine, as one module that can be built the way the app is.

export { beginRun } from '@/lib/asl/begin-run';
export { specified } from '@/lib/asl/behaviours';
export { toMachine } from '@/lib/asl/document';
export { beginExecution, toEnd } from '@/lib/asl/execution/execute';
export { parse } from '@/lib/asl/parse';
export { answerAll } from '@/lib/asl/run';
export { AslScenarioSchema } from '@/lib/asl/scenario';
export { contentHash } from '@/lib/kernel/hash';
