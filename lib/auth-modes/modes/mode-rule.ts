import type { FieldRule, RequestRule } from '../events';
import type { AuthMode, Identity, ModeSettings } from '../scenario';

/** AppSync answers 401 with one of these (recorded); which one depends on what was sent. */
export type RequestRefusal = { readonly rule: RequestRule; readonly message: string };
/** Why a caller whose mode is right still does not get the field. */
export type FieldRefusal = {
  readonly rule: Extract<FieldRule, 'iam-explicit-deny' | 'iam-no-statement' | 'denied-fields'>;
  readonly statement?: number;
};
/** A field by its type and name. */
export type Coordinate = { readonly type: string; readonly field: string };

export const notAuthorized = 'You are not authorized to make this call.';
export const noHeader = 'Valid authorization header not provided.';

/** What one mode decides beyond directives: the whole request, then each field. Pure; null means nothing against it. */
export type ModeRule<M extends AuthMode> = {
  readonly authenticate: (
    identity: Extract<Identity, { mode: M }>,
    settings: Extract<ModeSettings, { mode: M }>,
    startTime: string,
  ) => RequestRefusal | null;
  readonly refuseField: (
    identity: Extract<Identity, { mode: M }>,
    settings: Extract<ModeSettings, { mode: M }>,
    at: Coordinate,
  ) => FieldRefusal | null;
};

export type ModeRules = { readonly [M in AuthMode]: ModeRule<M> };

export const refusesNoField = () => null;
