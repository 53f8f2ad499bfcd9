import { type Caller, ruleOf } from './admit';
import type { FieldRule, Grant } from './events';
import type { Coordinate, ModeRules } from './modes/mode-rule';
import { groupsInClaims } from './modes/token';
import type { Requirement } from './requirement';
import type { Identity } from './scenario';

/** What is decided about a field, and by which rule. */
export type Decision = { readonly allowed: boolean; readonly rule: FieldRule; readonly statement?: number };

/** Whether a grant is for this caller: the mode must fit and, where it names groups, one of them. */
export type Opens = (grant: Grant, identity: Identity) => boolean;

export const opens: Opens = (grant, identity) => grant.mode === identity.mode && inGroup(grant, identity);

export function inGroup({ groups }: Grant, identity: Identity): boolean {
  return groups === undefined || groups.some((group) => groupsOfIdentity(identity).includes(group));
}

/** Groups a token carries. The mode is not asked here: an OIDC token may have a claim of that name too. */
function groupsOfIdentity(identity: Identity): readonly string[] {
  if (!('claims' in identity)) return [];
  return [...('groups' in identity ? identity.groups : []), ...groupsInClaims(identity.claims)];
}

/**
 * One field for one caller, in AppSync's order: the directives in force, the user pool's default action where there
 * is none, then what the mode itself says about this field.
 */
export function decideField(
  { identity, settings }: Caller,
  { source, grants }: Requirement,
  at: Coordinate,
  opensGrant: Opens,
  rules: ModeRules,
): Decision {
  const open = grants.find((grant) => opensGrant(grant, identity));
  if (!open) {
    const wrongGroup = grants.some(({ mode, groups }) => mode === identity.mode && groups !== undefined);
    return { allowed: false, rule: wrongGroup ? 'cognito-group' : source };
  }
  if (source === 'default-mode' && 'defaultAction' in settings && settings.defaultAction === 'DENY') {
    return { allowed: false, rule: 'default-action' };
  }
  const refusal = ruleOf(rules, identity.mode).refuseField(identity, settings, at);
  if (refusal) return { allowed: false, ...refusal };
  return { allowed: true, rule: open.groups ? 'cognito-group' : source };
}
