import { writeMockConfig } from '@/lib/asl/mock-config/write-mock-config';
import { MocksSchema } from '@/lib/asl/mocks';
import { joinWords } from '@/lib/kernel/duration';
import { parseLocatedJson } from '@/lib/kernel/located-json';

/** The mocks as a mock file, and what such a file cannot say; no text where it cannot say them at all. */
export function toMockFile(mocksText: string, definition: string): { readonly text: string; readonly note: string } {
  const read = parseLocatedJson(mocksText.trim() === '' ? '{}' : mocksText);
  const mocks = MocksSchema.safeParse(read.ok ? read.value.value : null);
  const machine = parseLocatedJson(definition);
  if (!mocks.success || !machine.ok) {
    return { text: '', note: 'Correct the mocks and the definition first; the list under the editor says where.' };
  }
  const written = writeMockConfig(mocks.data, { machine: 'StateMachine', testCase: 'Dryrun' }, machine.value.value);
  if (!written.ok) {
    const [first] = written.error;
    const what = first?.answer === 'js' ? 'a function' : 'an answer that never comes';
    return {
      text: '',
      note: `A mock file cannot say ${what}, as attempt ${(first?.invocation ?? 0) + 1} of ${first?.state ?? ''} has it.`,
    };
  }
  const { config, untimed } = written.value;
  const note =
    untimed.length === 0
      ? 'A mock file has all of it.'
      : `A mock file has no times: the answers of ${joinWords(untimed)} come at once there, without heartbeats.`;
  return { text: JSON.stringify(config, null, 2), note };
}
