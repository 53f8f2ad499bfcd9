'use client';

import { useEffect, useRef, useState } from 'react';
import { playgroundPath } from '../../shared/engine-names';
import { type OwnMachine, ownPrefix } from './own-machines';

type Props = {
  readonly machine: OwnMachine;
  /** The address of what is open. */
  readonly current: string;
  readonly onOpen: () => void;
  readonly onRename: (title: string) => void;
  readonly onDelete: () => void;
};

/** As long as a scenario's title may be. */
const longest = 120;

/** A machine of one's own in a list: opened, renamed, deleted. */
export function OwnRow({ machine, current, onOpen, onRename, onDelete }: Props) {
  const [naming, setNaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const named = useRef(false);
  const { title } = machine.scenario;
  const address = ownPrefix + machine.id;
  useEffect(() => {
    // The field, and afterwards the button it came from: the focus would be lost with either.
    const wanted = naming ? 'input' : named.current ? '.rename' : null;
    named.current = naming;
    if (wanted) row.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [naming]);
  if (naming)
    return (
      <li ref={row}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const said = new FormData(event.currentTarget).get('title');
            const next = typeof said === 'string' ? said.trim() : '';
            if (next !== '' && next !== title) onRename(next);
            setNaming(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // The dialog around it stays open.
            event.preventDefault();
            setNaming(false);
          }}
        >
          <input name="title" aria-label={`New name of ${title}`} defaultValue={title} maxLength={longest} />
          <button type="submit" className="btn bare">
            Save the name
          </button>
        </form>
      </li>
    );
  return (
    <li ref={row}>
      <a
        href={`${playgroundPath('asl')}#${address}`}
        aria-current={address === current ? 'true' : undefined}
        onClick={onOpen}
      >
        {title}
      </a>{' '}
      <button type="button" className="btn bare rename" aria-label={`Rename ${title}`} onClick={() => setNaming(true)}>
        Rename
      </button>
      <Delete title={title} onDelete={onDelete} />
    </li>
  );
}

/** A second press deletes: nothing brings a machine back. */
function Delete({ title, onDelete }: { readonly title: string; readonly onDelete: () => void }) {
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      className="btn bare"
      aria-label={sure ? `Delete ${title} for good` : `Delete ${title}`}
      onClick={() => (sure ? onDelete() : setSure(true))}
      onBlur={() => setSure(false)}
    >
      {sure ? 'Delete for good' : 'Delete'}
    </button>
  );
}
