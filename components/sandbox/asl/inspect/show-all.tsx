import { withCommas } from './dollar-text';

type Props = { readonly charsCut: number; readonly of: string; readonly onWhole: () => void };

/** What is said under a value that was cut, and the way to all of it. */
export function ShowAll({ charsCut, of, onWhole }: Props) {
  if (charsCut === 0) return null;
  return (
    <p className="mute showall">
      and {withCommas(charsCut)} more characters{' '}
      <button type="button" className="btn bare" aria-label={`Show all of ${of}`} onClick={onWhole}>
        Show all
      </button>
    </p>
  );
}
