'use client';

import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useId, useState } from 'react';
import type { AslScenario } from '@/lib/asl/scenario';
import type { Moment } from '../../shared/engine-protocol';
import { Inspector } from '../../shared/inspector';
import type { Bench } from '../../shared/use-bench';
import type { TabProps } from './tab-props';
import './inspect.css';

type Tab = {
  readonly value: string;
  readonly says: string;
  /** How much is in it, and the word for that. */
  readonly count?: (counts: NonNullable<Moment['counts']>) => readonly [count: number, unit: string];
  /** Null: the event itself, which is there at once. */
  readonly View: LazyExoticComponent<ComponentType<TabProps>> | null;
};

const tabs: readonly Tab[] = [
  { value: 'event', says: 'Event', View: null },
  {
    value: 'data-flow',
    says: 'Data flow',
    count: ({ stages }) => [stages, 'stages'],
    View: lazy(() => import('./data-flow-tab').then(({ DataFlowTab }) => ({ default: DataFlowTab }))),
  },
  {
    value: 'variables',
    says: 'Variables',
    count: ({ variables }) => [variables, 'variables'],
    View: lazy(() => import('./variables-tab').then(({ VariablesTab }) => ({ default: VariablesTab }))),
  },
  {
    value: 'services',
    says: 'Services',
    count: ({ changes }) => [changes, 'changes so far'],
    View: lazy(() => import('./services-tab').then(({ ServicesTab }) => ({ default: ServicesTab }))),
  },
  {
    value: 'cost',
    says: 'Cost',
    View: lazy(() => import('./cost-tab').then(({ CostTab }) => ({ default: CostTab }))),
  },
];

type Props = { readonly bench: Bench<AslScenario>; readonly runKey: string };

/** Everything at the cursor, in tabs. Only the tab on screen asks the worker. */
export function AslInspector({ bench, runKey }: Props) {
  const [shown, setShown] = useState('event');
  const id = useId();
  const { client, moment, player, view } = bench;
  if (!moment) return <Inspector moment={null} cursor={player.cursor} verdicts={[]} onPick={player.jump} />;
  const at = Math.max(
    0,
    tabs.findIndex(({ value }) => value === shown),
  );
  const View = tabs[at]?.View;
  const go = (to: number) => {
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    setShown(next.value);
    document.getElementById(`${id}${next.value}`)?.focus();
  };
  const onKey = (event: React.KeyboardEvent) => {
    // Home and End stay the cursor's: who has chosen a tab goes on through the run.
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    go(at + by);
  };
  return (
    <>
      <div className="insptabs" role="tablist" aria-label="At the cursor">
        {tabs.map((tab) => {
          const [count, unit] = (moment.counts && tab.count?.(moment.counts)) ?? [0, ''];
          return (
            <button
              key={tab.value}
              id={`${id}${tab.value}`}
              type="button"
              role="tab"
              aria-selected={tab.value === shown}
              aria-controls={`${id}panel`}
              tabIndex={tab.value === shown ? 0 : -1}
              onClick={() => setShown(tab.value)}
              onKeyDown={onKey}
            >
              {tab.says}
              {count > 0 && (
                <span className="tabcount">
                  {' '}
                  {count}
                  <span className="vh"> {unit}</span>
                </span>
              )}
            </button>
          );
        })}
      </div>
      <div id={`${id}panel`} className="insppanel" role="tabpanel" aria-labelledby={`${id}${shown}`}>
        {View ? (
          <Suspense fallback={<p className="insp mute">Loading.</p>}>
            <View client={client} runKey={runKey} n={player.cursor.n} onPick={player.jump} />
          </Suspense>
        ) : (
          <Inspector moment={moment} cursor={player.cursor} verdicts={view?.verdicts ?? []} onPick={player.jump} />
        )}
      </div>
    </>
  );
}
