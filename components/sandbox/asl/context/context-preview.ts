import { readTree } from '@/lib/asl/assist/place';
import { memberOf, textOf } from '@/lib/asl/assist/tree';
import { defaultNames } from '@/lib/asl/execution/names';
import type { Json } from '@/lib/kernel/json';
import type { Draft } from '../../shared/engine-protocol';

export type ContextPreview = {
  /** How a definition in its language calls it. */
  readonly name: '$$' | '$states.context';
  readonly value: Json;
};

/** The context object as the first state will see it, of a draft that may be half written. */
export function contextPreview({ texts, scenario }: Draft): ContextPreview {
  const { definition = '', input = '{}' } = texts;
  const tree = readTree(definition);
  const first = textOf(tree, 'StartAt') ?? '';
  const state = memberOf(memberOf(tree, 'States'), first);
  const retried = ['Task', 'Map', 'Parallel'].includes(textOf(state, 'Type') ?? '');
  const time = new Date(texts.startTime ?? scenario.startTime);
  const at = Number.isNaN(time.getTime()) ? '' : time.toISOString();
  const { executionArn, executionName, roleArn, stateMachineArn, stateMachineName } = defaultNames;
  return {
    name: textOf(tree, 'QueryLanguage') === 'JSONata' ? '$states.context' : '$$',
    value: {
      Execution: {
        Id: executionArn,
        Input: readInput(input),
        Name: executionName,
        RoleArn: roleArn,
        StartTime: at,
        RedriveCount: 0,
      },
      StateMachine: { Id: stateMachineArn, Name: stateMachineName },
      State: { Name: first, EnteredTime: at, ...(retried ? { RetryCount: 0 } : {}) },
    },
  };
}

function readInput(text: string): Json {
  try {
    return JSON.parse(text.trim() === '' ? '{}' : text);
  } catch {
    return null;
  }
}
