import type { AuthorizerAnswer, Identity, ModeSettings } from '../scenario';
import { type ModeRule, notAuthorized } from './mode-rule';

type LambdaCaller = Extract<Identity, { mode: 'AWS_LAMBDA' }>;
type LambdaSettings = Extract<ModeSettings, { mode: 'AWS_LAMBDA' }>;

/** Developer guide, "AWS_LAMBDA authorization": anything but `isAuthorized: true` refuses the request. */
export const lambda: ModeRule<'AWS_LAMBDA'> = {
  authenticate: (identity, settings) =>
    answerTo(identity, settings).isAuthorized === true ? null : { rule: 'authorizer-refused', message: notAuthorized },
  refuseField: (identity, settings, { type, field }) =>
    answerTo(identity, settings).deniedFields.some((denied) => coordinateOf(denied) === `${type}.${field}`)
      ? { rule: 'denied-fields' }
      : null,
};

/** For how long the answer may be used again: the answer's own word comes before the API's setting. */
export function cachedSeconds(identity: LambdaCaller, settings: LambdaSettings): number {
  return answerTo(identity, settings).ttlOverride ?? settings.ttlSeconds;
}

function answerTo(identity: LambdaCaller, settings: LambdaSettings): AuthorizerAnswer {
  return identity.answer ?? settings.answer;
}

/** An entry of `deniedFields` is `Type.field` or an ARN that ends in `/types/Type/fields/field`. */
function coordinateOf(denied: string): string {
  const arn = /^arn:[^/]*:apis\/[^/]+\/types\/([^/]+)\/fields\/([^/]+)$/.exec(denied);
  return arn ? `${arn[1]}.${arn[2]}` : denied;
}
