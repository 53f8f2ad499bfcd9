'use client';

import { useEffect, useRef, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import type { AslScenario } from '@/lib/asl/scenario';
import { playgroundPath } from '../../shared/engine-names';
import type { GalleryEntry } from '../../shared/workbench';
import { type AslDraft, toAslDraft } from '../asl-draft';
import { deleteOwnMachine, listOwnMachines, ownPrefix, renameOwnMachine, startOwnMachine } from '../own/own-machines';
import { OwnRow } from '../own/own-row';
import { starter } from '../own/starter';
import { Gallery } from './gallery';
import { toGalleryCard } from './gallery-card';

type Props = {
  readonly gallery: readonly GalleryEntry<AslScenario>[];
  /** What is on the bench, to be duplicated. */
  readonly draft: AslDraft;
  /** The address of what is open. */
  readonly current: string;
  /** What is open has another title. */
  readonly onRenamed: (title: string) => void;
  readonly onClosed: () => void;
};

/** The gallery over the bench, and one's own machines: an empty one, or a copy of what is open. */
export default function GalleryDialog({ gallery, draft, current, onRenamed, onClosed }: Props) {
  const [own, setOwn] = useState(listOwnMachines);
  const [unkept, setUnkept] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the keyboard would cover the list that one came to read.
    if (matchMedia('(pointer: fine)').matches) box.current?.querySelector<HTMLElement>('[type="search"]')?.focus();
  }, []);
  const start = (from: AslDraft, title: string) => {
    const machine = startOwnMachine(from, title);
    if (machine) location.assign(`${playgroundPath('asl')}#${ownPrefix}${machine.id}`);
    else setUnkept(true);
    return machine !== null;
  };
  const taken = (title: string) => own.some(({ scenario }) => scenario.title === title);
  const free = (title: string, n = 2): string =>
    !taken(title) ? title : taken(`${title} ${n}`) ? free(title, n + 1) : `${title} ${n}`;
  return (
    <Dialog title="Scenarios" size="wide" onClosed={onClosed}>
      {(close) => (
        <div ref={box}>
          <div className="galleryown">
            <button
              type="button"
              className="btn"
              onClick={() => start(toAslDraft(starter), free(starter.title)) && close()}
            >
              Start from an empty machine
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => start(draft, free(`Copy of ${draft.scenario.title}`.slice(0, 110))) && close()}
            >
              Duplicate this one
            </button>
            {unkept && <span role="status">This browser keeps nothing, so a machine of your own has no place.</span>}
            {own.length > 0 && (
              <ul aria-label="Your machines, kept in this browser">
                {own.map((machine) => (
                  <OwnRow
                    key={machine.id}
                    machine={machine}
                    current={current}
                    onOpen={close}
                    onRename={(title) => {
                      renameOwnMachine(machine.id, title);
                      setOwn(listOwnMachines());
                      if (current === ownPrefix + machine.id) onRenamed(title);
                    }}
                    onDelete={() => {
                      deleteOwnMachine(machine.id);
                      setOwn(listOwnMachines());
                    }}
                  />
                ))}
              </ul>
            )}
          </div>
          <Gallery cards={gallery.map(toGalleryCard)} base={playgroundPath('asl')} current={current} onPick={close} />
        </div>
      )}
    </Dialog>
  );
}
