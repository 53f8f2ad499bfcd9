import { sealRun } from '@/lib/kernel/run';
import { beginRun } from './begin-run';
import { type Behaviours, specified } from './behaviours';
import type { AslEvent, AslOutcome, AslRun } from './events';
import type { AslPorts } from './execution/execute';
import { createEvaluator } from './jsonata/evaluator';
import type { AslScenario } from './scenario';
import { engine, version } from './version';

/** A run that its caller takes event by event, and may leave at any of them. */
export type Steps = {
  /** The next event; null when there is none left, and from then on there is an outcome. */
  readonly next: () => Promise<AslEvent | null>;
  /** How it ended. Events may still be waiting to be taken. */
  readonly outcome: () => AslOutcome | null;
  /** The whole run, from its first event to its end: the very one that `run` makes. */
  readonly finish: () => Promise<AslRun>;
  /** For a caller that leaves before the end. */
  readonly close: () => void;
};

/** Nothing is done ahead: the machine goes on only when the events it has written so far are taken. */
export function stepThrough(scenario: AslScenario, ports: AslPorts = {}, behaviours: Behaviours = specified): Steps {
  const running = beginRun(scenario, ports, behaviours);
  const evaluator = createEvaluator();
  let taken = 0;
  const goOn = async () => {
    const question = running.question();
    if (question) running.answer(await evaluator.evaluate(question));
    else running.step();
  };
  return {
    next: async () => {
      while (taken === running.events.length && !running.outcome()) await goOn();
      const event = running.events[taken];
      if (event) taken += 1;
      return event ?? null;
    },
    outcome: running.outcome,
    finish: async () => {
      for (;;) {
        const outcome = running.outcome();
        if (outcome) return sealRun<AslEvent, AslOutcome>({ engine, version, events: running.events, outcome });
        await goOn();
      }
    },
    close: running.close,
  };
}
