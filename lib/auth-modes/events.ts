import type { BaseEvent, Run } from '@/lib/kernel/run';
import type { AuthModesDiagnostic } from './diagnostics';
import type { AuthMode } from './scenario';

/**
 * What the caller gets at a field: `allowed` its value, `null` a null with an Unauthorized error beside it, `denied`
 * nothing at that place, because the request was refused, because the field may not be null, or because what it
 * stands in is null.
 */
export type FieldVerdict = 'allowed' | 'denied' | 'null';

/** Refuses the whole request before any field is looked at. */
export type RequestRule =
  | 'mode-not-configured'
  | 'api-key-expired'
  | 'token-expired'
  | 'client-id-mismatch'
  | 'authorizer-refused'
  | 'iam-allows-nothing';

/** Decides one field: the directives in force, or what the caller's mode adds to them. */
export type FieldRule =
  | 'default-mode'
  | 'type-directive'
  | 'field-directive'
  | 'default-action'
  | 'cognito-group'
  | 'iam-explicit-deny'
  | 'iam-no-statement'
  | 'denied-fields';

/** The field itself was not the question: what it stands in is not answered. */
export type ConsequenceRule = 'parent-not-answered' | 'null-bubbled' | 'request-failed';

export type RuleName = RequestRule | FieldRule | ConsequenceRule;

/** A mode that opens a field, perhaps for some Cognito groups only. */
export type Grant = { readonly mode: AuthMode; readonly groups?: readonly string[] };
/** Where the grants in force for a field stand. */
export type GrantSource = 'field-directive' | 'type-directive' | 'default-mode';

/**
 * What happens to each operation for each identity, one after the other; all of it at virtual time 0. `path` is the
 * operation, the identity and the response path; `field` is `Type.field`. In `field-decided` the verdict is the
 * field's own; what follows for others is in the `…-nulled` events and, all together, in the outcome.
 */
export type AuthModesEventBody =
  | {
      kind: 'request-authenticated';
      operation: string;
      identity: string;
      mode: AuthMode;
      /** Seconds for which the authorizer's answer may be used again, for AWS_LAMBDA. */
      cachedSeconds?: number;
    }
  | {
      kind: 'request-denied';
      operation: string;
      identity: string;
      mode: AuthMode;
      rule: RequestRule;
      errorType: 'UnauthorizedException';
      message: string;
    }
  /** Says once per type what its fields without a directive of their own need. */
  | {
      kind: 'type-rule-applied';
      operation: string;
      identity: string;
      type: string;
      source: GrantSource;
      grants: readonly Grant[];
    }
  | {
      kind: 'field-decided';
      operation: string;
      identity: string;
      field: string;
      verdict: FieldVerdict;
      rule: FieldRule;
      grants: readonly Grant[];
      /** 0-based place of the IAM statement that denied. */
      statement?: number;
      /** AppSync's error, where the field is not allowed. */
      message?: string;
    }
  /** A null that may not stand where it is has gone up to here: to the field, or to the items of its list. */
  | {
      kind: 'field-nulled';
      operation: string;
      identity: string;
      field: string;
      what: 'field' | 'items';
      by: string;
    }
  | { kind: 'data-nulled'; operation: string; identity: string; by: string }
  | {
      kind: 'request-answered';
      operation: string;
      identity: string;
      data: 'whole' | 'partial' | 'null';
      errors: number;
    };

export type AuthModesEvent = BaseEvent & AuthModesEventBody;

/** One identity at one field: `by` names another field that decided, `event` the event that did. */
export type Cell = {
  readonly verdict: FieldVerdict;
  readonly rule: RuleName;
  readonly by?: string;
  readonly event: number;
};
/** `$.<operation>['<response path>'].callers.<identity>.verdict` */
export type DecidedField = {
  readonly field: string;
  readonly type: string;
  readonly callers: { readonly [identity: string]: Cell };
};
export type DecidedOutput = { readonly [operation: string]: { readonly [responsePath: string]: DecidedField } };

export type AuthModesOutcome =
  | { kind: 'decided'; output: DecidedOutput }
  | { kind: 'refused'; diagnostics: readonly AuthModesDiagnostic[] };

export type AuthModesRun = Run<AuthModesEvent, AuthModesOutcome>;
