import 'server-only';
import { runScenario } from '@/lib/quiz';
import { folderOf } from '../../content-tree';
import { scenarioByRef } from '../../library';
import type { Problem } from '../../problem';
import { proofPorts } from '../../proof-ports';
import { problemAt, type Rule } from '../context';

/** A fact that a run can show is shown by it, and no source was looked at in the future. */
export const facts: Rule = async ({ library, today }) => {
  const problems: Problem[] = [];
  for (const source of library.facts) {
    const { id, assert, checked } = source.value;
    if (checked > today) {
      const message = `The source was last looked at on ${checked}, which has not come yet.`;
      problems.push(
        problemAt(source, ['checked'], 'fact-assertion', message, `Write today's date, ${today}, at most.`),
      );
    }
    const entry = assert && scenarioByRef(library, assert.scenario, folderOf(source.file));
    if (!assert || !entry) continue;
    const { meets } = await runScenario(entry.scenario, proofPorts);
    const [verdict] = meets([{ says: id, query: assert.query, expect: assert.expect }]);
    if (verdict?.met) continue;
    const message = `The run answers ${JSON.stringify(verdict?.answer)}, not what the fact asserts.`;
    const fix = 'Correct the fact, its assertion or the scenario; if all three are right, the engine is wrong.';
    problems.push(problemAt(source, ['assert', 'expect'], 'fact-assertion', message, fix));
  }
  return problems;
};
