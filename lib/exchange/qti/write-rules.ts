import type { Shape } from './shape';

const templates = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates';

/**
 * Scores as the standard's own template does, which is named too: players may use either. The rules are written out
 * because no template sets which feedback is shown.
 */
export function writeRules({ mapped, named, chosen, baseType }: Shape, more: readonly string[]): string {
  const isMapped = mapped.length > 0;
  const ids = [...(chosen ? [] : named.filter(({ part }) => part.why !== null).map(({ id }) => id)), ...more];
  const shown = [
    ...(chosen && baseType === 'identifier' ? ['<qti-variable identifier="RESPONSE"/>'] : []),
    ...ids.map((id) => `<qti-base-value base-type="identifier">${id}</qti-base-value>`),
  ];
  const feedback = shown.length === 0 ? '' : `\n${set('FEEDBACK', `<qti-multiple>${shown.join('')}</qti-multiple>`)}`;
  return `<qti-response-processing template="${templates}/${isMapped ? 'map_response' : 'match_correct'}.xml">
${isMapped ? set('SCORE', '<qti-map-response identifier="RESPONSE"/>') : matchCorrect}${feedback}
</qti-response-processing>`;
}

const set = (outcome: string, expression: string): string =>
  `<qti-set-outcome-value identifier="${outcome}">${expression}</qti-set-outcome-value>`;

const score = (value: 0 | 1): string => set('SCORE', `<qti-base-value base-type="float">${value}</qti-base-value>`);

const matchCorrect = `<qti-response-condition>
<qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>${score(1)}</qti-response-if>
<qti-response-else>${score(0)}</qti-response-else>
</qti-response-condition>`;
