'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { assertNever } from '@/lib/kernel/assert-never';
import type { BaseScenario } from '@/lib/kernel/scenario';
import type { SeenRun } from '@/lib/kernel/seen-run';
import { engineNames, playgroundPath } from './engine-names';
import type { Draft, EngineName, OpenError } from './engine-protocol';
import { EmptyLane } from './run-figure';
import { useEngine } from './use-engine';
import './workbench.css';

export type GalleryEntry<S extends BaseScenario> = {
  readonly ref: string;
  readonly scenario: S;
  /** What to take from it, in one line. */
  readonly lesson: string;
  /** Errors by their names, and features in small letters. */
  readonly tags: readonly string[];
};

/** What a workbench shows, and where it came from. */
export type Opened<S extends BaseScenario> = {
  readonly kind: 'opened';
  /** Null: it came with a link, or is the reader's own. */
  readonly ref: string | null;
  /** One's own: its address, and the texts it started with. */
  readonly own: { readonly address: string; readonly texts: Draft['texts'] } | null;
  readonly scenario: S;
  readonly link: Linked | null;
};

/** What a link says beside its scenario. `id` tells links apart: a permalink's fragment, or a short link's hash. */
type Linked = {
  readonly cursor: number | null;
  readonly hash: string | null;
  readonly seen: SeenRun | null;
  readonly id: string;
};
/** What a short link leads to, as its page hands it over. */
export type SharedBench<S extends BaseScenario> = Linked & { readonly scenario: S };

export type BenchViewProps<S extends BaseScenario> = {
  readonly opened: Opened<S>;
  readonly gallery: readonly GalleryEntry<S>[];
  readonly onPick: (ref: string) => void;
  /** Opened by an address that came while the page was there: who chose it goes on here. */
  readonly arrived: boolean;
};

/** What every engine's workbench is told. */
export type WorkbenchProps<S extends BaseScenario> = {
  readonly gallery: readonly GalleryEntry<S>[];
  /** Opened instead of what the address bar's fragment names. */
  readonly shared?: SharedBench<S>;
};

type Props<S extends BaseScenario> = WorkbenchProps<S> & {
  readonly engine: EngineName;
  readonly View: ComponentType<BenchViewProps<S>>;
  /** A scenario of the reader's own by its address, which may be anything. Must be a constant. */
  readonly findOwn?: (address: string) => Owned<S> | null;
};

export type Owned<S extends BaseScenario> = { readonly scenario: S; readonly texts: Draft['texts'] };

type Opening<S extends BaseScenario> =
  | Opened<S>
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly error: OpenError; readonly fragment: string };

/** A playground: decides what is open (a short link, a permalink, `#<gallery id>`, or the gallery's first) and shows it. */
export function Workbench<S extends BaseScenario>({ engine, gallery, shared, View, findOwn }: Props<S>) {
  const client = useEngine(engine);
  const [opening, setOpening] = useState<Opening<S>>(shared ? toOpened(shared) : { kind: 'opening' });
  const [arrived, setArrived] = useState(false);
  useEffect(() => {
    if (shared) return;
    const open = async () => {
      const fragment = location.hash.slice(1);
      const chosen = gallery.find(({ ref }) => idOf(ref) === fragment) ?? gallery[0];
      const isLink = /^v\d+\./.test(fragment);
      const own = findOwn?.(fragment);
      if (own)
        return setOpening({
          kind: 'opened',
          ref: null,
          own: { address: fragment, texts: own.texts },
          scenario: own.scenario,
          link: null,
        });
      if (!isLink) {
        if (chosen) setOpening({ kind: 'opened', ref: chosen.ref, own: null, scenario: chosen.scenario, link: null });
        return;
      }
      const asked = await client.ask('openLink', { fragment });
      if (asked.kind === 'superseded') return;
      client.close();
      if (asked.kind !== 'answer') return setOpening({ kind: 'refused', error: { code: 'damaged' }, fragment });
      if (!asked.answer.ok) return setOpening({ kind: 'refused', error: asked.answer.error, fragment });
      const { scenario, cursor, hash, seen } = asked.answer.value;
      // The worker checked it against the schema of this engine, whose scenarios are S.
      setOpening({
        kind: 'opened',
        ref: null,
        own: null,
        scenario: scenario as S,
        link: { cursor, hash, seen, id: fragment },
      });
    };
    void open();
    const onHash = () => {
      setArrived(true);
      void open();
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [client, gallery, shared, findOwn]);

  const pick = (ref: string) => {
    // Another scenario is not what the short link names: it has its address in the playground.
    if (shared) return location.assign(`${playgroundPath(engine)}#${idOf(ref)}`);
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
          <p>{refusalWords(opening.error, engineNames[engine])}</p>
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
        <View
          key={opening.link?.id ?? opening.own?.address ?? opening.ref}
          opened={opening}
          gallery={gallery}
          onPick={pick}
          arrived={arrived}
        />
      );
    default:
      return assertNever(opening);
  }
}

function toOpened<S extends BaseScenario>({ scenario, ...link }: SharedBench<S>): Opened<S> {
  return { kind: 'opened', ref: null, own: null, scenario, link };
}

const idOf = (ref: string) => ref.replace(/^[^/]+\//, '');

export function refusalWords(error: OpenError, name: string): string {
  switch (error.code) {
    case 'unknown-version':
      return `It was made by another version of Dryrun (${error.version}), which writes links in a form this one does not know. Keep the link, and try it where it was made.`;
    case 'too-long':
      return `It is ${error.chars} characters long, and ${error.maxChars} are the most that are read.`;
    case 'damaged':
      return 'It is damaged: perhaps cut off when it was copied. Ask for it again.';
    case 'other-engine':
      return `It belongs to another sandbox, not to ${name}.`;
    default:
      return assertNever(error);
  }
}
