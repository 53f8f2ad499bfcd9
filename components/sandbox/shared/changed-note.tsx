type Props = { readonly authorsHash: string | null; readonly hash: string };

/** A link opened under a later engine: says that this is not the run its author saw. */
export function ChangedNote({ authorsHash, hash }: Props) {
  if (authorsHash === null) return null;
  return (
    <p className="benchnote" role="status">
      The engine has changed since this link was made: its author saw run <code>{authorsHash.slice(0, 8)}</code>, this
      is run <code>{hash.slice(0, 8)}</code>. Times or events may differ.
    </p>
  );
}
