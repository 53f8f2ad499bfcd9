import { type ConstDirectiveNode, Kind } from 'graphql';
import { spanAt } from '@/lib/kernel/span';
import type { AuthModesDiagnostic, DiagnosticCode, DiagnosticValues } from '../diagnostics';
import type { AuthModesDoc } from '../parse';
import { modeDirectives } from '../prelude';
import { cognitoAlone, groupsOf } from '../requirement';
import type { Modes } from '../scenario';

/** Directives that do less than they look: each is legal, and each has cost somebody a leak or an afternoon. */
export function warnOfDirectives(doc: AuthModesDoc, modes: Modes): AuthModesDiagnostic[] {
  return sitesOf(doc).flatMap(({ of, directives }) =>
    directives.flatMap((directive) => warnOf(doc, modes, of, directive)),
  );
}

function warnOf(doc: AuthModesDoc, modes: Modes, of: string, directive: ConstDirectiveNode): AuthModesDiagnostic[] {
  const name = directive.name.value;
  const warn = <C extends DiagnosticCode>(code: C, values: DiagnosticValues[C]): AuthModesDiagnostic[] => {
    const { start, end } = directive.loc ?? { start: 0, end: 0 };
    const at = spanAt(doc.documents.schema, start, end);
    // The values belong to the code by the type of this function, which the union cannot express.
    return [{ code, severity: 'warning', document: 'schema', at, values } as unknown as AuthModesDiagnostic];
  };
  if (name === 'aws_auth') return cognitoAlone(modes) ? [] : warn('aws-auth-inert', { field: of });
  const mode = modeDirectives[name];
  if (mode === undefined) return [];
  const isOn = [modes.default, ...modes.additional].some((settings) => settings.mode === mode);
  if (!isOn) return warn('mode-not-on-api', { directive: name, mode });
  return cognitoAlone(modes) && groupsOf(directive).groups ? warn('groups-not-enforced', { of }) : [];
}

type Site = { readonly of: string; readonly directives: readonly ConstDirectiveNode[] };

/** Every object type and every field of one, by name. */
function sitesOf({ sdl }: AuthModesDoc): Site[] {
  return sdl.definitions.flatMap((definition): Site[] => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    const type = definition.name.value;
    const fields = (definition.fields ?? []).map((field) => ({
      of: `${type}.${field.name.value}`,
      directives: field.directives ?? [],
    }));
    return [{ of: type, directives: definition.directives ?? [] }, ...fields];
  });
}
