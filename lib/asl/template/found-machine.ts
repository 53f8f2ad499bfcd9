import type { Result } from '@/lib/kernel/result';

/** A state machine found in what was pasted. */
export type FoundMachine = {
  /** Its logical id in a template, its own name elsewhere; empty where it has none. */
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  /** JSON text that is ready to run, or why there is none. */
  readonly definition: Result<string, DefinitionProblem>;
  /** What only a deployment would know, and was put in for it. In the order met, each once. */
  readonly assumed: readonly Assumption[];
};

export type DefinitionProblem =
  /** The definition is in a file or bucket that the template only names. */
  | { readonly code: 'elsewhere'; readonly place: string }
  | { readonly code: 'no-definition' }
  | { readonly code: 'too-large' };

/** Why nothing was found at all. */
export type TemplateProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'neither-json-nor-yaml' }
  /** The text is no JSON, and nothing was handed in that reads YAML. */
  | { readonly code: 'yaml-not-read-here' }
  | { readonly code: 'too-deep' }
  | { readonly code: 'no-machine'; readonly resources: number };

export type Assumption =
  | { readonly code: 'pseudo-parameter'; readonly name: string; readonly value: string }
  | { readonly code: 'parameter-default'; readonly name: string; readonly value: string }
  | { readonly code: 'parameter-made-up'; readonly name: string; readonly value: string }
  /** What a resource's `Ref`, or an attribute of it, would be once it exists. */
  | {
      readonly code: 'resource-made-up';
      readonly name: string;
      readonly attribute: string | null;
      readonly value: string;
    }
  /** A name that the template itself does not explain. */
  | { readonly code: 'name-made-up'; readonly name: string; readonly value: string }
  | { readonly code: 'import-made-up'; readonly name: string; readonly value: string }
  | { readonly code: 'condition-taken'; readonly name: string }
  | { readonly code: 'function-not-read'; readonly name: string }
  /** A `${…}` that nothing replaces. */
  | { readonly code: 'placeholder-left'; readonly name: string };

/**
 * Reads YAML, handed in by the shell. A node with a short tag such as `!Sub` becomes an object of one member,
 * `{ "!Sub": … }`; null where the text is no YAML.
 */
export type ReadYaml = (text: string) => unknown;
