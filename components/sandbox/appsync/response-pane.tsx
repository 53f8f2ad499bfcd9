'use client';

import type { RunView } from '../shared/engine-protocol';
import { EmptyLane } from '../shared/run-figure';
import { ReceivedList } from './received-list';

type Props = { readonly view: RunView | null; readonly onPick: (n: number) => void };

/** What the client gets: `data` and `errors` of each request, and what subscriptions received. */
export function ResponsePane({ view, onPick }: Props) {
  return (
    <section className="pane p-result" aria-labelledby="h-result">
      <header>
        <h2 id="h-result">Response</h2>
      </header>
      {!view || view.responses.length === 0 ? (
        <EmptyLane>{view?.outcome.detail || 'Press Run, and the response appears here.'}</EmptyLane>
      ) : (
        <Responses view={view} onPick={onPick} />
      )}
    </section>
  );
}

export function Responses({ view, onPick }: { readonly view: RunView; readonly onPick: (n: number) => void }) {
  const several = view.responses.length > 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="responses" tabIndex={0} aria-label="Responses">
      {view.responses.map((response) => (
        <div key={response.name} className="response">
          {several && <h3>{response.name}</h3>}
          <pre>{response.text}</pre>
          {response.charsCut > 0 && <p className="mute">and {response.charsCut} more characters</p>}
        </div>
      ))}
      {view.received !== null && <ReceivedList received={view.received} onPick={onPick} />}
    </section>
  );
}
