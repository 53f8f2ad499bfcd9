import type { Grant } from '../events';
import type { AuthMode } from '../scenario';
import { specs } from './specs';

/** A mode as a sentence calls it. */
export const modeNames: Readonly<Record<AuthMode, string>> = {
  API_KEY: 'API key',
  AWS_IAM: 'IAM',
  OPENID_CONNECT: 'OpenID Connect',
  AMAZON_COGNITO_USER_POOLS: 'Cognito user pools',
  AWS_LAMBDA: 'Lambda authorizer',
};

export const modeSpecs: Readonly<Record<AuthMode, string>> = {
  API_KEY: specs.apiKey,
  AWS_IAM: specs.iam,
  OPENID_CONNECT: specs.oidc,
  AMAZON_COGNITO_USER_POOLS: specs.userPools,
  AWS_LAMBDA: specs.lambda,
};

/** `API key or Cognito user pools (group Admin)` */
export function grantsText(grants: readonly Grant[]): string {
  return listText(
    grants.map(({ mode, groups }) =>
      groups ? `${modeNames[mode]} (${groups.length === 1 ? 'group' : 'groups'} ${listText(groups)})` : modeNames[mode],
    ),
  );
}

export function listText(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
