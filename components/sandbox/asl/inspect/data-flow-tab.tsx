'use client';

import { useEffect, useRef, useState } from 'react';
import { joinWords } from '@/lib/kernel/duration';
import { DiffText } from '../../shared/diff-text';
import type { FlowStage } from '../../shared/inspections';
import { useAnswer } from '../../shared/use-engine';
import { ShowAll } from './show-all';
import type { TabProps } from './tab-props';

/** The data on its way through the state: each stage with what it changed of the one before it. */
export function DataFlowTab({ client, runKey, n }: TabProps) {
  const [whole, setWhole] = useState<string | null>(null);
  const view = useAnswer(`${runKey} ${n} ${whole}`, async () => {
    const asked = await client.ask('dataFlow', { n, whole });
    return asked.kind === 'answer' ? asked.answer : null;
  });
  const list = useRef<HTMLOListElement>(null);
  const here = view?.stages.find((stage) => stage.here)?.name;
  useEffect(() => {
    const [tab, step] = [list.current?.parentElement, list.current?.querySelector<HTMLElement>('.here')];
    // The tab scrolls and nothing around it, so that a page on a phone stays where its reader is.
    if (here !== undefined && tab && step) tab.scrollTop = step.offsetTop - tab.offsetTop - tab.clientHeight / 4;
  }, [here]);
  if (!view) return null;
  const { language, stages, later, absent } = view;
  return (
    <div className="insp flow">
      {stages.length === 0 && <p className="mute">Nothing flows here: go to an event of a state.</p>}
      <ol ref={list} aria-label="Data flow">
        {stages.map((stage) => (
          <Stage key={stage.name} stage={stage} onWhole={() => setWhole(stage.name)} />
        ))}
      </ol>
      {later.length > 0 && (
        <p className="flownote">
          Still to come: <code>{joinWords(later)}</code>.
        </p>
      )}
      {absent.length > 0 && (
        <p className="flownote mute">
          {language}; not in this state: <code>{joinWords(absent)}</code>. What is not there changes nothing.
        </p>
      )}
    </div>
  );
}

function Stage({ stage, onWhole }: { readonly stage: FlowStage; readonly onWhole: () => void }) {
  const { name, text, charsCut, says, is, diff, here } = stage;
  const isLeft = is === 'unchanged' && text === '';
  return (
    <li className={here ? 'here' : undefined} aria-current={here ? 'step' : undefined}>
      <p>
        <strong className="mono">{name}</strong> {says}.{' '}
        {is === 'unchanged' && <span className="flowword">Changed nothing.</span>}
        {diff && <span className="flowword">{linesOf(stage)}</span>}
      </p>
      {!isLeft && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard.
        <pre tabIndex={0}>{diff ? <DiffText diff={diff} /> : text}</pre>
      )}
      {is === 'not-compared' && <p className="mute">Too long to mark what changed.</p>}
      <ShowAll charsCut={charsCut} of={name} onWhole={onWhole} />
    </li>
  );
}

function linesOf({ diff }: FlowStage): string {
  const count = (is: 'new' | 'gone') => diff?.filter((line) => line.is === is).length ?? 0;
  const said = [
    [count('new'), 'new'],
    [count('gone'), 'gone'],
  ] as const;
  const parts = said.flatMap(([lines, word]) =>
    lines > 0 ? [`${lines} ${lines === 1 ? 'line' : 'lines'} ${word}`] : [],
  );
  return parts.length === 0 ? 'The same lines, in another order or depth.' : `${joinWords(parts)}.`;
}
