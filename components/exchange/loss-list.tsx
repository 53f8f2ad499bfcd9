import { groupLosses } from '@/lib/exchange/describe-loss';
import type { Loss } from '@/lib/exchange/loss';

const mostNames = 5;

/** What of a file is not taken, each sentence once with the questions it is true of. */
export function LossList({ lost }: { readonly lost: readonly Loss[] }) {
  if (lost.length === 0) return null;
  return (
    <section aria-labelledby="lost">
      <h2 id="lost">Not taken</h2>
      <ul className="losses">
        {groupLosses(lost).map(({ says, items }) => (
          <li key={says}>
            {says} <span className="mute">{namesOf(items)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const namesOf = (items: readonly string[]): string =>
  items.length > mostNames
    ? `${items.slice(0, mostNames).join(', ')} and ${items.length - mostNames} more`
    : items.join(', ');
