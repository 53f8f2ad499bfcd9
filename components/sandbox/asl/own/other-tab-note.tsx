'use client';

import { useSyncExternalStore } from 'react';
import type { AslScenario } from '@/lib/asl/scenario';
import type { Bench } from '../../shared/use-bench';
import type { OwnDrafts } from './own-machines';

type Props = { readonly bench: Bench<AslScenario>; readonly drafts: OwnDrafts };

const nothing = () => null;

/** Another tab changed the same machine: nobody's work is saved over until this reader says whose. */
export function OtherTabNote({ bench, drafts }: Props) {
  const theirs = useSyncExternalStore(drafts.subscribe, drafts.elsewhere, nothing);
  if (!theirs) return null;
  return (
    <div className="benchnote othertab" role="status">
      <p>Another tab changed this machine. What you typed here is still here, but it is not kept.</p>
      <button
        type="button"
        className="btn"
        onClick={() => bench.take(drafts.takeTheirs({ scenario: theirs.scenario, texts: theirs.start }))}
      >
        Show theirs
      </button>
      <button type="button" className="btn" onClick={() => drafts.keepMine(bench.draft)}>
        Keep mine
      </button>
    </div>
  );
}
