import { describe, expect, it } from 'vitest';
import { type AuthModesRun, type MutationKey, mutated, mutations, runSync, specified, toMatrix } from '.';
import { readCases, toScenario } from './cases/case-file';

/** The case that each wrong engine gets wrong, a cell of it, and what the right and the wrong engine put there. */
const shows: Record<MutationKey, { on: string; at: [path: string, identity: string]; right: string; wrong: string }> = {
  'field-directive-adds-to-type': {
    on: 'field-directive-replaces-type',
    at: ['post.secret', 'guest'],
    right: 'null field-directive',
    wrong: 'allowed field-directive',
  },
  'type-directive-wins': {
    on: 'field-directive-replaces-type',
    at: ['post.secret', 'guest'],
    right: 'null field-directive',
    wrong: 'allowed type-directive',
  },
  'directive-keeps-default': {
    on: 'type-directive-replaces-default',
    at: ['post.title', 'guest'],
    right: 'null type-directive',
    wrong: 'allowed type-directive',
  },
  'no-directive-means-any-mode': {
    on: 'default-mode-only',
    at: ['post', 'ada'],
    right: 'null default-mode',
    wrong: 'allowed default-mode',
  },
  'root-field-covers-its-answer': {
    on: 'type-needs-its-own-directive',
    at: ['posts.title', 'guest'],
    right: 'null default-mode',
    wrong: 'allowed default-mode',
  },
  'denied-field-fails-whole-request': {
    on: 'siblings-still-answer',
    at: ['open', 'guest'],
    right: 'allowed field-directive',
    wrong: 'denied request-failed',
  },
  'denied-field-is-always-null': {
    on: 'non-null-bubbles-to-its-parent',
    at: ['post', 'guest'],
    right: 'null null-bubbled',
    wrong: 'allowed field-directive',
  },
  'groups-are-enough-without-mode': {
    on: 'cognito-groups-need-the-mode',
    at: ['drafts', 'sso'],
    right: 'null field-directive',
    wrong: 'allowed cognito-group',
  },
  'aws-auth-is-always-enforced': {
    on: 'aws-auth-inert-beside-another-mode',
    at: ['secrets', 'bob'],
    right: 'allowed default-mode',
    wrong: 'null cognito-group',
  },
  'denied-fields-refuse-the-request': {
    on: 'lambda-denied-fields',
    at: ['user.name', 'kim'],
    right: 'allowed default-mode',
    wrong: 'denied authorizer-refused',
  },
  'iam-policy-is-enough': {
    on: 'iam-needs-the-directive-too',
    at: ['a', 'job'],
    right: 'null default-mode',
    wrong: 'allowed default-mode',
  },
};

const cases = new Map(readCases().map((engineCase) => [engineCase.file, engineCase]));

function cellAt(run: AuthModesRun, [path, identity]: [string, string]): string {
  const cells = toMatrix(run).flatMap(({ rows }) =>
    rows.filter((row) => row.path === path).flatMap((row) => row.cells),
  );
  const cell = cells.find((each) => each.identity === identity);
  return `${cell?.verdict} ${cell?.rule}`;
}

describe('a wrong belief, run', () => {
  it.each(Object.entries(shows))('%s', (key, { on, at, right, wrong }) => {
    const engineCase = cases.get(`${on}.json`);
    if (!engineCase) throw new Error(`The case ${on} is gone`);
    const scenario = toScenario(engineCase);
    expect(cellAt(runSync(scenario), at)).toBe(right);
    expect(cellAt(runSync(scenario, {}, mutated(key as MutationKey)), at)).toBe(wrong);
  });

  it('changes only keys that the table of rules has', () => {
    for (const change of Object.values(mutations)) {
      for (const key of Object.keys(change)) expect(specified).toHaveProperty(key);
    }
  });

  it('leaves the specified table as it was', () => {
    for (const engineCase of cases.values()) {
      const scenario = toScenario(engineCase);
      const { hash } = runSync(scenario);
      for (const key of Object.keys(mutations)) runSync(scenario, {}, mutated(key as MutationKey));
      expect(runSync(scenario).hash).toBe(hash);
    }
  });
});
