import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { Result } from '@/lib/kernel/result';
import { defaultNames } from '../execution/names';
import type { TestStateRefusal } from '../test-state/refusal';
import { TestStateRequestSchema } from '../test-state/request';
import type { TestStateResponse } from '../test-state/response';
import { testState } from '../test-state/test-state';
import { answerRecorded } from './answer-recorded';
import type { RecordedCase } from './recorded-case';

/** Members of a request that AWS takes as JSON text, and recordings hold decoded; a text that was no JSON has a name of its own. */
const texts = { input: 'inputText', context: 'contextText', variables: 'variablesText' } as const;

const account = 'arn:aws:states:us-east-1:111111111111';
/** The names that AWS makes up for a test; recordings hold placeholders for the varying parts. */
const names = {
  ...defaultNames,
  stateMachineName: 'machine',
  stateMachineArn: `${account}:stateMachine:machine`,
  executionName: 'test',
  executionArn: `${account}:express:machine:test`,
};

export async function runTestState(recorded: RecordedCase): Promise<Result<TestStateResponse, TestStateRefusal>> {
  const sent = (recorded.request ?? {}) as { readonly [member: string]: Json };
  const { api: _, ...members } = sent;
  const encoded = Object.entries(texts).flatMap(([name, asText]) => {
    const value = sent[name] === undefined ? recorded[name as 'input'] : sent[name];
    const written = sent[asText] ?? (value === undefined ? undefined : JSON.stringify(value));
    return written === undefined ? [] : [[name, written] as const];
  });
  const others = Object.entries(members).filter(([name]) => !/^(?:input|context|variables)(?:Text)?$/.test(name));
  const definition = recorded.definitionText ?? JSON.stringify(recorded.definition);
  const request = { ...Object.fromEntries([...others, ...encoded]), definition };
  return testState(TestStateRequestSchema.parse(request), { names, answerTask: answerRecorded(recorded) });
}

/** AWS answers with JSON texts in places where we have values; both compare as values. */
export function answerOf(tested: Result<TestStateResponse, TestStateRefusal>): Json {
  const answer = tested.ok ? tested.value : { error: { ...tested.error } };
  const plain = JSON.parse(JSON.stringify(answer)) as Json;
  return isJsonObject(plain) ? plain : {};
}
