import { type Behaviours, specified } from './behaviours';
import { inGroup, opens } from './decide';
import type { Grant } from './events';
import { modeRules } from './modes';
import { lambda } from './modes/lambda';
import { notAuthorized } from './modes/mode-rule';
import { byDefault, grantsOf, requirementOf } from './requirement';
import { authModes } from './scenario';

/** A named wrong belief about authorization, as the engine that would be right if it were true. */
export type MutationKey =
  | 'field-directive-adds-to-type'
  | 'type-directive-wins'
  | 'directive-keeps-default'
  | 'no-directive-means-any-mode'
  | 'root-field-covers-its-answer'
  | 'denied-field-fails-whole-request'
  | 'denied-field-is-always-null'
  | 'groups-are-enough-without-mode'
  | 'aws-auth-is-always-enforced'
  | 'denied-fields-refuse-the-request'
  | 'iam-policy-is-enough';

const anyMode: readonly Grant[] = authModes.map((mode) => ({ mode }));

/** Put over `specified`: `{ ...specified, ...mutations[key] }`. Misconceptions of the content name these keys. */
export const mutations: Readonly<Record<MutationKey, Partial<Behaviours>>> = {
  'field-directive-adds-to-type': {
    requirement: (site, modes, read) => {
      const right = requirementOf(site, modes, read);
      if (right.source !== 'field-directive') return right;
      return { ...right, grants: [...right.grants, ...(read(site.onType, modes) ?? [])] };
    },
  },
  'type-directive-wins': {
    requirement: (site, modes, read) => {
      const onType = read(site.onType, modes);
      return onType ? { source: 'type-directive', grants: onType } : requirementOf(site, modes, read);
    },
  },
  'directive-keeps-default': {
    requirement: (site, modes, read) => {
      const right = requirementOf(site, modes, read);
      if (right.source === 'default-mode') return right;
      return { ...right, grants: [...right.grants, ...byDefault(modes).grants] };
    },
  },
  'no-directive-means-any-mode': {
    requirement: (site, modes, read) => {
      const right = requirementOf(site, modes, read);
      return right.source === 'default-mode' ? { ...right, grants: anyMode } : right;
    },
  },
  'root-field-covers-its-answer': {
    requirement: (site, modes, read) =>
      site.isRoot ? requirementOf(site, modes, read) : { source: 'default-mode', grants: anyMode },
  },
  'denied-field-fails-whole-request': { onDenied: 'the-request-fails' },
  'denied-field-is-always-null': { mayAnswerNull: () => true },
  'groups-are-enough-without-mode': {
    opens: (grant, identity) => (grant.groups ? inGroup(grant, identity) : opens(grant, identity)),
  },
  'aws-auth-is-always-enforced': {
    readGrants: (directives) => grantsOf(directives, { awsAuth: true, groups: true }),
  },
  'denied-fields-refuse-the-request': {
    modes: {
      ...modeRules,
      AWS_LAMBDA: {
        ...lambda,
        authenticate: (identity, settings, startTime) =>
          (identity.answer ?? settings.answer).deniedFields.length > 0
            ? { rule: 'authorizer-refused', message: notAuthorized }
            : lambda.authenticate(identity, settings, startTime),
      },
    },
  },
  'iam-policy-is-enough': {
    opens: (grant, identity) => identity.mode === 'AWS_IAM' || opens(grant, identity),
  },
};

/** The mutated engine of a misconception. */
export function mutated(key: MutationKey): Behaviours {
  return { ...specified, ...mutations[key] };
}
