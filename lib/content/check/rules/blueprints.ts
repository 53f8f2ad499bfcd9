import 'server-only';
import { isDelivered } from '../../default-blueprint';
import type { Problem } from '../../problem';
import { problemAt, type Rule } from '../context';

/** An exam's numbers add up, and some exam is delivered today. */
export const blueprints: Rule = ({ library, today }) => {
  const problems: Problem[] = library.blueprints.flatMap((source) => {
    const { domains, scored, total } = source.value;
    const found: Problem[] = [];
    const weight = domains.reduce((sum, { w }) => sum + w, 0);
    if (weight !== 100) {
      const message = `The domains' weights add up to ${weight}, not 100.`;
      found.push(problemAt(source, ['domains'], 'blueprint', message, 'Copy the weights from the exam guide.'));
    }
    if (scored > total) {
      const message = `${scored} scored items cannot be among ${total}.`;
      found.push(problemAt(source, ['scored'], 'blueprint', message, 'Copy both numbers from the exam guide.'));
    }
    return found;
  });
  const first = library.blueprints[0];
  if (first && !library.blueprints.some(({ value }) => isDelivered(value, today))) {
    const message = `No blueprint's dates hold ${today}.`;
    problems.push(problemAt(first, ['lastDay'], 'blueprint', message, 'Add the exam that is delivered now.'));
  }
  return problems;
};
