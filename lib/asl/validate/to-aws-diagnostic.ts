import { assertNever } from '@/lib/kernel/assert-never';
import type { JsonPath } from '@/lib/kernel/located-json';
import { operatorFields } from '../choice/operator-fields';
import type { AslDiagnostic } from '../diagnostics';
import { jsonComplaint, source } from '../start/json-complaint';

/** A diagnostic as `ValidateStateMachineDefinition` words it, where its words are known. */
export type AwsDiagnostic = {
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: string;
  readonly message: string;
  readonly location?: string;
};

/** As `text` was sent: messages about JSON quote it. Null for what only we say: languages and modes that we do not run yet. */
export function toAwsDiagnostic(diagnostic: AslDiagnostic, text: string): AwsDiagnostic | null {
  const { path } = diagnostic;
  const coded = (code: string, message: string, at: JsonPath = path): AwsDiagnostic => ({
    severity: 'ERROR',
    code,
    message,
    location: location(at),
  });
  const schema = (message: string, at: JsonPath = path) => coded('SCHEMA_VALIDATION_FAILED', message, at);
  const onlyOne = (fields: readonly string[], at: JsonPath) =>
    schema(`There should only be one of the following fields: [${fields.join(', ')}]`, at);
  const oneOf = (fields: readonly string[]) =>
    schema(`This object should have only one of the following fields: [${fields.join(', ')}]`);
  const owner = path.slice(0, -1);
  switch (diagnostic.code) {
    case 'json-syntax': {
      const { reason, found } = diagnostic.values;
      if (reason === 'too-deep') return coded('TOO_DEEPLY_NESTED', 'Definition is too deeply nested', []);
      const message = jsonComplaint(text) ?? 'Definition must be a valid JSON object';
      // The parser stands behind the word it did not know.
      const place = source(text, diagnostic.at.from + found.length);
      return { severity: 'ERROR', code: 'INVALID_JSON_DESCRIPTION', message, location: place };
    }
    case 'not-an-object':
      return { severity: 'ERROR', code: 'INVALID_JSON_DESCRIPTION', message: 'Definition must be a valid JSON object' };
    case 'required-field': {
      const [only] = diagnostic.values.fields;
      if (only === 'RoleArn') return schema("The field 'RoleArn' is required but was missing");
      if (only === 'Variable' || only === 'Condition') return schema(oneTest);
      return schema(`These fields are required: [${diagnostic.values.fields.join(', ')}]`);
    }
    case 'unknown-field':
      return schema(`Field '${diagnostic.values.field}' is not supported`, owner);
    case 'wrong-type':
      return schema(`Expected value of type ${awsType(diagnostic.values.expected)}`);
    case 'not-one-of': {
      const { field, allowed } = diagnostic.values;
      const list = `[${allowed.join(', ')}]`;
      if (field === 'Type') return schema(`The field 'Type' should have one of these values: ${list}`);
      return schema(`Value should be one of the following: ${list}`);
    }
    case 'out-of-range': {
      const { field, least, most } = diagnostic.values;
      const shown = (bound: number | undefined) => (fractional.has(field) ? `${bound}.0` : bound);
      return schema(least === undefined ? `Maximum value is ${shown(most)}` : `Minimum value is ${shown(least)}`);
    }
    case 'empty-value':
      return schema('Value cannot be empty');
    case 'missing-target':
      return coded('MISSING_TRANSITION_TARGET', `Missing 'Next' target: ${diagnostic.values.target}`);
    case 'unreachable-state':
      return coded('MISSING_TRANSITION_TARGET', `State "${diagnostic.values.state}" is not reachable.`);
    case 'no-terminal-state':
      return { severity: 'ERROR', code: 'MISSING_END_STATE', message: 'Workflow has no terminal state' };
    case 'duplicate-state-name':
      return coded('DUPLICATE_STATE_NAME', `Duplicate State name: ${diagnostic.values.state}`);
    case 'state-name-too-long': {
      const { state, most } = diagnostic.values;
      return coded('INVALID_STATE_NAME', `State name '${state}' ${overLimit(most)}`);
    }
    case 'next-or-end':
      return diagnostic.values.has === 'both' ? onlyOne(['Next', 'End'], path) : oneOf(['Next', 'End']);
    case 'exclusive-fields':
      return onlyOne(groupOf(diagnostic.values.fields), owner);
    case 'one-field-of':
      return oneOf(groupOf(diagnostic.values.fields));
    case 'bad-timestamp':
      return schema('String does not match RFC3339 timestamp');
    case 'bad-path':
      return schema('Value must be a valid JSONPath.');
    case 'not-a-reference-path': {
      const why = diagnostic.values.found.startsWith('$') ? '' : ": Reference path didn't start with '$'";
      return schema(`Value is not a Reference Path${why}`);
    }
    case 'bad-expression': {
      const { field } = diagnostic.values;
      if (!field.endsWith('.$')) return schema('Value must be a valid JSONPath.');
      return schema(
        `The value for the field '${field}' must be a valid JSONPath or a valid intrinsic function call`,
        owner,
      );
    }
    case 'template-collision':
      return schema(`Duplicate field '${diagnostic.values.field}'`, owner);
    case 'bad-variable-name': {
      const { name } = diagnostic.values;
      if (name === 'states') {
        return coded('RESERVED_VARIABLE_NAME', "Cannot assign to reserved variable '$states'.", owner);
      }
      const why = [...name].length > 80 ? overLimit(80) : 'contains invalid characters.';
      return coded('INVALID_VARIABLE_NAME', `Invalid variable name '${name}': the variable name ${why}`, owner);
    }
    case 'outer-variable':
      return schema(`Variable '${diagnostic.values.name}' is already assigned in an outer scope`, owner);
    case 'states-all-not-alone':
    case 'states-all-not-last':
      return schema('States.ALL must appear alone and at end of list');
    case 'heartbeat-not-smaller':
      return schema('HeartbeatSeconds must be smaller than TimeoutSeconds');
    case 'bad-resource':
    case 'no-such-pattern': {
      const { resource } = diagnostic.values;
      if (!resource.startsWith('arn:')) return schema('Value is not a valid resource ARN');
      const why = 'The value is not a valid resource ARN, or the resource is not available in this region.';
      return schema(`The resource provided ${resource} is not recognized. ${why}`);
    }
    case 'credentials-on-activity':
      return schema("The field 'Credentials' is not supported for activities", owner);
    case 'bad-label': {
      const { values } = diagnostic;
      if (values.reason === 'too-long') return coded('INVALID_LABEL_NAME', `Label '${values.label}' ${overLimit(40)}`);
      const why = values.reason === 'empty' ? 'is empty' : 'contains invalid characters';
      return coded('INVALID_LABEL_NAME', `Label '${values.label}' ${why}`);
    }
    case 'duplicate-label':
      return coded('DUPLICATE_LABEL_NAME', `Duplicate Label name: ${diagnostic.values.label}`);
    case 'not-in-express': {
      const { what } = diagnostic.values;
      if (what === 'distributed Map')
        return schema('Express state machine does not support Map state in Distributed mode');
      if (what === 'activity') return schema('Express state machine does not support Activity ARN');
      // The trailing space of the callback's text is AWS's own.
      const end = what === '.waitForTaskToken' ? 'integration ' : 'integration';
      return schema(`Express state machine does not support '${what}' service ${end}`);
    }
    case 'no-operator':
      return diagnostic.values.has === 'variable' ? oneOf(operatorFields) : schema(oneTest);
    case 'several-operators':
      return onlyOne(operatorFields, path);
    case 'several-tests':
      return schema(oneTest);
    case 'nested-next':
      return schema("Field 'Next' is not supported", owner);
    case 'other-language-field': {
      const { field, language, of } = diagnostic.values;
      return schema(
        `The QueryLanguage is set to '${language}', but field '${field}' is only supported for the '${of}' QueryLanguage`,
        owner,
      );
    }
    case 'bad-jsonata':
      return coded('INVALID_JSONATA_EXPRESSION', diagnostic.values.reason);
    case 'unsupported-jsonata': {
      const { what, name } = diagnostic.values;
      const reference = `Reference to '${name}'${name === '$$' ? '' : ' at the top level'} is not supported.`;
      const missing = `Field '$states.${name}' does not exist.`;
      return coded('UNSUPPORTED_JSONATA_EXPRESSION', what === 'states-field' ? missing : reference);
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
    case 'result-not-evaluated':
      return {
        severity: 'WARNING',
        code: 'PASS_RESULT_IS_STATIC',
        message: `The field '${diagnostic.values.field}' stays as it is written: the Result of a Pass state is not evaluated`,
        location: location(path),
      };
    case 'duplicate-key':
    case 'code-not-run-here':
    case 'input-too-large':
    case 'jsonata-not-run-here':
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
  'a text': '[STRING]',
  'a number': 'Double',
  'a whole number': 'Integer',
  'true or false': '[BOOLEAN]',
  'a list': '[ARRAY]',
  'an object': '[OBJECT]',
  'an object, the state': '[OBJECT]',
};
const awsType = (expected: string) => awsTypes[expected] ?? '[STRING]';
const oneTest = 'The object must have only one of the following fields, [And, Or, Not, Variable, Condition]';
const overLimit = (most: number) => `exceeds the ${most}-character limit allowed by the service`;
/** Numbers that AWS shows with a decimal point. */
const fractional = new Set(['BackoffRate', 'ToleratedFailurePercentage']);

/** AWS names all fields of a group in its own order, however few of them are there. */
const groups: readonly (readonly string[])[] = [
  ['SecondsPath', 'Seconds', 'TimestampPath', 'Timestamp'],
  ['ItemProcessor', 'Iterator'],
];
const groupOf = (fields: readonly string[]) =>
  groups.find((group) => fields.every((field) => group.includes(field))) ?? fields;
