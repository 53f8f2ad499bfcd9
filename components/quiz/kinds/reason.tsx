import { StemText } from '../stem';
import type { ShowRun } from './leaf-view';

type Props = {
  readonly why: string;
  /** The part, for those who hear the button alone. */
  readonly of: string;
  /** The event that decided, where one did. */
  readonly cursor: number | null | undefined;
  readonly onShow: ShowRun | null;
};

/** Why a part of an item is as it is, and the way to the event that made it so. */
export function Reason({ why, of, cursor, onShow }: Props) {
  return (
    <div className="whyline">
      <p>
        <StemText text={why} />
      </p>
      {onShow && typeof cursor === 'number' && (
        <button type="button" className="btn bare showme" onClick={() => onShow(cursor)}>
          Show me<span className="vh">: {of}</span>
        </button>
      )}
    </div>
  );
}
