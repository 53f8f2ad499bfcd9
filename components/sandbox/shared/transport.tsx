import { Glyph } from '@/components/ui/glyph';
import { paces, paceWord } from './pace';
import type { Player } from './use-player';

type Props = {
  readonly player: Player;
  readonly events: number;
  /** Offers the speeds as well. */
  readonly speeds?: boolean;
};

/** Event before, play, next event. A button with nothing left to do stays focusable: keys must not run into a wall. */
export function Transport({ player, events, speeds = false }: Props) {
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
      {speeds && (
        <select
          className="pace"
          aria-label="Speed"
          value={player.pace}
          onChange={(event) => {
            const pace = paces.find((one) => String(one) === event.target.value);
            if (pace !== undefined) player.setPace(pace);
          }}
        >
          {paces.map((pace) => (
            <option key={pace} value={pace}>
              {paceWord(pace)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
