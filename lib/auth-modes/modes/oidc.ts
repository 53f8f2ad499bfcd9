import { type ModeRule, refusesNoField } from './mode-rule';
import { checkToken } from './token';

/** Developer guide, "OPENID_CONNECT authorization": the client id is looked for in `aud` and in `azp`. */
export const oidc: ModeRule<'OPENID_CONNECT'> = {
  authenticate: (identity, { clientId }) => checkToken(identity, clientId, ['aud', 'azp']),
  refuseField: refusesNoField,
};
