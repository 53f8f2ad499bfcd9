import type { PolicyStatement } from '../scenario';
import { type Coordinate, type FieldRefusal, type ModeRule, notAuthorized } from './mode-rule';

/**
 * Developer guide, "AWS_IAM authorization": action `appsync:GraphQL` on `…/types/<Type>/fields/<field>`, field by
 * field. A caller whose policy allows nothing of the API does not get in at all.
 */
export const iam: ModeRule<'AWS_IAM'> = {
  authenticate: ({ policy }) =>
    policy.some(({ effect }) => effect === 'Allow') ? null : { rule: 'iam-allows-nothing', message: notAuthorized },
  refuseField: ({ policy }, _settings, at) => refuseByPolicy(policy, at),
};

/** IAM's evaluation: a Deny that matches wins, else an Allow must match. */
function refuseByPolicy(policy: readonly PolicyStatement[], { type, field }: Coordinate): FieldRefusal | null {
  const resource = `types/${type}/fields/${field}`;
  const covers = (statement: PolicyStatement) =>
    statement.resources.some((pattern) => matchesPattern(withoutApi(pattern), resource));
  const deny = policy.findIndex((statement) => statement.effect === 'Deny' && covers(statement));
  if (deny !== -1) return { rule: 'iam-explicit-deny', statement: deny };
  const allowed = policy.some((statement) => statement.effect === 'Allow' && covers(statement));
  return allowed ? null : { rule: 'iam-no-statement' };
}

/** `arn:aws:appsync:us-east-1:111122223333:apis/abc/types/Query/…` without what names the API. */
function withoutApi(pattern: string): string {
  return pattern.replace(/^arn:[^/]*:apis\/[^/]+\//, '');
}

/**
 * `*` stands for any characters, slashes included, `?` for one. Goes back to the last star only, so a pattern of
 * stars takes no longer than its length times the text's.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  let [p, t] = [0, 0];
  let star = -1;
  let retryFrom = 0;
  while (t < text.length) {
    const wanted = pattern[p];
    if (wanted === '*') {
      star = p;
      retryFrom = t;
      p += 1;
    } else if (wanted === '?' || wanted === text[t]) {
      p += 1;
      t += 1;
    } else if (star !== -1) {
      retryFrom += 1;
      t = retryFrom;
      p = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(p));
}
