import { Glyph } from '@/components/ui/glyph';
import type { Player } from './use-player';

/** Event before, play, next event. A button with nothing left to do stays focusable: keys must not run into a wall. */
export function Transport({ player, events }: { readonly player: Player; readonly events: number }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons are not a set of form fields.
    <div className="transport" role="group" aria-label="Move the cursor">
      <button
        type="button"
        className="btn bare"
        aria-label="Event before"
        aria-disabled={player.cursor.n <= 0}
        onClick={() => player.step(-1)}
      >
        <Glyph name="back" />
      </button>
      <button
        type="button"
        className="btn bare"
        aria-label={player.playing ? 'Pause' : 'Play'}
        aria-disabled={events < 2}
        onClick={player.toggle}
      >
        <Glyph name={player.playing ? 'pause' : 'running'} />
      </button>
      <button
        type="button"
        className="btn bare"
        aria-label="Next event"
        aria-disabled={player.cursor.n >= events - 1}
        onClick={() => player.step(1)}
      >
        <Glyph name="step" />
      </button>
    </div>
  );
}
