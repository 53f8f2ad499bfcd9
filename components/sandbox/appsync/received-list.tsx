import { StateWord } from '@/components/ui/glyph';
import { formatDuration } from '@/lib/kernel/duration';
import type { Received } from '../shared/engine-protocol';

type Props = { readonly received: readonly Received[]; readonly onPick: (n: number) => void };

/** What arrived over subscriptions, each with the way to the event that delivered it. */
export function ReceivedList({ received, onPick }: Props) {
  return (
    <section className="received" aria-labelledby="h-received">
      <h3 id="h-received">Received by subscriptions</h3>
      {received.length === 0 ? (
        <p className="mute">Nothing. A subscription receives what a mutation it names selects.</p>
      ) : (
        <ol>
          {received.map(({ n, at, subscription, mutation, payload }) => (
            <li key={n}>
              <button type="button" className="btn bare" onClick={() => onPick(n)}>
                {formatDuration(at)}, event {n}
              </button>{' '}
              <StateWord state="succeeded">{subscription}</StateWord> <span className="mute">from {mutation}</span>
              <pre>{payload.text}</pre>
              {payload.charsCut > 0 && <p className="mute">and {payload.charsCut} more characters</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
