import type { KeyboardEvent } from 'react';
import type { HistoryRow } from './engine-protocol';
import { useAnswer } from './use-engine';

type Props = {
  readonly row: HistoryRow;
  /** Its place in the filtered history. */
  readonly line: number;
  readonly isCurrent: boolean;
  readonly isAhead: boolean;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
  readonly textOf: (id: number) => Promise<string | null>;
  readonly onPick: (n: number) => void;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** An event of the history: its ids move the cursor, its type opens what the service's API gives for it. */
export function HistoryLine(props: Props) {
  const { row, line, isCurrent, isAhead, isOpen, tabIndex, onPick, onOpen } = props;
  const { previousN } = row;
  const looks = [isAhead ? 'ahead' : '', row.failed ? 'failedrow' : ''].filter(Boolean).join(' ');
  return (
    <>
      <tr
        data-line={line}
        aria-current={isCurrent ? 'true' : undefined}
        className={looks || undefined}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
      >
        <td className="n">
          <button type="button" tabIndex={tabIndex} aria-label={`Go to event ${row.id}`} onClick={() => onPick(row.n)}>
            {row.id}
          </button>
        </td>
        <td className="n">
          {previousN === null ? (
            row.previous
          ) : (
            <button
              type="button"
              tabIndex={tabIndex}
              aria-label={`Go to the event before it, ${row.previous}`}
              onClick={() => onPick(previousN)}
            >
              {row.previous}
            </button>
          )}
        </td>
        <td className="n">{(row.at / 1000).toFixed(3)}</td>
        <td className="mono">
          <button type="button" className="expand" tabIndex={tabIndex} aria-expanded={isOpen} onClick={onOpen}>
            {row.type}
          </button>
        </td>
        <td className="mono">{row.place}</td>
        <td className="mono mute details">{row.detail}</td>
      </tr>
      {isOpen && <OpenLine {...props} />}
    </>
  );
}

function OpenLine({ row, textOf, onCopy, onKeyDown }: Props) {
  const text = useAnswer(String(row.id), () => textOf(row.id));
  return (
    <tr className="openline" onKeyDown={onKeyDown}>
      <td colSpan={6}>
        <button type="button" className="btn" onClick={onCopy}>
          Copy event {row.id} <kbd>C</kbd>
        </button>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard. */}
        <pre tabIndex={0}>{text}</pre>
      </td>
    </tr>
  );
}
