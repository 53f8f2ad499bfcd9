import { StateWord } from '@/components/ui/glyph';
import type { MarkState, TimelineModel } from '@/lib/kernel/timeline';
import { Segments } from './segments';
import { stateWord } from './state-word';
import { type TimelineWindow, zoomAtMost } from './use-timeline-window';

const kinds = [
  { value: 'linear', says: 'Linear' },
  { value: 'log', says: 'Log' },
  { value: 'squeeze', says: 'Squeeze waits' },
] as const;

/** What the axis is, how close it is seen, and which states are in the picture. */
export function TimelineTools({ shows, model }: { readonly shows: TimelineWindow; readonly model: TimelineModel }) {
  const { zoom, setZoom } = shows;
  return (
    <div className="tltools">
      <Segments label="Scale" options={kinds} value={shows.kind} onChange={shows.setKind} />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons are not a set of form fields. */}
      <div className="zoom" role="group" aria-label="Zoom">
        <button
          type="button"
          className="btn bare"
          aria-label="Wider"
          aria-disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          <Zoomed says="Wider" sign="−" />
        </button>
        <button
          type="button"
          className="btn bare"
          aria-label="Closer"
          aria-disabled={zoom === zoomAtMost || model.end === 0}
          onClick={() => model.end > 0 && setZoom(zoom + 1)}
        >
          <Zoomed says="Closer" sign="+" />
        </button>
        {zoom > 0 && (
          <button type="button" className="btn bare" onClick={() => setZoom(0)}>
            Whole run
          </button>
        )}
      </div>
      <Legend model={model} />
    </div>
  );
}

/** The word, or where there is no room for it the sign that the graph has for the same. */
function Zoomed({ says, sign }: { readonly says: string; readonly sign: string }) {
  return (
    <>
      <span className="zoomword">{says}</span>
      <span className="zoomsign">{sign}</span>
    </>
  );
}

/** Only the states that are in the picture. */
function Legend({ model }: { readonly model: TimelineModel }) {
  const present = new Set<MarkState>([
    ...model.bars.map((bar) => bar.state),
    ...model.bars.flatMap(({ tally = [] }) => tally.map(({ state }) => state)),
    ...model.gaps.map((gap) => gap.state),
    ...(model.turns.length > 0 ? (['caught'] as const) : []),
  ]);
  present.delete('null');
  return (
    <ul className="legend" aria-label="States">
      {[...present].map((state) => (
        <li key={state}>
          <StateWord state={state}>{stateWord(state)}</StateWord>
        </li>
      ))}
      {model.marks?.some(({ kind }) => kind === 'heartbeat') && <li className="beatkey">heartbeat</li>}
      {model.gaps.some(({ range }) => range) && <li className="jitterkey">jitter range</li>}
    </ul>
  );
}
