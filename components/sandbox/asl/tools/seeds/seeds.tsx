'use client';

import { useState } from 'react';
import { listStates } from '@/lib/asl/list-states';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import type { FlakyCalls, SeedsView } from '../../lab/lab-protocol';
import { useLab } from '../../lab/use-lab';
import type { ToolProps } from '../tool-props';
import { SeedsResult } from './seeds-result';
import './seeds.css';

const counts = [10, 100, 1000, 10_000] as const;

type Status =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'cancelled'; readonly done: number; readonly of: number }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'done'; readonly view: SeedsView };

/** The draft with the seeds 1 to n, as so many clients that start together, without jitter and with it. */
export default function Seeds({ bench }: ToolProps) {
  const { draft } = bench;
  const lab = useLab();
  const [count, setCount] = useState<number>(1000);
  const [flaky, setFlaky] = useState({ state: '', percent: '0', error: 'States.TaskFailed' });
  const [status, setStatus] = useState<Status>({ kind: 'idle' });
  const tasks = tasksOf(draft.texts.definition ?? '');
  const chance = toFlaky(flaky, tasks);
  const start = async () => {
    setStatus({ kind: 'running', done: 0, of: count });
    const asked = await lab.ask('seeds', { draft, count, flaky: chance }, (done, of) =>
      setStatus({ kind: 'running', done, of }),
    );
    if (asked.kind === 'answer') setStatus({ kind: 'done', view: asked.answer });
    if (asked.kind === 'broken') setStatus(asked);
  };
  const cancel = () => {
    if (status.kind !== 'running') return;
    setStatus({ ...status, kind: 'cancelled' });
    lab.cancel();
  };
  return (
    <div className="sd">
      <p className="mute">
        Each seed is one run of the draft, with its own draw of jitter. Their calls are put on one clock, as if all
        clients had started together.
      </p>
      <div className="sd-line">
        <label>
          Runs{' '}
          <select value={count} onChange={({ target }) => setCount(Number(target.value))}>
            {counts.map((n) => (
              <option key={n} value={n}>
                {n.toLocaleString('en')}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="btn primary" onClick={() => void start()}>
          Run the seeds
        </button>
        <button type="button" className="btn" aria-disabled={status.kind !== 'running'} onClick={cancel}>
          Cancel
        </button>
      </div>
      <fieldset className="sd-line sd-chance">
        <legend className="vh">Failures by chance</legend>
        <label>
          Besides the mocks, fail{' '}
          <input
            value={flaky.percent}
            size={3}
            inputMode="numeric"
            onChange={({ target }) => setFlaky({ ...flaky, percent: target.value })}
          />{' '}
          %
        </label>
        <label>
          of the calls of{' '}
          <select
            value={chance?.state ?? flaky.state}
            onChange={({ target }) => setFlaky({ ...flaky, state: target.value })}
          >
            {tasks.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          with{' '}
          <input value={flaky.error} size={20} onChange={({ target }) => setFlaky({ ...flaky, error: target.value })} />
        </label>
      </fieldset>
      <Progress status={status} />
      {status.kind === 'done' && status.view.kind === 'ran' && <SeedsResult {...status.view} />}
    </div>
  );
}

function Progress({ status }: { readonly status: Status }) {
  return (
    <>
      {status.kind === 'running' && (
        <progress className="sd-progress" max={status.of} value={status.done} aria-label="Runs done" />
      )}
      <p role="status" className="sd-status">
        {wordsOf(status)}
      </p>
    </>
  );
}

function wordsOf(status: Status): string {
  switch (status.kind) {
    case 'idle':
      return '';
    case 'running':
      return 'Running.';
    case 'cancelled':
      return `Cancelled after ${status.done.toLocaleString('en')} of ${status.of.toLocaleString('en')} runs.`;
    case 'broken':
      return `The runs broke off: ${status.message}`;
    case 'done': {
      const { view } = status;
      if (view.kind === 'problems') {
        const [first] = view.problems;
        return `The draft does not run. ${first ? `In the ${first.tab}, line ${first.line}: ${first.message} ${first.fix}` : ''}`;
      }
      return `${view.sides.map(({ says, runs, events, tookMs }) => `${says}: ${runs.toLocaleString('en')} runs, ${events.toLocaleString('en')} events in ${Math.round(tookMs)} ms`).join('. ')}.`;
    }
  }
}

function tasksOf(definition: string): string[] {
  const parsed = parseLocatedJson(definition);
  const states = listStates(parsed.ok ? parsed.value.value : null);
  return states.filter(({ state }) => state.Type === 'Task').map(({ name }) => name);
}

/** Null where nothing fails by chance. */
function toFlaky(
  typed: { state: string; percent: string; error: string },
  tasks: readonly string[],
): FlakyCalls | null {
  const share = Math.min(1, Math.max(0, Number(typed.percent) / 100 || 0));
  const state = tasks.includes(typed.state) ? typed.state : tasks[0];
  return share === 0 || state === undefined ? null : { state, share, error: typed.error.trim() || 'States.TaskFailed' };
}
