import { err, ok, type Result } from '@/lib/kernel/result';
import { type ModeRule, type ModeRules, noHeader, type RequestRefusal } from './modes/mode-rule';
import type { AuthMode, Identity, ModeSettings, Modes } from './scenario';

/** A caller that has been let in: who, and by which of the API's modes. */
export type Caller = { readonly identity: Identity; readonly settings: ModeSettings };

/** The request as a whole, before any field: there is no second try in another mode. */
export function admit(
  identity: Identity,
  modes: Modes,
  startTime: string,
  rules: ModeRules,
): Result<Caller, RequestRefusal> {
  const settings = findSettings(modes, identity);
  if (!settings) return err({ rule: 'mode-not-configured', message: noHeader });
  const refusal = ruleOf(rules, identity.mode).authenticate(identity, settings, startTime);
  return refusal ? err(refusal) : ok({ identity, settings });
}

/** The settings a caller meets: those of its mode, and of its own issuer or pool where it names one. */
function findSettings(modes: Modes, identity: Identity): ModeSettings | null {
  const fits = (settings: ModeSettings) =>
    settings.mode === identity.mode && (providerOf(identity) ?? providerOf(settings)) === providerOf(settings);
  return [modes.default, ...modes.additional].find(fits) ?? null;
}

export function providerOf(of: Identity | ModeSettings): string | undefined {
  if (of.mode === 'OPENID_CONNECT') return of.issuer;
  return of.mode === 'AMAZON_COGNITO_USER_POOLS' ? of.userPool : undefined;
}

/** `findSettings` pairs an identity with settings of its own mode, which the table's type cannot express. */
export function ruleOf(rules: ModeRules, mode: AuthMode): ModeRule<AuthMode> {
  return rules[mode] as unknown as ModeRule<AuthMode>;
}
