import path from 'node:path';
import { graderCount, graderLimits } from '../../lib/grading/limits.ts';
import { createPool } from '../../lib/grading/pool.ts';
import { gradeSimulation, judgeRun, type PublishedItem } from '../../lib/quiz/index.ts';
import { root } from '../lib/command.mjs';
import { bundleGrader } from '../lib/prepare.mjs';
import { type Figure, figure, warmMs } from './figure.mts';

const ports = { interpreter: async () => (await import('@/lib/interpreter')).loadInterpreter() };
const scenarios = 200;

/** Two hundred hidden scenarios through warm processes, as they would be graded for learners; within a second. */
export async function benchGrading(): Promise<Figure[]> {
  await bundleGrader();
  const { publishedItems } = await import('@/lib/content');
  const simulations = (await publishedItems()).filter(({ item }) => item.kind === 'simulation');
  const works = enoughOf(simulations);
  const pool = createPool({
    program: path.join(root, 'lib/grading/generated/worker.mjs'),
    size: graderCount,
    ...graderLimits,
  });
  const inPool = () => Promise.all(works.map((work) => pool.work({ kind: 'grade', ...work, mode: 'practice' })));
  const here = async () => {
    for (const { published, submission } of works) await gradeSimulation(published, submission, judgeRun(ports));
  };
  const { ours, theirs } = await warmMs(inPool, here);
  pool.close();
  const name = `${scenarios} hidden scenarios of ${simulations.length} simulations, ${works.length} answers`;
  return [figure(name, ours, 'ms', { name: 'in this process, one after the other', value: theirs })];
}

/** Right answers to all simulations in turn, until they have that many hidden runs together. */
function enoughOf(simulations: readonly PublishedItem[]) {
  const works = [];
  for (let runs = 0, i = 0; runs < scenarios; i += 1) {
    const published = simulations[i % simulations.length];
    if (published?.item.kind !== 'simulation') throw new Error('The content has no simulation.');
    const { item } = published;
    runs += item.mode === 'edit' ? item.judges.length : item.mutants.length + 1;
    works.push({ published, submission: { kind: 'simulation' as const, texts: { ...item.solution } } });
  }
  return works;
}
