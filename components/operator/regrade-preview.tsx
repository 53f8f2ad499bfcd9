import type { RegradePreview as Preview } from '@/lib/quiz/operator-views';
import { count } from './count';
import { percent } from './percent';
import { RegradeForm } from './regrade-form';
import { shortVersion } from './short-version';
import { submissionWords } from './submission-words';

/** What a regrade would change, before anything is. */
export function RegradePreview({ item, preview }: { readonly item: string; readonly preview: Preview }) {
  const { toHash, digest, answers, affected, groups, impossible } = preview;
  const stuck = impossible.reduce((sum, { answers: more }) => sum + more, 0);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">
        By version <span className="mono">{shortVersion(toHash)}</span>
      </h2>
      <p role="status">
        {affected === 0
          ? `Each of ${count(answers, 'answer', 'answers')} has this grade already, or keeps its own. There is nothing to change.`
          : `${count(affected, 'answer', 'answers')} of ${answers.toLocaleString('en')} would get another grade.`}
      </p>
      {stuck > 0 && (
        <p>
          {count(stuck, 'answer', 'answers')} cannot be graded by this version, because it lacks what was chosen. They
          keep their grade ({impossible.map((each) => `${each.answers} of ${shortVersion(each.fromHash)}`).join(', ')}).
        </p>
      )}
      {affected > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <section className="scroll" tabIndex={0} aria-label="Grade changes">
            <table>
              <thead>
                <tr>
                  <th scope="col">Answered</th>
                  <th scope="col">To version</th>
                  <th scope="col" className="n">
                    Score now
                  </th>
                  <th scope="col" className="n">
                    Score then
                  </th>
                  <th scope="col" className="n">
                    Answers
                  </th>
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <tr key={`${group.fromHash} ${JSON.stringify(group.submission)} ${group.before}`}>
                    <th scope="row" className="mono">
                      {submissionWords(group.submission)}
                    </th>
                    <td className="mono">{shortVersion(group.fromHash)}</td>
                    <td className="n">{percent(group.before)}</td>
                    <td className="n">{percent(group.after)}</td>
                    <td className="n">{group.answers}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <RegradeForm item={item} toHash={toHash} digest={digest} affected={affected} />
        </>
      )}
    </section>
  );
}
