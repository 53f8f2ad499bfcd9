'use client';

import { tools } from './tools';
import './tools.css';

type Props = {
  /** Name of the tool that is open. */
  readonly opened: string | null;
  readonly onOpen: (name: string | null) => void;
  /** Nobody has taken the tour in this browser, or said no to it. */
  readonly tourNew: boolean;
  readonly onTour: () => void;
  readonly onNoTour: () => void;
};

/** What can be done with the machine beside running it; at the end the way around the bench. */
export function ToolRow({ opened, onOpen, tourNew, onTour, onNoTour }: Props) {
  return (
    <div className="toolrow">
      {/* biome-ignore lint/a11y/useSemanticElements: pressed buttons, not form fields. */}
      <div className="tools" role="group" aria-label="Tools">
        {tools.map(({ name, says }) => (
          <button
            key={name}
            type="button"
            className="btn bare"
            aria-pressed={name === opened}
            onClick={() => onOpen(name === opened ? null : name)}
          >
            {says}
          </button>
        ))}
      </div>
      <p className={tourNew ? 'touroffer' : 'touroffer known'}>
        {tourNew && <span>New here?</span>}
        <button type="button" className="btn bare" onClick={onTour}>
          {tourNew ? 'Tour in four steps' : 'Tour'}
        </button>
        {tourNew && (
          <button type="button" className="btn bare" onClick={onNoTour}>
            No, thanks
          </button>
        )}
      </p>
    </div>
  );
}
