import type { ConstDirectiveNode } from 'graphql';
import { Kind } from 'graphql';
import type { Grant, GrantSource } from './events';
import { modeDirectives } from './prelude';
import type { Modes } from './scenario';

/** The grants in force for a field, and where they stand. */
export type Requirement = { readonly source: GrantSource; readonly grants: readonly Grant[] };

/** A field's place in the schema: its directives, and those of its type. */
export type FieldSite = {
  readonly onField: readonly ConstDirectiveNode[];
  readonly onType: readonly ConstDirectiveNode[];
  /** A field of Query, Mutation or Subscription. */
  readonly isRoot: boolean;
};

/** What directives in one place grant; null where none of them is in force. */
export type ReadGrants = (directives: readonly ConstDirectiveNode[], modes: Modes) => readonly Grant[] | null;

/**
 * Developer guide, "Using additional authorization modes": a directive on a field takes the place of those on its
 * type, and those take the place of the default mode. Nothing is added up across the levels.
 */
export function requirementOf(site: FieldSite, modes: Modes, read: ReadGrants): Requirement {
  const onField = read(site.onField, modes);
  return onField ? { source: 'field-directive', grants: onField } : typeRequirementOf(site, modes, read);
}

/** What the fields of a type need that have no directive of their own. */
export function typeRequirementOf({ onType }: FieldSite, modes: Modes, read: ReadGrants): Requirement {
  const grants = read(onType, modes);
  return grants ? { source: 'type-directive', grants } : byDefault(modes);
}

export function byDefault(modes: Modes): Requirement {
  return { source: 'default-mode', grants: [{ mode: modes.default.mode }] };
}

/**
 * The guide's two rules on groups: `@aws_auth` counts only while Cognito user pools is the API's only mode, and the
 * groups of `@aws_cognito_user_pools` only while it is not.
 */
export const readGrants: ReadGrants = (directives, modes) =>
  grantsOf(directives, { awsAuth: cognitoAlone(modes), groups: !cognitoAlone(modes) });

export function grantsOf(
  directives: readonly ConstDirectiveNode[],
  enforced: { readonly awsAuth: boolean; readonly groups: boolean },
): readonly Grant[] | null {
  const grants = directives.flatMap((directive): Grant[] => {
    const name = directive.name.value;
    if (name === 'aws_auth') {
      return enforced.awsAuth ? [{ mode: 'AMAZON_COGNITO_USER_POOLS', ...groupsOf(directive) }] : [];
    }
    const mode = modeDirectives[name];
    return mode === undefined ? [] : [{ mode, ...(enforced.groups ? groupsOf(directive) : {}) }];
  });
  return grants.length > 0 ? grants : null;
}

export function cognitoAlone({ default: first, additional }: Modes): boolean {
  return [first, ...additional].every(({ mode }) => mode === 'AMAZON_COGNITO_USER_POOLS');
}

/** `cognito_groups`, where it names any. A single name stands for a list of one (GraphQL, "List input coercion"). */
export function groupsOf(directive: ConstDirectiveNode): { readonly groups?: readonly string[] } {
  const value = directive.arguments?.find(({ name }) => name.value === 'cognito_groups')?.value;
  const items = value?.kind === Kind.LIST ? value.values : value ? [value] : [];
  const groups = items.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
  return groups.length > 0 ? { groups } : {};
}
