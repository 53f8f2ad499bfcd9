import { isJsonObject } from '@/lib/kernel/json';
import { keySpan, valueSpan } from '@/lib/kernel/located-json';
import { type AslDiagnostic, warningCodes } from '../diagnostics';
import type { AslDoc } from '../document';
import { documentName } from '../parse';
import { findSites } from './find-sites';
import { rules } from './rules';
import type { Report, WorkflowType } from './site';

/** More help nobody; it bounds the work on a text made of mistakes. */
export const maxFindings = 200;

/** Everything that is wrong with a definition, in document order, at most 200 findings. Never throws. */
export function validate(doc: AslDoc, workflowType: WorkflowType = 'STANDARD'): AslDiagnostic[] {
  const { json } = doc;
  const findings: AslDiagnostic[] = [];
  const report: Report = (code, path, values, onKey) => {
    if (findings.length >= maxFindings) return;
    const at = onKey ? keySpan(json, path) : valueSpan(json, path);
    const severity = warningCodes.has(code) ? 'warning' : 'error';
    // The values belong to the code by the type of `report`, which the union cannot express.
    findings.push({ code, severity, document: documentName, at, path, values } as AslDiagnostic);
  };
  for (const { path, key } of json.duplicates) {
    const named = path.at(-1) === 'States';
    if (named) report('duplicate-state-name', [...path, key], { state: key }, 'on-key');
    else report('duplicate-key', [...path, key], { key }, 'on-key');
  }
  const sites = findSites(isJsonObject(json.value) ? json.value : {}, workflowType);
  for (const rule of rules) rule(sites, report);
  return findings
    .map((finding, order) => ({ finding, order }))
    .sort((a, b) => a.finding.at.from - b.finding.at.from || a.order - b.order)
    .map(({ finding }) => finding);
}
