import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Assumption, DefinitionProblem, FoundMachine, ReadYaml, TemplateProblem } from './found-machine';
import { readDocument } from './read-document';
import { longestText, type Resolving, resolve } from './resolve';
import { resourceValue } from './resource-values';

/**
 * The state machines in what somebody pasted: a definition itself, a CloudFormation or SAM template, what CDK synthesizes, or
 * the answer of `describe-state-machine`. Everything that only a deployment would know is filled in and said.
 */
export function findMachines(text: string, readYaml?: ReadYaml): Result<readonly FoundMachine[], TemplateProblem> {
  const document = readDocument(text, readYaml);
  if (!document.ok) return document;
  const root = document.value;
  if ('States' in root) return ok([alone(text, root)]);
  if (typeof root.definition === 'string') return ok([described(root, root.definition)]);
  const resources = isJsonObject(root.Resources) ? Object.entries(root.Resources) : [];
  const machines = resources.flatMap(([name, resource]) =>
    isJsonObject(resource) && isMachine(resource.Type) ? [machineOf(name, resource, root)] : [],
  );
  return machines.length > 0 ? ok(machines) : err({ code: 'no-machine', resources: resources.length });
}

const isMachine = (type: Json | undefined) =>
  type === 'AWS::StepFunctions::StateMachine' || type === 'AWS::Serverless::StateMachine';

/** A definition by itself stays as it was written; out of YAML it becomes JSON. */
function alone(text: string, root: JsonObject): FoundMachine {
  const assumed: Assumption[] = [];
  const json = parseLocatedJson(text).ok ? text : JSON.stringify(root, null, 2);
  const definition = ok(withResources(json, (assumption) => assumed.push(assumption)));
  return { name: '', type: 'STANDARD', definition, assumed };
}

/** DescribeStateMachine, or the input of CreateStateMachine. */
function described({ name, type }: JsonObject, definition: string): FoundMachine {
  return {
    name: typeof name === 'string' ? name : '',
    type: type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
    definition: ok(readable(definition)),
    assumed: [],
  };
}

function machineOf(name: string, resource: JsonObject, template: JsonObject): FoundMachine {
  const assumed = new Map<string, Assumption>();
  const x: Resolving = {
    template,
    assume: (assumption) => assumed.set(JSON.stringify(assumption), assumption),
    overflown: false,
  };
  const properties = isJsonObject(resource.Properties) ? resource.Properties : {};
  const type = resolve(properties.StateMachineType ?? properties.Type ?? 'STANDARD', x);
  const definition = definitionOf(properties, x);
  return {
    name,
    type: type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
    definition: x.overflown ? err({ code: 'too-large' }) : definition,
    assumed: [...assumed.values()],
  };
}

function definitionOf(properties: JsonObject, x: Resolving): Result<string, DefinitionProblem> {
  const { DefinitionString: string, Definition: object } = properties;
  const place = properties.DefinitionUri ?? properties.DefinitionS3Location;
  const given = string ?? object;
  if (given === undefined) {
    if (place === undefined) return err({ code: 'no-definition' });
    const where = resolve(place, x);
    return err({ code: 'elsewhere', place: typeof where === 'string' ? where : JSON.stringify(where ?? null) });
  }
  const resolved = resolve(given, x);
  const text = typeof resolved === 'string' ? resolved : JSON.stringify(resolved ?? null);
  const filled = fillIn(text, properties.DefinitionSubstitutions, x);
  return filled.length > longestText ? err({ code: 'too-large' }) : ok(readable(filled));
}

const placeholder = /\$\{([A-Za-z0-9_.:-]+)\}/g;

/**
 * `DefinitionSubstitutions` are put into the text of the definition as they are, numbers too, so that `"${Name}"` stays a text
 * and `${Seconds}` without quotes becomes a number (CloudFormation guide, "AWS::StepFunctions::StateMachine").
 */
function fillIn(text: string, substitutions: Json | undefined, x: Resolving): string {
  const own = isJsonObject(substitutions) ? substitutions : {};
  const filled = text.replace(placeholder, (whole, name: string) => {
    const given = Object.hasOwn(own, name) ? resolve(own[name] ?? null, x) : undefined;
    return given === undefined ? whole : typeof given === 'string' ? given : JSON.stringify(given);
  });
  const runnable = withResources(filled, x.assume);
  for (const [, name = ''] of runnable.matchAll(placeholder)) x.assume({ code: 'placeholder-left', name });
  return runnable;
}

const openResource = /("Resource"\s*:\s*)"\$\{([A-Za-z0-9_.:-]+)\}"/g;

/** A Resource that is filled in at deployment would keep the machine from running; most often it is a function. */
function withResources(text: string, assume: Resolving['assume']): string {
  return text.replace(openResource, (_whole, key: string, name: string) => {
    const value = resourceValue('AWS::Lambda::Function', name.replace(/[^\w-]/g, '-'), 'Arn');
    assume({ code: 'name-made-up', name, value });
    return `${key}"${value}"`;
  });
}

/** On one line, as tools write it, nobody reads it. What is no JSON stays, so that its mistakes are found where they are. */
function readable(text: string): string {
  const parsed = text.trim().includes('\n') ? null : parseLocatedJson(text);
  return parsed?.ok ? JSON.stringify(parsed.value.value, null, 2) : text;
}
