'use client';

import { useEffect, useState } from 'react';
import type { PairView } from '../../lab/lab-protocol';
import { useLab } from '../../lab/use-lab';
import { PairTimelines } from '../pair-timelines';
import type { ToolProps } from '../tool-props';
import { OtherSide } from './other-side';
import { PairTable } from './pair-table';
import './compare.css';

const typingPauseMs = 300;

type Shown = { readonly pair: PairView } | { readonly broken: string };

/** A is the draft, B begins as its copy with another policy or definition: both run under the same mocks, seed and input. */
export default function Compare({ bench }: ToolProps) {
  const { draft, setText } = bench;
  const a = draft.texts.definition ?? '';
  const lab = useLab();
  const [b, setB] = useState(a);
  // Another text for the editors when B is not what was typed but what a button put there.
  const [placed, setPlaced] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const key = JSON.stringify([draft, b]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for both drafts.
  useEffect(() => {
    const timer = setTimeout(async () => {
      const other = { ...draft, texts: { ...draft.texts, definition: b } };
      const asked = await lab.ask('pair', { a: draft, b: other });
      if (asked.kind === 'answer') setShown({ pair: asked.answer });
      if (asked.kind === 'broken') setShown({ broken: asked.message });
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [key, lab]);
  const place = (nextA: string, nextB: string) => {
    if (nextA !== a) setText('definition', nextA);
    setB(nextB);
    setPlaced(placed + 1);
  };
  const pair = shown && 'pair' in shown ? shown.pair : null;
  return (
    <div className="cp">
      <p className="mute">
        A is the draft in the editor. B is a copy to change. Both run with the same input, mocks and seed, at once after
        each change.
      </p>
      <div className="cp-line">
        <button type="button" className="btn" onClick={() => place(b, a)}>
          Swap A and B
        </button>
        <button type="button" className="btn" onClick={() => place(b, b)}>
          Copy B over A
        </button>
        <button type="button" className="btn" onClick={() => place(a, a)}>
          Start B again
        </button>
      </div>
      <OtherSide key={placed} definition={b} onChange={setB} />
      {pair && <SideProblems name="A" problems={pair.a.problems} />}
      {pair && <SideProblems name="B" problems={pair.b.problems} />}
      <p role="status" className="cp-summary">
        {shown && 'broken' in shown ? `The runs broke off: ${shown.broken}` : pair?.summary}
      </p>
      {pair && (
        <PairTimelines
          sides={[
            { name: 'A', model: pair.a.timeline },
            { name: 'B', model: pair.b.timeline },
          ]}
        />
      )}
      {pair && pair.rows.length > 0 && <PairTable rows={pair.rows} />}
    </div>
  );
}

function SideProblems({ name, problems }: { readonly name: string; readonly problems: PairView['a']['problems'] }) {
  const [first] = problems;
  if (!first) return null;
  const others = problems.length === 1 ? '' : ` And ${problems.length - 1} more.`;
  return (
    <p className="cp-problem">
      {name} does not run. In the {first.tab}, line {first.line}: {first.message} {first.fix}
      {others}
    </p>
  );
}
