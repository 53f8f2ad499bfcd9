import { findCalled } from '@/lib/asl/export/called';
import { toCdk } from '@/lib/asl/export/cdk';
import { toCliCommands, tooLongForShell, toShellText } from '@/lib/asl/export/cli';
import { toSam } from '@/lib/asl/export/sam';
import { type ExportSubject, toKebab } from '@/lib/asl/export/subject';
import type { TestedState } from '@/lib/asl/export/tested';
import { type Unwritable, writeMockConfig } from '@/lib/asl/mock-config/write-mock-config';
import type { AslScenario } from '@/lib/asl/scenario';
import { joinWords } from '@/lib/kernel/duration';
import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import type { Draft, ExportText, ExportTexts } from '../../../shared/engine-protocol';
import { composeScenario } from '../../compose-scenario';

/** A draft in the forms that other tools take. `tested`: the state at the cursor. */
export function exportTexts(draft: Draft, tested: TestedState | null): ExportTexts {
  const composed = composeScenario(draft);
  const parsed = parseLocatedJson(draft.texts.definition ?? '');
  if (!composed.ok) {
    const tabs = [...new Set(composed.error.map(({ tab }) => tab))];
    return none(`There is an error in the ${joinWords(tabs)}. Correct it first.`);
  }
  if (!parsed.ok || !isJsonObject(parsed.value.value)) return none('The definition cannot be read. Correct it first.');
  const { value: scenario } = composed;
  const definition = parsed.value.value;
  const { title, type = 'STANDARD', input } = scenario;
  const subject: ExportSubject = { title, type, definition, input };
  const grants = grantNotes(definition);
  return {
    sam: { text: toSam(subject), notes: [...grants, ...functionNotes(definition)] },
    cdk: { text: toCdk(subject), notes: grants },
    cli: toCli(subject, tested),
    mocks: toMocks(scenario, definition),
  };
}

function none(why: string): ExportTexts {
  const nothing = { text: null, notes: [why] };
  return { sam: nothing, cdk: nothing, cli: nothing, mocks: nothing };
}

function grantNotes(definition: JsonObject): string[] {
  const { others } = findCalled(definition);
  return others.length === 0 ? [] : [`The role also needs what is not written here: ${others.join(', ')}.`];
}

/** In a template, an object such as `{ "Ref": … }` is a call of CloudFormation's, wherever it stands. */
function functionNotes(definition: Json): string[] {
  const found = new Set<string>();
  const open: Json[] = [definition];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value);
    if (!isJsonObject(value)) continue;
    const [name = '', ...others] = Object.keys(value);
    if (others.length === 0 && /^(?:Ref|Condition|Fn::\w+)$/.test(name)) found.add(name);
    open.push(...Object.values(value));
  }
  return [...found].map(
    (name) => `CloudFormation would take { "${name}": … } in the definition for a function of its own.`,
  );
}

function toCli(subject: ExportSubject, tested: TestedState | null): ExportText {
  const commands = toCliCommands(subject, tested);
  const files = tooLongForShell(commands).map(
    (name) => `${name} is longer than a shell on Linux hands over: save its value and write ${name} file://….`,
  );
  const without = 'Run the machine and put the cursor on a state: test-state for it appears here.';
  return { text: toShellText(commands), notes: [...files, ...(tested ? [] : [without])] };
}

function toMocks({ mocks, title }: AslScenario, definition: Json): ExportText {
  const written = writeMockConfig(mocks, { machine: toKebab(title), testCase: 'AsHere' }, definition);
  if (!written.ok) return { text: null, notes: written.error.map(unwritableWords) };
  const { config, untimed } = written.value;
  const notes =
    untimed.length > 0 ? [`How long ${joinWords(untimed)} takes is not in it; a mock file knows no time.`] : [];
  return { text: JSON.stringify(config, null, 2), notes };
}

function unwritableWords({ state, invocation, answer }: Unwritable): string {
  const what = answer === 'js' ? 'is code' : 'never comes';
  return `Answer ${invocation + 1} of ${state} ${what}, which a mock file cannot say.`;
}
