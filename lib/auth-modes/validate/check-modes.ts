import { providerOf } from '../admit';
import type { AuthModesDiagnostic } from '../diagnostics';
import type { Modes } from '../scenario';

/** Developer guide: API_KEY, AWS_IAM and AWS_LAMBDA once per API; several pools or issuers if they differ. */
export function checkModes({ default: first, additional }: Modes): AuthModesDiagnostic[] {
  const seen = new Set<string>();
  return [first, ...additional].flatMap((settings): AuthModesDiagnostic[] => {
    const provider = providerOf(settings);
    const key = `${settings.mode} ${provider ?? ''}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const values = { mode: settings.mode, ...(provider === undefined ? {} : { provider }) };
    const at = { from: 0, to: 0, line: 1, column: 1 };
    return [{ code: 'duplicate-mode', severity: 'error', document: 'modes', at, values }];
  });
}
