'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import './keys.css';

/** A shortcut: `keys` as shown and matched (`N`, `?`, `[`, `Space`, `ArrowLeft`, `Ctrl+Enter`), any of them. */
export type KeyBinding = { readonly keys: readonly string[]; readonly says: string; readonly run: () => void };
type Group = { readonly title: string; readonly bindings: readonly KeyBinding[] };

let groups: readonly Group[] = [];
const listeners = new Set<() => void>();
const announce = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const current = () => groups;
const none: readonly Group[] = [];

/** Registers shortcuts while the caller is on screen. They show in the `?` dialog and are silent while typing. */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const shape = bindings.map((b) => `${b.keys.join(' ')}\t${b.says}`).join('\n');
  useEffect(() => {
    const group: Group = {
      title,
      bindings: shape
        .split('\n')
        .filter(Boolean)
        .map((line, i) => {
          const [keys = '', says = ''] = line.split('\t');
          return { keys: keys.split(' '), says, run: () => latest.current[i]?.run() };
        }),
    };
    groups = [...groups, group];
    announce();
    return () => {
      groups = groups.filter((g) => g !== group);
      announce();
    };
  }, [title, shape]);
}

/** The key of an event as bindings spell it. */
export function spellKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`;
}

/** True where keys mean text or belong to the control: fields, editors, open dialogs, and Space or Enter on a button. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[contenteditable="true"], textarea, select')) return true;
  if (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type))
    return true;
  if (document.querySelector('dialog[open]')) return true;
  return (event.key === ' ' || event.key === 'Enter') && target.closest('button, a, summary, input') !== null;
}

/** Listens once for all shortcuts and lists them under `?`. Sits in the root layout. */
export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = useSyncExternalStore(subscribe, current, () => none);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (event.defaultPrevented || (!modified && belongsElsewhere(event))) return;
      const spelled = spellKey(event);
      if (spelled === '?') {
        event.preventDefault();
        setOpen(true);
        return;
      }
      // The last group registered is the nearest to the learner: it wins where two use the same key.
      const binding = [...groups]
        .reverse()
        .flatMap((g) => g.bindings)
        .find((b) => b.keys.includes(spelled));
      if (!binding) return;
      event.preventDefault();
      binding.run();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);

  return (
    <>
      <button type="button" className="btn bare wide-only" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Keys <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className="keys-dialog" aria-labelledby="keys-title" onClose={() => setOpen(false)}>
        <form method="dialog">
          <header>
            <h2 id="keys-title">Keys</h2>
            <button type="submit" className="btn bare">
              Close <kbd>Esc</kbd>
            </button>
          </header>
        </form>
        {[{ title: 'Everywhere', bindings: [{ keys: ['?'], says: 'this list' }] }, ...shown].map((group) => (
          <section key={group.title}>
            <h3 className="label">{group.title}</h3>
            <dl>
              {group.bindings.map((binding) => (
                <div key={binding.says}>
                  <dt>
                    {binding.keys.map((key) => (
                      <kbd key={key}>{key.replace('Arrow', '').replace('Ctrl+', 'Ctrl ')}</kbd>
                    ))}
                  </dt>
                  <dd>{binding.says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </dialog>
    </>
  );
}
