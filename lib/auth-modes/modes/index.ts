import { apiKey } from './api-key';
import { iam } from './iam';
import { lambda } from './lambda';
import type { ModeRules } from './mode-rule';
import { oidc } from './oidc';
import { userPools } from './user-pools';

/** The only list of modes. A missing entry does not compile. */
export const modeRules: ModeRules = {
  API_KEY: apiKey,
  AWS_IAM: iam,
  OPENID_CONNECT: oidc,
  AMAZON_COGNITO_USER_POOLS: userPools,
  AWS_LAMBDA: lambda,
};
