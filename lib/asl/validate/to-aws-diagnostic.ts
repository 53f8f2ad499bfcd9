import { assertNever } from '@/lib/kernel/assert-never';
import type { JsonPath } from '@/lib/kernel/located-json';
import type { AslDiagnostic } from '../diagnostics';

/** A diagnostic as `ValidateStateMachineDefinition` words it, where its words are known. */
export type AwsDiagnostic = {
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: string;
  readonly message: string;
  readonly location?: string;
};

/** Null for what only we say: languages and modes that we do not run yet. */
export function toAwsDiagnostic(diagnostic: AslDiagnostic): AwsDiagnostic | null {
  const { path } = diagnostic;
  const schema = (message: string, at: JsonPath = path): AwsDiagnostic => ({
    severity: 'ERROR',
    code: 'SCHEMA_VALIDATION_FAILED',
    message,
    location: location(at),
  });
  const owner = path.slice(0, -1);
  switch (diagnostic.code) {
    case 'json-syntax': {
      const { found } = diagnostic.values;
      const accepted = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
      const message = `Unrecognized token '${found}': was expecting ${accepted}`;
      return { severity: 'ERROR', code: 'INVALID_JSON_DESCRIPTION', message };
    }
    case 'not-an-object':
      return { severity: 'ERROR', code: 'INVALID_JSON_DESCRIPTION', message: 'Definition must be a valid JSON object' };
    case 'required-field': {
      const [only] = diagnostic.values.fields;
      if (only === 'RoleArn') return schema("The field 'RoleArn' is required but was missing");
      return schema(`These fields are required: [${diagnostic.values.fields.join(', ')}]`);
    }
    case 'unknown-field':
      return schema(`Field '${diagnostic.values.field}' is not supported`, owner);
    case 'wrong-type':
      return schema(`Expected value of type [${awsType(diagnostic.values.expected)}]`);
    case 'not-one-of': {
      const { field, allowed } = diagnostic.values;
      const list = `[${allowed.join(', ')}]`;
      if (field === 'QueryLanguage') return schema(`Value should be one of the following: ${list}`);
      return schema(`The field '${field}' should have one of these values: ${list}`);
    }
    case 'out-of-range': {
      const { least, most } = diagnostic.values;
      return schema(least === undefined ? `Maximum value is ${most}` : `Minimum value is ${least}`);
    }
    case 'empty-value':
      return schema('Value cannot be empty');
    case 'missing-target':
      return {
        severity: 'ERROR',
        code: 'MISSING_TRANSITION_TARGET',
        message: `Missing 'Next' target: ${diagnostic.values.target}`,
        location: location(path),
      };
    case 'unreachable-state':
      return {
        severity: 'ERROR',
        code: 'MISSING_TRANSITION_TARGET',
        message: `State "${diagnostic.values.state}" is not reachable.`,
        location: location(path),
      };
    case 'no-terminal-state':
      return { severity: 'ERROR', code: 'MISSING_END_STATE', message: 'Workflow has no terminal state' };
    case 'duplicate-state-name':
      return {
        severity: 'ERROR',
        code: 'DUPLICATE_STATE_NAME',
        message: `Duplicate State name: ${diagnostic.values.state}`,
        location: location(path),
      };
    case 'state-name-too-long':
      return {
        severity: 'ERROR',
        code: 'INVALID_STATE_NAME',
        message: `State name is longer than ${diagnostic.values.most} characters`,
        location: location(path),
      };
    case 'next-or-end':
      return diagnostic.values.has === 'both'
        ? schema('Only one of these fields may be set: [Next, End]')
        : schema('These fields are required: [Next]');
    case 'exclusive-fields':
      return schema(`Only one of these fields may be set: [${diagnostic.values.fields.join(', ')}]`, owner);
    case 'one-field-of':
      return schema(`One of these fields is required: [${diagnostic.values.fields.join(', ')}]`);
    case 'bad-timestamp':
      return schema('String does not match RFC3339 timestamp');
    case 'bad-path':
      return schema(`Value is not a valid JSONPath`);
    case 'not-a-reference-path':
      return schema('Value is not a Reference Path');
    case 'bad-expression': {
      const { field } = diagnostic.values;
      return schema(
        `The value for the field '${field}' must be a valid JSONPath or a valid intrinsic function call`,
        owner,
      );
    }
    case 'template-collision':
      return schema(`Duplicate field '${diagnostic.values.field}'`, owner);
    case 'bad-variable-name':
      return schema(`Invalid variable name '${diagnostic.values.name}'`, owner);
    case 'outer-variable':
      return schema(`Variable '${diagnostic.values.name}' is already assigned in an outer scope`, owner);
    case 'states-all-not-alone':
      return schema('States.ALL must appear alone');
    case 'states-all-not-last':
      return schema('States.ALL must appear in the last entry');
    case 'heartbeat-not-smaller':
      return schema('HeartbeatSeconds must be smaller than TimeoutSeconds');
    case 'bad-resource':
    case 'no-such-pattern': {
      const { resource } = diagnostic.values;
      const why = 'The value is not a valid resource ARN, or the resource is not available in this region.';
      return schema(`The resource provided ${resource} is not recognized. ${why}`);
    }
    case 'not-in-express': {
      const { what } = diagnostic.values;
      if (what === 'activity') return schema('Express state machine does not support Activity ARN');
      // The trailing space of the callback's text is AWS's own.
      const end = what === '.waitForTaskToken' ? 'integration ' : 'integration';
      return schema(`Express state machine does not support '${what}' service ${end}`);
    }
    case 'no-operator':
      return schema('A comparison operator is required');
    case 'several-operators':
      return schema(`Only one of these fields may be set: [${diagnostic.values.operators.join(', ')}]`);
    case 'nested-next':
      return schema("Field 'Next' is not supported", owner);
    case 'other-language-field': {
      const { field, language, of } = diagnostic.values;
      return schema(
        `The QueryLanguage is set to '${language}', but field '${field}' is only supported for the '${of}' QueryLanguage`,
        owner,
      );
    }
    case 'language-downgrade':
      return schema("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine", owner);
    case 'path-as-text':
      return {
        severity: 'WARNING',
        code: 'NO_DOLLAR',
        message: `The field '${diagnostic.values.field}' looks like a path, but its name does not end with '.$'`,
        location: location(path),
      };
    case 'duplicate-key':
    case 'input-too-large':
    case 'jsonata-not-run-yet':
    case 'distributed-map-not-run-yet':
      return null;
    default:
      return assertNever(diagnostic);
  }
}

/** `/States/C/Choices[0]/Next`; the machine itself is `/`. */
function location(path: JsonPath): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `/${step}`)).join('') || '/';
}

const awsTypes: Readonly<Record<string, string>> = {
  'a text': 'STRING',
  'a number': 'NUMBER',
  'a whole number': 'INTEGER',
  'true or false': 'BOOLEAN',
  'a list': 'ARRAY',
  'an object': 'OBJECT',
};
const awsType = (expected: string) => awsTypes[expected] ?? 'STRING';
