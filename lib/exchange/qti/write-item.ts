import type { DraftItem } from '../draft-item';
import { escapeXml, lineHtml, proseHtml } from '../prose-html';
import { type Shape, shapeOf } from './shape';
import { writeRules } from './write-rules';

const namespace = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';

/** One question as QTI 3.0. */
export function writeItem(draft: DraftItem): string {
  const shape = shapeOf(draft);
  const feedback = [
    ...shape.named.flatMap(({ id, part: { why } }) => (why === null ? [] : [modal(id, `<p>${lineHtml(why)}</p>`)])),
    ...(draft.remark === null ? [] : [modal(remarkId, proseHtml(draft.remark))]),
  ];
  const correct = shape.correct.map((value) => `<qti-value>${value}</qti-value>`).join('');
  const most = shape.mapped.filter(([, value]) => value > 0).length || 1;
  return `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="${namespace}" identifier="${toIdentifier(draft.name)}" title="${escapeXml(draft.name)}" adaptive="false" time-dependent="false" xml:lang="en">
<qti-response-declaration identifier="RESPONSE" cardinality="${shape.cardinality}" base-type="${shape.baseType}">
<qti-correct-response>${correct}</qti-correct-response>
${mapping(shape)}</qti-response-declaration>
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="${most}"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
<qti-outcome-declaration identifier="FEEDBACK" cardinality="multiple" base-type="identifier"/>
<qti-item-body>
${proseHtml(draft.stem)}
${shape.interaction}
</qti-item-body>
${writeRules(shape, draft.remark === null ? [] : [remarkId])}
${feedback.join('\n')}
</qti-assessment-item>
`;
}

const remarkId = 'REMARK';

/** QTI's identifiers begin with a letter or an underscore, and hold letters, digits, `.`, `-` and `_`. */
const toIdentifier = (name: string): string =>
  name.replaceAll(/[^\p{L}\p{N}._-]/gu, '_').replace(/^(?![\p{L}_])/u, '_');

const modal = (id: string, html: string): string =>
  `<qti-modal-feedback outcome-identifier="FEEDBACK" show-hide="show" identifier="${id}"><qti-content-body>${html}</qti-content-body></qti-modal-feedback>`;

function mapping({ mapped }: Shape): string {
  if (mapped.length === 0) return '';
  const entries = mapped.map(([key, value]) => `<qti-map-entry map-key="${key}" mapped-value="${value}"/>`).join('');
  return `<qti-mapping lower-bound="0" default-value="0">${entries}</qti-mapping>\n`;
}
