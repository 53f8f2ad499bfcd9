import type { RegradeView } from '@/lib/quiz/operator-views';
import { count } from './count';
import { percent } from './percent';
import { shortVersion } from './short-version';
import { utc } from './utc';

/** Which grades were changed, by whom, when and why: the latest first. */
export function RegradeList({ regrades }: { readonly regrades: readonly RegradeView[] }) {
  if (regrades.length === 0) return <p>No answer to this item was ever regraded.</p>;
  return (
    <ol className="reports">
      {regrades.map(({ id, at, by, toHash, reason, affected, before, after }) => (
        <li key={id}>
          <p className="facts-line">
            <span>{utc(at)}</span>
            <span>{by ?? 'an operator whose account was deleted'}</span>
            <span>
              by version <span className="mono">{shortVersion(toHash)}</span>
            </span>
          </p>
          <p>
            {count(affected, 'answer', 'answers')}, mean score {percent(before)} before, {percent(after)} after.
          </p>
          <p className="said">{reason}</p>
        </li>
      ))}
    </ol>
  );
}
