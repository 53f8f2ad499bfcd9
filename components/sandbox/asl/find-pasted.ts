import {
  describeAssumption,
  describeDefinitionProblem,
  describeTemplateProblem,
} from '@/lib/asl/template/describe-found';
import { findMachines } from '@/lib/asl/template/find-machines';
import type { FoundMachine, ReadYaml } from '@/lib/asl/template/found-machine';
import { assertNever } from '@/lib/kernel/assert-never';
import type { PastedMachine, PastedView } from '../shared/engine-protocol';

/** Found machines, or why none was found, in words. */
export type Pasted =
  | { readonly kind: 'found'; readonly view: PastedView }
  | { readonly kind: 'problem'; readonly message: string };

/**
 * The state machines in what stands in the Definition tab in place of one. Lives in a chunk of its own, and the reader of YAML
 * in another: most definitions need neither.
 */
export async function findPasted(text: string, form: 'json' | 'yaml'): Promise<Pasted> {
  const readYaml: ReadYaml | undefined =
    form === 'yaml' ? await import('./read-yaml').then((module) => module.readYaml) : undefined;
  const found = findMachines(text, readYaml);
  if (!found.ok) return { kind: 'problem', message: describeTemplateProblem(found.error) };
  // Those that can be used stand first.
  const machines = found.value.map(toMachine).sort((a, b) => Number(a.text === null) - Number(b.text === null));
  const view = { tab: 'definition', says: headline(text, found.value.length), machines };
  return { kind: 'found', view };
}

function headline(text: string, count: number): string {
  const machines = `${count === 1 ? '1 state machine' : `${count} state machines`}`;
  const kind = kindOf(text);
  switch (kind) {
    case 'sam':
      return `This is a SAM template with ${machines}.`;
    case 'cdk':
      return `This is a template from CDK with ${machines}.`;
    case 'cloudformation':
      return `This is a CloudFormation template with ${machines}.`;
    case 'description':
      return 'This describes a state machine, and its definition is in it.';
    case 'definition':
      return 'This is a definition in YAML.';
    default:
      return assertNever(kind);
  }
}

function kindOf(text: string) {
  if (text.includes('AWS::Serverless')) return 'sam';
  if (text.includes('aws:cdk:') || text.includes('AWS::CDK::Metadata')) return 'cdk';
  if (text.includes('AWS::StepFunctions::StateMachine')) return 'cloudformation';
  return /^\s*["']?definition["']?\s*:|"definition"\s*:/m.test(text) ? 'description' : 'definition';
}

function toMachine({ name, type, definition, assumed }: FoundMachine): PastedMachine {
  return {
    name,
    type,
    text: definition.ok ? definition.value : null,
    problem: definition.ok ? '' : describeDefinitionProblem(definition.error),
    assumed: assumed.map(describeAssumption),
  };
}
