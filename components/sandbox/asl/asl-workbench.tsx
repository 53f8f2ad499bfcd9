'use client';

import { useEffect, useState } from 'react';
import type { AslScenario } from '@/lib/asl/scenario';
import { assertNever } from '@/lib/kernel/assert-never';
import type { OpenError } from '../shared/engine-protocol';
import { EmptyLane } from '../shared/run-figure';
import { useEngine } from '../shared/use-engine';
import { AslBenchView, type Opened } from './asl-bench-view';
import '../shared/workbench.css';

export type AslWorkbenchProps = {
  readonly gallery: readonly { readonly ref: string; readonly scenario: AslScenario }[];
};

type Opening =
  | Opened
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly error: OpenError; readonly fragment: string };

/** The ASL playground: decides what is open (a permalink, `#<gallery id>`, or the gallery's first) and shows it. */
export function AslWorkbench({ gallery }: AslWorkbenchProps) {
  const client = useEngine('asl');
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  useEffect(() => {
    const open = async () => {
      const fragment = location.hash.slice(1);
      const chosen = gallery.find(({ ref }) => idOf(ref) === fragment) ?? gallery[0];
      const isLink = /^v\d+\./.test(fragment);
      if (!isLink) {
        if (chosen) setOpening({ kind: 'opened', ref: chosen.ref, scenario: chosen.scenario, link: null });
        return;
      }
      const asked = await client.ask('openLink', { fragment });
      if (asked.kind === 'superseded') return;
      client.close();
      if (asked.kind !== 'answer') return setOpening({ kind: 'refused', error: { code: 'damaged' }, fragment });
      if (!asked.answer.ok) return setOpening({ kind: 'refused', error: asked.answer.error, fragment });
      const { scenario, cursor, hash } = asked.answer.value;
      // The worker checked it against the schema of this engine.
      setOpening({ kind: 'opened', ref: null, scenario: scenario as AslScenario, link: { cursor, hash, fragment } });
    };
    void open();
    const onHash = () => void open();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [client, gallery]);

  const pick = (ref: string) => {
    // Assigning the hash tells the listener above, and gives the scenario an address.
    location.hash = idOf(ref);
  };
  switch (opening.kind) {
    case 'opening':
      return <EmptyLane>{gallery.length === 0 ? 'There are no scenarios.' : 'Opening.'}</EmptyLane>;
    case 'refused':
      return (
        <section className="linkrefused" aria-labelledby="refused">
          <h1 id="refused">This link cannot be opened</h1>
          <p>{refusalWords(opening.error)}</p>
          <label>
            Nothing is lost; this is what the link holds:
            <textarea readOnly rows={4} value={opening.fragment} />
          </label>
          <p>
            <button type="button" className="btn primary" onClick={() => gallery[0] && pick(gallery[0].ref)}>
              Open the playground
            </button>
          </p>
        </section>
      );
    case 'opened':
      return (
        <AslBenchView key={opening.link?.fragment ?? opening.ref} opened={opening} gallery={gallery} onPick={pick} />
      );
    default:
      return assertNever(opening);
  }
}

const idOf = (ref: string) => ref.replace(/^asl\//, '');

function refusalWords(error: OpenError): string {
  switch (error.code) {
    case 'unknown-version':
      return `It was made by another version of Dryrun (${error.version}), which writes links in a form this one does not know. Keep the link, and try it where it was made.`;
    case 'too-long':
      return `It is ${error.chars} characters long, and ${error.maxChars} are the most that are read.`;
    case 'damaged':
      return 'It is damaged: perhaps cut off when it was copied. Ask for it again.';
    case 'other-engine':
      return 'It belongs to another sandbox, not to Step Functions.';
    default:
      return assertNever(error);
  }
}
