import type { LocatedJson } from '@/lib/kernel/located-json';
import type { QuickFix, TextEdit } from '@/lib/kernel/text-edit';
import { suggestEdit } from '../../describe/suggest-edit';
import type { AslDiagnostic } from '../../diagnostics';
import type { AslDoc } from '../../document';
import { addOneOf, addRequired } from './fix-fields';
import { addTest, joinTests, moveLast, renameState } from './fix-lists';
import { fixSyntax } from './fix-syntax';
import { fixExpression, fixPath, fixTimestamp, fixVariableName } from './fix-texts';
import { removeMember, setKey, setValue } from './place-edits';

/**
 * What a button beside a finding can do about it: a change of the text that makes the finding go away. Null where only the
 * author can know. `doc` is null where the text is no JSON.
 */
export function suggestFix(text: string, doc: AslDoc | null, diagnostic: AslDiagnostic): QuickFix | null {
  if (diagnostic.code === 'json-syntax') return fixSyntax(text, diagnostic.at, diagnostic.values);
  if (!doc) return null;
  const own = fixOf(doc.json, diagnostic);
  if (own) return own.edits.length === 0 ? null : own;
  const edit = suggestEdit(doc, diagnostic);
  return (
    edit && {
      says: wordsOf(diagnostic, edit.insert),
      edits: [{ from: edit.at.from, to: edit.at.to, insert: edit.insert }],
    }
  );
}

const remove = (what: string, edits: TextEdit[]): QuickFix => ({ says: `Remove "${what}"`, edits });

/** Fixes beyond those that `suggestEdit` has. */
function fixOf(json: LocatedJson, diagnostic: AslDiagnostic): QuickFix | null {
  const { path } = diagnostic;
  switch (diagnostic.code) {
    case 'required-field':
      return addRequired(json, path, diagnostic.values.fields);
    case 'one-field-of':
      return addOneOf(json, path, diagnostic.values.fields);
    case 'empty-value':
      return diagnostic.values.field === 'ErrorEquals'
        ? { says: 'Name States.TaskFailed', edits: [setValue(json, path, ['States.TaskFailed'])] }
        : null;
    case 'duplicate-key':
      return { says: 'Remove the one that does not count', edits: removeMember(json, path, 'first') };
    case 'duplicate-state-name':
      return json.duplicates.some(({ key }) => key === diagnostic.values.state)
        ? null
        : renameState(json, path, diagnostic.values.state);
    case 'unreachable-state':
      return remove(diagnostic.values.state, removeMember(json, path));
    case 'duplicate-label':
      return remove('Label', removeMember(json, path));
    case 'template-collision':
      return {
        says: 'Keep the one that is looked up',
        edits: removeMember(json, [...path.slice(0, -1), diagnostic.values.field]),
      };
    case 'result-not-evaluated': {
      const result = path.lastIndexOf('Result');
      return result === -1
        ? null
        : { says: 'Rename "Result" to "Parameters"', edits: [setKey(json, path.slice(0, result + 1), 'Parameters')] };
    }
    case 'bad-timestamp':
      return fixTimestamp(json, path, diagnostic.values.found);
    case 'bad-path':
      return fixPath(json, path, diagnostic.values.found);
    case 'not-a-reference-path':
      return fixPath(json, path, diagnostic.values.found, true);
    case 'bad-expression':
      return fixExpression(json, path, diagnostic.values.field);
    case 'bad-variable-name':
      return fixVariableName(json, path, diagnostic.values.name);
    case 'states-all-not-last':
      return moveLast(json, path);
    case 'several-operators':
      return joinTests(json, path, diagnostic.values.operators);
    case 'no-operator':
      return addTest(json, path, diagnostic.values.has);
    default:
      return null;
  }
}

/** What the edit of `suggestEdit` does, in a few words. */
function wordsOf(diagnostic: AslDiagnostic, insert: string): string {
  const key = diagnostic.path.at(-1);
  switch (diagnostic.code) {
    case 'unknown-field':
      return insert === '' ? `Remove "${diagnostic.values.field}"` : `Rename to ${insert}`;
    case 'path-as-text':
      return `Rename to ${insert}`;
    case 'next-or-end':
      return insert === '' ? 'Remove "End"' : 'Add "End": true';
    case 'states-all-not-alone':
      return 'Leave only States.ALL';
    default:
      return insert === '' ? `Remove "${key}"` : `Change to ${insert.length > 60 ? `${insert.slice(0, 59)}…` : insert}`;
  }
}
