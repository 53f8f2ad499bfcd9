import { admit, type Caller } from './admit';
import type { Behaviours } from './behaviours';

import type { AuthModesEventBody, Cell, ConsequenceRule } from './events';
import { cachedSeconds } from './modes/lambda';
import { restingPlace } from './null-positions';
import { typeRequirementOf } from './requirement';
import type { AuthModesScenario, Identity } from './scenario';
import type { SelectedField, SelectedOperation } from './select-fields';

/** Writes an event and gives its number, which cells quote. */
export type Write = (path: readonly string[], body: AuthModesEventBody) => number;

type Asked = {
  readonly operation: SelectedOperation;
  readonly caller: Caller;
  readonly scenario: AuthModesScenario;
  readonly rules: Behaviours;
  readonly write: Write;
  /** By response path. Filled as fields are decided; a null that goes up takes back what was allowed under it. */
  readonly cells: Map<string, Cell>;
  readonly typesTold: Set<string>;
  errors: number;
};
/** A null on its way up, and where it came from. */
type Rising = { readonly by: string; readonly event: number };

/** One operation for one identity: the request first, then field by field, as AppSync does. Cells by response path. */
export function askOperation(
  operation: SelectedOperation,
  identity: Identity,
  scenario: AuthModesScenario,
  rules: Behaviours,
  write: Write,
): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const path = [operation.name, identity.id];
  const base = { operation: operation.name, identity: identity.id, mode: identity.mode } as const;
  const caller = admit(identity, scenario.modes, scenario.startTime, rules.modes);
  if (!caller.ok) {
    const errorType = 'UnauthorizedException';
    const event = write(path, { kind: 'request-denied', ...base, errorType, ...caller.error });
    const { rule } = caller.error;
    for (const field of allOf(operation.fields)) cells.set(keyOf(field), { verdict: 'denied', rule, event });
    return cells;
  }
  write(path, { kind: 'request-authenticated', ...base, ...cachingOf(caller.value) });
  const typesTold = new Set<string>();
  answerData({ operation, caller: caller.value, scenario, rules, write, cells, typesTold, errors: 0 }, path);
  return cells;
}

function cachingOf({ identity, settings }: Caller): { readonly cachedSeconds?: number } {
  if (identity.mode !== 'AWS_LAMBDA' || settings.mode !== 'AWS_LAMBDA') return {};
  return { cachedSeconds: cachedSeconds(identity, settings) };
}

function answerData(asked: Asked, path: readonly string[]): void {
  const { operation, caller, rules, write } = asked;
  const base = { operation: operation.name, identity: caller.identity.id };
  const rising = operation.fields.map((field) => answerField(asked, field)).find((each) => each !== null);
  const failing = rules.onDenied === 'the-request-fails' ? findRefused(asked) : null;
  const cause = failing ?? rising;
  if (cause) {
    takeBack(asked, operation.fields, failing ? 'request-failed' : 'null-bubbled', cause);
    write(path, { kind: 'data-nulled', ...base, by: cause.by });
  }
  const data = cause ? 'null' : asked.errors > 0 ? 'partial' : 'whole';
  write(path, { kind: 'request-answered', ...base, data, errors: asked.errors });
}

/** The first field that was refused by itself, as something that nulls the whole answer. */
function findRefused({ operation, cells }: Asked): Rising | null {
  for (const field of allOf(operation.fields)) {
    const cell = cells.get(keyOf(field));
    if (cell && cell.verdict !== 'allowed') return { by: cell.by ?? coordinateOf(field), event: cell.event };
  }
  return null;
}

/** Decides a field and what is under it. Answers the null that may not rest here, if there is one. */
function answerField(asked: Asked, field: SelectedField): Rising | null {
  const { caller, scenario, rules, cells, write } = asked;
  tellTypeRule(asked, field);
  const requirement = rules.requirement(field.site, scenario.modes, rules.readGrants);
  const { allowed, ...decision } = rules.decideField(caller, requirement, field.at, rules.opens, rules.modes);
  const mayBeNull = rules.mayAnswerNull(field.positions);
  const verdict = allowed ? 'allowed' : mayBeNull ? 'null' : 'denied';
  const name = coordinateOf(field);
  const event = write(pathOf(asked, field), {
    kind: 'field-decided',
    ...about(asked, field),
    verdict,
    ...decision,
    grants: requirement.grants,
    ...(allowed ? {} : { message: `Not Authorized to access ${field.at.field} on type ${field.at.type}` }),
  });
  cells.set(keyOf(field), { verdict, rule: decision.rule, event });
  if (!allowed) {
    asked.errors += 1;
    for (const below of allOf(field.children)) {
      cells.set(keyOf(below), { verdict: 'denied', rule: 'parent-not-answered', by: name, event });
    }
    return mayBeNull ? null : { by: name, event };
  }
  const rising = field.children.map((child) => answerField(asked, child)).find((each) => each !== null);
  return rising ? rest(asked, field, rising) : null;
}

/** A null from below comes to rest in this field, in the items of its list, or goes on. */
function rest(asked: Asked, field: SelectedField, rising: Rising): Rising | null {
  takeBack(asked, field.children, 'null-bubbled', rising);
  const place = restingPlace(field.positions);
  if (place === 'further-up') {
    asked.cells.set(keyOf(field), { verdict: 'denied', rule: 'null-bubbled', ...rising });
    return rising;
  }
  asked.write(pathOf(asked, field), { kind: 'field-nulled', ...about(asked, field), what: place, by: rising.by });
  if (place === 'field') asked.cells.set(keyOf(field), { verdict: 'null', rule: 'null-bubbled', ...rising });
  return null;
}

/** What was allowed under a null is not answered after all. What was refused keeps its own rule. */
function takeBack(
  { cells }: Asked,
  fields: readonly SelectedField[],
  rule: Extract<ConsequenceRule, 'null-bubbled' | 'request-failed'>,
  cause: Rising,
): void {
  for (const field of allOf(fields)) {
    if (cells.get(keyOf(field))?.verdict === 'allowed') cells.set(keyOf(field), { verdict: 'denied', rule, ...cause });
  }
}

/** The first field of a type without a directive of its own says what the type, or the default, asks for. */
function tellTypeRule(asked: Asked, field: SelectedField): void {
  const { scenario, rules, typesTold } = asked;
  const { type } = field.at;
  if (
    typesTold.has(type) ||
    rules.requirement(field.site, scenario.modes, rules.readGrants).source === 'field-directive'
  )
    return;
  typesTold.add(type);
  const { source, grants } = typeRequirementOf(field.site, scenario.modes, rules.readGrants);
  const { operation, identity } = about(asked, field);
  asked.write(pathOf(asked, field).slice(0, -1), {
    kind: 'type-rule-applied',
    operation,
    identity,
    type,
    source,
    grants,
  });
}

function about({ operation, caller }: Asked, field: SelectedField) {
  return { operation: operation.name, identity: caller.identity.id, field: coordinateOf(field) };
}

const pathOf = ({ operation, caller }: Asked, { path }: SelectedField) => [operation.name, caller.identity.id, ...path];
export const coordinateOf = ({ at }: SelectedField) => `${at.type}.${at.field}`;
export const keyOf = ({ path }: SelectedField) => path.join('.');

export function allOf(fields: readonly SelectedField[]): SelectedField[] {
  return fields.flatMap((field) => [field, ...allOf(field.children)]);
}
