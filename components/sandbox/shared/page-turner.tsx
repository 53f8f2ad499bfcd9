type Props = {
  readonly page: number;
  readonly pageLength: number;
  readonly count: number;
  readonly onTurn: (page: number) => void;
};

/** Which lines of a long list are shown, and the way to those before and after. */
export function PageTurner({ page, pageLength, count, onTurn }: Props) {
  const from = page * pageLength;
  const last = Math.max(0, Math.ceil(count / pageLength) - 1);
  return (
    <>
      <span className="mute">
        {count === 0 ? 'none' : `${from + 1} to ${Math.min(from + pageLength, count)} of ${count}`}
      </span>
      {last > 0 && (
        <>
          <button
            type="button"
            className="btn bare"
            aria-disabled={page <= 0}
            onClick={() => onTurn(Math.max(0, page - 1))}
          >
            Earlier
          </button>
          <button
            type="button"
            className="btn bare"
            aria-disabled={page >= last}
            onClick={() => onTurn(Math.min(last, page + 1))}
          >
            Later
          </button>
        </>
      )}
    </>
  );
}
