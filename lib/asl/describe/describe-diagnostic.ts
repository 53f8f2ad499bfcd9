import { assertNever } from '@/lib/kernel/assert-never';
import type { Description } from '@/lib/kernel/run';
import type { AslDiagnostic, DiagnosticValues } from '../diagnostics';
import { specs } from './specs';

/** What is wrong, why the language says so, and what to do. */
export function describeDiagnostic(diagnostic: AslDiagnostic): Description {
  switch (diagnostic.code) {
    case 'json-syntax':
      return syntaxWords(diagnostic.values);
    case 'input-too-large': {
      const { most, unit } = diagnostic.values;
      return {
        text: `The input of the execution is over ${most} ${unit}.`,
        fix: unit === 'bytes' ? 'Put large data into S3 and pass its key.' : 'Flatten it.',
        spec: specs.quotas,
      };
    }
    case 'code-not-run-here':
      return {
        text: `The mocks of ${quoted(diagnostic.values.states)} are code, and nothing here runs code.`,
        fix: 'Answer with "ok:<JSON>" or "fail:<Error name>", or run it where there is an interpreter.',
        spec: specs.task,
      };
    case 'not-an-object':
      return {
        text: `A state machine is a JSON object; this is ${withArticle(diagnostic.values.found)}.`,
        fix: 'Start with { "StartAt": …, "States": { … } }.',
        spec: specs.structure,
      };
    case 'duplicate-key':
      return {
        text: `The field "${diagnostic.values.key}" stands here a second time, and this one counts.`,
        fix: 'Keep one of the two.',
        spec: specs.json,
      };
    case 'required-field':
      return {
        text: `${quoted(diagnostic.values.fields)} ${diagnostic.values.fields.length === 1 ? 'is' : 'are'} missing here.`,
        fix: `Add ${quoted(diagnostic.values.fields)}.`,
        spec: specs.states,
      };
    case 'unknown-field': {
      const { field, of, nearest } = diagnostic.values;
      return {
        text: `"${field}" is not a field of ${of}.`,
        fix: nearest === undefined ? 'Remove it.' : `Did you mean "${nearest}"?`,
        spec: specs.states,
      };
    }
    case 'wrong-type': {
      const { field, expected, found } = diagnostic.values;
      return {
        text: `"${field}" must be ${expected}, not ${withArticle(found)}.`,
        fix: `Give it ${expected}.`,
        spec: specs.states,
      };
    }
    case 'not-one-of': {
      const { field, found, allowed, nearest } = diagnostic.values;
      return {
        text: `"${field}" cannot be "${found}".`,
        fix: nearest === undefined ? `Use one of ${quoted(allowed)}.` : `Did you mean "${nearest}"?`,
        spec: specs.states,
      };
    }
    case 'out-of-range': {
      const { field, found, least, most } = diagnostic.values;
      const bound = least === undefined ? `at most ${most}` : `at least ${least}`;
      return { text: `"${field}" is ${found}; it must be ${bound}.`, fix: `Use ${bound}.`, spec: specs.states };
    }
    case 'empty-value':
      return {
        text: `"${diagnostic.values.field}" is empty.`,
        fix: 'Put at least one entry in, or remove the field.',
        spec: specs.states,
      };
    case 'missing-target': {
      const { field, target, nearest } = diagnostic.values;
      return {
        text: `"${field}" goes to "${target}", and there is no such state here.`,
        fix:
          nearest === undefined
            ? `Add a state named "${target}", or name one that exists. A transition stays inside its own "States".`
            : `Did you mean "${nearest}"?`,
        spec: specs.transitions,
      };
    }
    case 'unreachable-state':
      return {
        text: `Nothing leads to "${diagnostic.values.state}".`,
        fix: 'Point a Next, Default, choice rule or catcher at it, or remove it.',
        spec: specs.transitions,
      };
    case 'no-terminal-state':
      return {
        text: 'No state of the machine ends it.',
        fix: 'Give one state "End": true, or add a Succeed or Fail state.',
        spec: specs.transitions,
      };
    case 'duplicate-state-name':
      return {
        text: `There is another state named "${diagnostic.values.state}".`,
        fix: 'Rename one: names are unique in the whole machine, branches and iterations included.',
        spec: specs.structure,
      };
    case 'state-name-too-long':
      return {
        text: `This name has more than ${diagnostic.values.most} characters.`,
        fix: 'Shorten it; the rest fits into "Comment".',
        spec: specs.structure,
      };
    case 'next-or-end':
      return diagnostic.values.has === 'both'
        ? {
            text: `"${diagnostic.values.state}" has both Next and End.`,
            fix: 'Keep "Next" to go on, or "End": true to stop.',
            spec: specs.transitions,
          }
        : {
            text: `"${diagnostic.values.state}" says neither where to go nor that it ends.`,
            fix: 'Add "Next" with a state’s name, or "End": true.',
            spec: specs.transitions,
          };
    case 'exclusive-fields':
      return {
        text: `${quoted(diagnostic.values.fields)} say the same thing twice.`,
        fix: 'Keep one of them.',
        spec: specs.states,
      };
    case 'one-field-of':
      return {
        text: `One of ${quoted(diagnostic.values.fields)} is missing here.`,
        fix: `Add ${quoted(diagnostic.values.fields.slice(0, 1))}.`,
        spec: specs.states,
      };
    case 'bad-timestamp':
      return {
        text: `"${diagnostic.values.found}" is not a timestamp.`,
        fix: 'Write it like 2026-03-14T01:59:00Z: capital T, and Z or an offset at the end.',
        spec: specs.timestamps,
      };
    case 'bad-path': {
      const { field, found, expected } = diagnostic.values;
      return {
        text: `"${found}" in "${field}" is not a path.`,
        fix: `Expected ${expected}. A path starts with "$", such as $.order.items[0].`,
        spec: specs.paths,
      };
    }
    case 'not-a-reference-path':
      return {
        text: `"${diagnostic.values.field}" takes a path to one place; "${diagnostic.values.found}" is no such path.`,
        fix: 'Use names and indices only, such as $.result or $.items[0].',
        spec: specs.referencePaths,
      };
    case 'bad-expression': {
      const { field, found, expected } = diagnostic.values;
      return {
        text: field.endsWith('.$')
          ? `"${field}" ends in ".$", so "${found}" must be a path or an intrinsic call.`
          : `"${field}" must be a path or an intrinsic call, and "${found}" is neither.`,
        fix: `Expected ${expected}.`,
        spec: found.startsWith('$') ? specs.paths : specs.intrinsics,
      };
    }
    case 'template-collision':
      return {
        text: `"${diagnostic.values.field}" and "${diagnostic.values.field}.$" would become the same field.`,
        fix: 'Keep one of them.',
        spec: specs.template,
      };
    case 'bad-variable-name':
      return {
        text: `"${diagnostic.values.name}" cannot be a variable.`,
        fix: 'Use a letter or _ first, then letters, digits or _, at most 80; not "states", and no dots.',
        spec: specs.variables,
      };
    case 'outer-variable':
      return {
        text: `"${diagnostic.values.name}" is a variable of the machine around this branch or iteration, which can only read it.`,
        fix: 'Use another name here, and return the value as output.',
        spec: specs.variables,
      };
    case 'states-all-not-alone':
      return {
        text: 'States.ALL stands beside other names.',
        fix: 'Leave States.ALL alone in its list: it already matches what the others match.',
        spec: specs.errorNames,
      };
    case 'states-all-not-last':
      return {
        text: `States.ALL is not in the last entry of "${diagnostic.values.field}", so the later ones could never match.`,
        fix: 'Move this entry to the end.',
        spec: specs.errorNames,
      };
    case 'heartbeat-not-smaller':
      return {
        text: `HeartbeatSeconds (${diagnostic.values.heartbeat}) is not smaller than TimeoutSeconds (${diagnostic.values.timeout}).`,
        fix: 'Make the heartbeat shorter than the timeout.',
        spec: specs.timeouts,
      };
    case 'bad-resource':
      return {
        text: `"${diagnostic.values.resource}" is not a resource a Task can call.`,
        fix: 'Use an ARN such as arn:aws:states:::lambda:invoke or that of a function or an activity.',
        spec: specs.resources,
      };
    case 'no-such-pattern':
      return {
        text: `${diagnostic.values.resource} has no "${diagnostic.values.pattern}" pattern.`,
        fix: 'Remove the ending, or look up which patterns the service has. A Lambda call already waits for the function.',
        spec: specs.resources,
      };
    case 'credentials-on-activity':
      return {
        text: 'An activity runs in your own worker, so there is no role to take on for it.',
        fix: 'Remove "Credentials".',
        spec: specs.resources,
      };
    case 'bad-label':
      return labelWords(diagnostic.values);
    case 'duplicate-label':
      return {
        text: `Another Map has the label "${diagnostic.values.label}", and labels become parts of ARNs.`,
        fix: 'Use another label, or none: AWS then makes one.',
        spec: specs.distributedMap,
      };
    case 'not-in-express':
      if (diagnostic.values.what === 'distributed Map') {
        return {
          text: 'An Express workflow cannot have a Map in distributed mode. Its children may be Express.',
          fix: 'Use a Standard workflow, or "Mode": "INLINE".',
          spec: specs.distributedMap,
        };
      }
      return {
        text: `An Express workflow cannot use ${diagnostic.values.what === 'activity' ? 'an activity' : `the "${diagnostic.values.what}" pattern`}.`,
        fix: 'Use a Standard workflow, or a plain request and response.',
        spec: specs.resources,
      };
    case 'no-operator':
      return diagnostic.values.has === 'variable'
        ? {
            text: 'This rule has a Variable, and nothing to compare it with.',
            fix: 'Add one operator such as "StringEquals" or "IsPresent".',
            spec: specs.choice,
          }
        : {
            text: 'This rule tests nothing.',
            fix: 'Add "Variable" with one operator, or "And", "Or" or "Not".',
            spec: specs.choice,
          };
    case 'several-tests':
      return {
        text: `This rule has ${quoted(diagnostic.values.fields)}; it may have one of them.`,
        fix: 'Put each into its own test inside "And".',
        spec: specs.choice,
      };
    case 'several-operators':
      return {
        text: `This rule has ${quoted(diagnostic.values.operators)}; it may have one of them.`,
        fix: 'Put each into its own test inside "And".',
        spec: specs.choice,
      };
    case 'nested-next':
      return {
        text: 'A test inside another one cannot have a Next.',
        fix: 'Move "Next" to the rule itself.',
        spec: specs.choice,
      };
    case 'other-language-field':
      return {
        text: `"${diagnostic.values.field}" belongs to ${diagnostic.values.of}, and this state speaks ${diagnostic.values.language}.`,
        fix: `Remove it, or set the state’s "QueryLanguage" to "${diagnostic.values.of}".`,
        spec: specs.jsonata,
      };
    case 'language-downgrade':
      return {
        text: 'A state cannot be JSONPath when the whole machine is JSONata.',
        fix: 'Take "QueryLanguage" off the machine and set it state by state.',
        spec: specs.jsonata,
      };
    case 'jsonata-not-run-here':
      return {
        text: `${diagnostic.values.field} of ${diagnostic.values.state} is a JSONata expression, and this place runs none.`,
        fix: 'Run it in a sandbox.',
        spec: specs.jsonata,
      };
    case 'bad-jsonata':
      return {
        text: `This JSONata expression cannot be read: ${diagnostic.values.reason}.`,
        fix: 'Correct what stands between {% and %}.',
        spec: specs.jsonata,
      };
    case 'unsupported-jsonata':
      return unsupportedWords(diagnostic.values);
    case 'result-not-evaluated':
      return {
        text: `"${diagnostic.values.field}" stays as it is written: the Result of a Pass state is not evaluated.`,
        fix: 'Use "Parameters" where a value is to be looked up.',
        spec: specs.template,
      };
    case 'path-as-text':
      return {
        text: `"${diagnostic.values.field}" holds the text ${diagnostic.values.found}, not the value it points to.`,
        fix: `If you want the value, name the field "${diagnostic.values.field}.$".`,
        spec: specs.template,
      };
    default:
      return assertNever(diagnostic);
  }
}

function unsupportedWords(values: DiagnosticValues['unsupported-jsonata']): Description {
  const spec = specs.jsonata;
  switch (values.what) {
    case 'root':
      return {
        text: `A state’s expression has no document of its own, so ${values.name} refers to nothing here.`,
        fix: 'Begin with $states.input, $states.context or a variable.',
        spec,
      };
    case 'name':
      return {
        text: `A state’s expression has no document of its own, so the name ${values.name} refers to nothing here.`,
        fix: `Write $states.input.${values.name} for the input, or $${values.name} for a variable.`,
        spec,
      };
    case 'states-field':
      return {
        text: `There is no $states.${values.name} in this field.`,
        fix: `Here $states has ${values.allowed.join(', ')}.`,
        spec,
      };
    default:
      return assertNever(values);
  }
}

function labelWords(values: DiagnosticValues['bad-label']): Description {
  const spec = specs.distributedMap;
  switch (values.reason) {
    case 'empty':
      return { text: 'The label is empty.', fix: 'Give it a character, or remove it: AWS then makes one.', spec };
    case 'too-long':
      return { text: 'This label has more than 40 characters.', fix: 'Shorten it: it becomes part of an ARN.', spec };
    case 'character':
      return {
        text: `A label cannot hold ${JSON.stringify(values.character)}: it becomes part of an ARN.`,
        fix: 'Use letters, digits, "-" and "_".',
        spec,
      };
    default:
      return assertNever(values);
  }
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
const withArticle = (noun: string) =>
  noun === 'null' || noun === 'nothing' ? noun : `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function syntaxWords({ reason, expected, found }: DiagnosticValues['json-syntax']): Description {
  const fix = `Put ${expected} here.`;
  switch (reason) {
    case 'too-long':
      return { text: 'The definition is too long.', fix: `AWS takes ${expected}.`, spec: specs.quotas };
    case 'too-deep':
      return { text: 'The definition is nested too deeply.', fix: `Dryrun reads ${expected}.`, spec: specs.json };
    case 'unexpected-end':
      return { text: `The text ends where ${expected} should follow.`, fix, spec: specs.json };
    case 'unexpected-text':
      return { text: `Expected ${expected}, found ${found}.`, fix, spec: specs.json };
    case 'bad-number':
      return { text: `${found} is not a JSON number.`, fix: 'Write it like 12, -0.5 or 1e3.', spec: specs.json };
    case 'bad-escape':
      return { text: `${found} is not an escape that JSON knows.`, fix: `Use ${expected}.`, spec: specs.json };
    case 'control-character':
      return { text: 'A text cannot go over the end of the line.', fix: `Use ${expected}.`, spec: specs.json };
    case 'unterminated-string':
      return { text: 'This text has no closing double quote.', fix: 'Add the quote.', spec: specs.json };
    default:
      return assertNever(reason);
  }
}
