import { publishedVariant } from '@/lib/content';
import { runScenario } from '@/lib/quiz';
import { findCounterfactual } from '@/lib/quiz/counterfactual';
import { type Figure, figure, medianMs } from './figure.mts';

const ports = { interpreter: async () => (await import('@/lib/interpreter')).loadInterpreter() };

/** An answer that no edit makes right, so that all the runs are made; it has to be said within 300 ms. */
const impossible = 987_654_321;

/** Looking for the smallest edit that makes a wrong answer right, beside the one run of the question itself. */
export async function benchCounterfactual(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const template of ['template.retry.capped', 'template.map.concurrency', 'template.parallel.failure']) {
    const published = await publishedVariant(template, 1);
    const query = published?.item.kind === 'single' ? published.item.proof?.query : undefined;
    const scenario = published?.scenario;
    if (!query || !scenario) throw new Error(`There is no template "${template}" with a query.`);
    const { runs } = await findCounterfactual(scenario, query, impossible, ports);
    const whole = await medianMs(5, () => findCounterfactual(scenario, query, impossible, ports));
    const once = await medianMs(20, () => runScenario(scenario, ports));
    figures.push(figure(`counterfactual of ${template}, ${runs} runs`, whole, 'ms', { name: 'one run', value: once }));
  }
  return figures;
}
