import { formatDuration } from '@/lib/kernel/duration';
import type { SeenRun } from '@/lib/kernel/seen-run';
import type { RunView } from './engine-protocol';

type Props = {
  /** The hash of the run that the link's author saw, where this run is another one. */
  readonly authorsHash: string | null;
  /** What the link says of that run; older links say nothing. */
  readonly seen: SeenRun | null;
  readonly view: RunView | null;
};

/** A link opened under a later engine: says that this is not the run its author saw, and what differs. */
export function ChangedNote({ authorsHash, seen, view }: Props) {
  if (authorsHash === null || view === null) return null;
  const differences = seen ? differencesOf(seen, view) : [];
  return (
    <p className="benchnote" role="status">
      The engine has changed since this link was made: its author saw run <code>{authorsHash.slice(0, 8)}</code>, this
      is run <code>{view.hash.slice(0, 8)}</code>.{' '}
      {seen === null
        ? 'Times or events may differ.'
        : differences.length === 0
          ? 'It ends the same way, after as many events and as much time; what differs is inside.'
          : differences.map(({ what, was, now }) => `${what}: ${was} then, ${now} now.`).join(' ')}
    </p>
  );
}

function differencesOf(seen: SeenRun, view: RunView) {
  const rows = [
    { what: 'Outcome', was: seen.outcome, now: view.outcome.headline },
    { what: 'Events', was: String(seen.events), now: String(view.at.length) },
    { what: 'Total time', was: formatDuration(seen.endsAt), now: formatDuration(view.at.at(-1) ?? 0) },
  ];
  return rows.filter(({ was, now }) => was !== now);
}
