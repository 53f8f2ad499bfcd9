import { assertNever } from '@/lib/kernel/assert-never';
import type { Assumption, DefinitionProblem, TemplateProblem } from './found-machine';

/** What was assumed, in a sentence. */
export function describeAssumption(assumption: Assumption): string {
  switch (assumption.code) {
    case 'pseudo-parameter':
      return `${assumption.name} is taken to be ${assumption.value}.`;
    case 'parameter-default':
      return `The parameter ${assumption.name} has its default, ${assumption.value}.`;
    case 'parameter-made-up':
      return `The parameter ${assumption.name} has no default, so its name stands for it.`;
    case 'resource-made-up':
      return `${assumption.attribute === null ? assumption.name : `${assumption.attribute} of ${assumption.name}`} is made up: ${assumption.value}.`;
    case 'name-made-up':
      return `${assumption.name} is not explained here; ${assumption.value} stands for it.`;
    case 'import-made-up':
      return `${assumption.name} is exported by another stack, so its name stands for it.`;
    case 'condition-taken':
      return `The condition ${assumption.name} cannot be decided here and counts as met.`;
    case 'function-not-read':
      return `${assumption.name} is not answered here; its name stands for what it gives.`;
    case 'placeholder-left':
      return `Nothing in DefinitionSubstitutions replaces \${${assumption.name}}, so it stays as it is.`;
    default:
      return assertNever(assumption);
  }
}

/** Why a machine in a template has no definition to run, and what to do. */
export function describeDefinitionProblem(problem: DefinitionProblem): string {
  switch (problem.code) {
    case 'elsewhere':
      return `The definition is in ${problem.place}, not in the template. Paste that file instead.`;
    case 'no-definition':
      return 'This state machine has no Definition, DefinitionString or DefinitionUri.';
    case 'too-large':
      return 'Filled in, the definition is longer than the 1,048,576 characters that AWS allows.';
    default:
      return assertNever(problem);
  }
}

/** Why no state machine was found, and what to do. */
export function describeTemplateProblem(problem: TemplateProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'There is nothing here yet. Paste a definition, or a SAM, CloudFormation or CDK template.';
    case 'neither-json-nor-yaml':
      return 'This is neither a JSON object nor a YAML mapping. Paste the whole definition or template.';
    case 'yaml-not-read-here':
      return 'This is no JSON, and YAML is not read here. Paste the template as JSON.';
    case 'too-deep':
      return 'This template is too large or nested too deeply to be read.';
    case 'no-machine':
      return problem.resources === 0
        ? 'There are no States and no Resources here, so this is neither a definition nor a template.'
        : `None of the ${problem.resources} resources is a state machine (AWS::StepFunctions::StateMachine or AWS::Serverless::StateMachine).`;
    default:
      return assertNever(problem);
  }
}
