import { assertNever } from '@/lib/kernel/assert-never';
import type { Description } from '@/lib/kernel/run';
import type { AuthModesEvent, AuthModesEventBody, GrantSource, RequestRule } from '../events';
import { grantsText, modeNames, modeSpecs } from './names';
import { specs } from './specs';

type FieldDecided = Extract<AuthModesEventBody, { kind: 'field-decided' }>;

export function describeEvent(event: AuthModesEvent): Description {
  switch (event.kind) {
    case 'request-authenticated':
      return {
        text: `AppSync lets ${event.identity} in by ${modeNames[event.mode]}${cachingText(event.cachedSeconds)}.`,
        spec: modeSpecs[event.mode],
      };
    case 'request-denied':
      return {
        text: `AppSync refuses the whole request of ${event.identity}: ${refusalText(event.rule)}. It answers ${event.errorType}, “${event.message}”`,
        spec: modeSpecs[event.mode],
      };
    case 'type-rule-applied':
      return {
        text: `Fields of ${event.type} without a directive of their own need ${grantsText(event.grants)}: ${placeOfType[event.source]}.`,
        spec: specs.directives,
      };
    case 'field-decided':
      return { text: decisionText(event), spec: specOf(event) };
    case 'field-nulled':
      return {
        text:
          event.what === 'field'
            ? `${event.by} may not be null, so the null goes up: ${event.field} answers null to ${event.identity}.`
            : `${event.by} may not be null, so each item of ${event.field} is null for ${event.identity}.`,
        spec: specs.nulls,
      };
    case 'data-nulled':
      return {
        text: `Nothing between ${event.by} and the top may be null, so the whole answer to ${event.identity} is data: null.`,
        spec: specs.nulls,
      };
    case 'request-answered':
      return { text: answerText(event), spec: specs.nulls };
    default:
      return assertNever(event);
  }
}

const cachingText = (seconds: number | undefined) =>
  seconds ? `, and may use the authorizer’s answer again for ${seconds} s` : '';

function refusalText(rule: RequestRule): string {
  switch (rule) {
    case 'mode-not-configured':
      return 'the API has no such mode';
    case 'api-key-expired':
      return 'the API key has expired';
    case 'token-expired':
      return 'the token has expired';
    case 'client-id-mismatch':
      return 'the token was made for a client that the API does not name';
    case 'authorizer-refused':
      return 'the authorizer did not answer isAuthorized: true';
    case 'iam-allows-nothing':
      return 'the caller’s policy allows nothing of this API';
    default:
      return assertNever(rule);
  }
}

const placeOfType: Readonly<Record<GrantSource, string>> = {
  'field-directive': 'the directives on the field say so',
  'type-directive': 'the directives on the type say so',
  'default-mode': 'the type has no directive, so the default mode holds',
};

function decisionText(event: FieldDecided): string {
  const reason = reasonText(event);
  switch (event.verdict) {
    case 'allowed':
      return `${event.identity} gets ${event.field}: ${reason}.`;
    case 'null':
      return `${event.identity} gets null and an Unauthorized error for ${event.field}: ${reason}.`;
    case 'denied':
      return `${event.identity} is denied ${event.field}, which may not be null: ${reason}.`;
    default:
      return assertNever(event.verdict);
  }
}

function reasonText({ rule, grants, verdict, statement }: FieldDecided): string {
  const needs = grantsText(grants);
  const fits = verdict === 'allowed' ? 'this caller’s mode fits' : 'this caller’s mode is another';
  switch (rule) {
    case 'default-mode':
      return `neither field nor type has a directive in force, so it needs the default mode, ${needs}, and ${fits}`;
    case 'type-directive':
      return `the directives on its type ask for ${needs}, and ${fits}`;
    case 'field-directive':
      return `its own directives ask for ${needs}, and ${fits}`;
    case 'default-action':
      return 'it has no directive, and the user pool’s default action is DENY';
    case 'cognito-group':
      return `the directives ask for ${needs}, and ${verdict === 'allowed' ? 'the group fits' : 'no group of the token fits'}`;
    case 'iam-explicit-deny':
      return `statement ${(statement ?? 0) + 1} of the caller’s policy denies it`;
    case 'iam-no-statement':
      return 'no statement of the caller’s policy allows it';
    case 'denied-fields':
      return 'the authorizer listed it in deniedFields';
    default:
      return assertNever(rule);
  }
}

function specOf({ rule }: FieldDecided): string {
  switch (rule) {
    case 'default-action':
      return specs.userPools;
    case 'iam-explicit-deny':
    case 'iam-no-statement':
      return specs.iam;
    case 'denied-fields':
      return specs.lambda;
    case 'default-mode':
    case 'type-directive':
    case 'field-directive':
    case 'cognito-group':
      return specs.directives;
    default:
      return assertNever(rule);
  }
}

function answerText({ identity, data, errors }: Extract<AuthModesEvent, { kind: 'request-answered' }>): string {
  const counted = errors === 1 ? '1 error' : `${errors} errors`;
  switch (data) {
    case 'whole':
      return `${identity} gets the whole answer.`;
    case 'partial':
      return `${identity} gets part of the answer, with ${counted} beside it, and status 200.`;
    case 'null':
      return `${identity} gets data: null with ${counted}, and still status 200.`;
    default:
      return assertNever(data);
  }
}
