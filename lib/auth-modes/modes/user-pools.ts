import { type ModeRule, refusesNoField } from './mode-rule';
import { checkToken } from './token';

/** Developer guide, "AMAZON_COGNITO_USER_POOLS authorization". An access token has `client_id`, an id token `aud`. */
export const userPools: ModeRule<'AMAZON_COGNITO_USER_POOLS'> = {
  authenticate: (identity, { appClientId }) => checkToken(identity, appClientId, ['client_id', 'aud']),
  refuseField: refusesNoField,
};
