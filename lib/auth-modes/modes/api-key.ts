import { type ModeRule, notAuthorized, refusesNoField } from './mode-rule';

/** Developer guide, "API_KEY authorization". A key that is unknown, deleted or expired gets the same answer. */
export const apiKey: ModeRule<'API_KEY'> = {
  authenticate: (identity, { expires }, startTime) =>
    identity.expired || (expires !== undefined && hasExpired(expires, startTime))
      ? { rule: 'api-key-expired', message: notAuthorized }
      : null,
  refuseField: refusesNoField,
};

/** The expiry is rounded down to the hour. Both are UTC texts of one form, whose order is that of the times. */
function hasExpired(expires: string, startTime: string): boolean {
  return hourOf(startTime) >= hourOf(expires);
}

const hourOf = (time: string) => time.slice(0, 'yyyy-mm-ddThh'.length);
