'use client';

import { useState } from 'react';
import type { PastedMachine, PastedView } from '../shared/engine-protocol';
import './pasted-machines.css';

type Usable = PastedMachine & { readonly text: string };

type Props = {
  readonly pasted: PastedView | null;
  /** What stands in the Definition tab now. */
  readonly definition: string;
  readonly onUse: (machine: Usable) => void;
  readonly onClose: () => void;
};

/** Offers the state machines of a pasted template; then, until the next edit, says what was assumed for the one in use. */
export function PastedMachines({ pasted, definition, onUse, onClose }: Props) {
  const [used, setUsed] = useState<Usable | null>(null);
  const noted = used?.text === definition ? used : null;
  const close = () => {
    setUsed(null);
    onClose();
  };
  // The region is there from the start, so that what comes into it is read out.
  return (
    <div className="pasted" aria-live="polite">
      {noted ? (
        <Assumed machine={noted} onClose={close} />
      ) : (
        pasted && (
          <div className="pastednote">
            <p>{pasted.says}</p>
            <ul>
              {pasted.machines.map((machine) => (
                <li key={machine.name}>
                  <Offer
                    machine={machine}
                    onUse={(usable) => {
                      setUsed(usable);
                      onUse(usable);
                    }}
                  />
                </li>
              ))}
            </ul>
          </div>
        )
      )}
    </div>
  );
}

function Offer({ machine, onUse }: { readonly machine: PastedMachine; readonly onUse: (machine: Usable) => void }) {
  const { name, text, problem } = machine;
  if (text === null) {
    return (
      <span className="mute">
        <code>{name}</code>: {problem}
      </span>
    );
  }
  return (
    <button type="button" className="btn" onClick={() => onUse({ ...machine, text })}>
      Use {name || 'it as JSON'}
    </button>
  );
}

function Assumed({ machine, onClose }: { readonly machine: PastedMachine; readonly onClose: () => void }) {
  const { name, type, assumed } = machine;
  const subject = name || 'The state machine';
  const express = type === 'EXPRESS' ? ', as an Express workflow' : '';
  return (
    <div className="pastednote">
      <div className="pastedhead">
        <p>
          {subject} is in the Definition tab{express}. {assumed.length > 0 && 'Not in the template, so assumed:'}
        </p>
        <button type="button" className="btn" onClick={onClose}>
          Close
        </button>
      </div>
      {assumed.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard.
        <ul className="assumed" tabIndex={0} aria-label="Assumed">
          {assumed.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
