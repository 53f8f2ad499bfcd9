import type { AuthModesEvent, RuleName } from '@/lib/auth-modes/events';
import type { AuthMode } from '@/lib/auth-modes/scenario';

const rules: { readonly [rule in RuleName]: string } = {
  'mode-not-configured': 'mode not on the API',
  'api-key-expired': 'API key expired',
  'token-expired': 'token expired',
  'client-id-mismatch': 'client id differs',
  'authorizer-refused': 'authorizer refused',
  'iam-allows-nothing': 'policy allows nothing',
  'default-mode': 'default mode',
  'type-directive': 'directive on the type',
  'field-directive': 'directive on the field',
  'default-action': 'default action',
  'cognito-group': 'Cognito group',
  'iam-explicit-deny': 'explicit Deny',
  'iam-no-statement': 'no Allow statement',
  'denied-fields': 'deniedFields',
  'parent-not-answered': 'parent not answered',
  'null-bubbled': 'null bubbled up',
  'request-failed': 'request refused',
};

/** The rule that decided, short enough for a cell; `describe` has the sentence. */
export const ruleWords = (rule: RuleName): string => rules[rule];

const modes: { readonly [mode in AuthMode]: string } = {
  API_KEY: 'API key',
  AWS_IAM: 'IAM',
  OPENID_CONNECT: 'OIDC',
  AMAZON_COGNITO_USER_POOLS: 'Cognito user pool',
  AWS_LAMBDA: 'Lambda',
};
export const modeWords = (mode: AuthMode): string => modes[mode];

/** What a grant opens a field for, as it would be written in the schema. */
export function grantWords({ grants }: Extract<AuthModesEvent, { readonly grants: unknown }>): string {
  return grants
    .map(({ mode, groups }) => (groups ? `${modeWords(mode)} in ${groups.join(' or ')}` : modeWords(mode)))
    .join(', ');
}
