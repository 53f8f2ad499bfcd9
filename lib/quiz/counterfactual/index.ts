// A door of its own beside lib/quiz: it is asked for after a wrong answer, on the server or in a worker.
export { counterfactualOf } from './counterfactual-of';
export { type Counterfactual, findCounterfactual, mostRuns } from './find-counterfactual';
