import { parseTimestamp } from '../../timestamp';
import type { ValidationRule } from '../site';
import { isExpression } from './check-fields';

const ways = ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'] as const;

/** ASL spec, "Wait State": exactly one way to say how long. */
export const waits: ValidationRule = (sites, report) => {
  for (const { state, type, path, language } of sites.states) {
    if (type !== 'Wait') continue;
    const used = ways.filter((field) => Object.hasOwn(state, field));
    if (used.length === 0) report('one-field-of', path, { fields: ways }, 'on-key');
    const [, extra] = Object.keys(state).filter((field) => used.some((way) => way === field));
    if (extra !== undefined) report('exclusive-fields', [...path, extra], { fields: used }, 'on-key');
    const { Timestamp: timestamp } = state;
    if (typeof timestamp !== 'string' || (language === 'JSONata' && isExpression(timestamp))) continue;
    if (parseTimestamp(timestamp) === null) {
      report('bad-timestamp', [...path, 'Timestamp'], { field: 'Timestamp', found: timestamp });
    }
  }
};
