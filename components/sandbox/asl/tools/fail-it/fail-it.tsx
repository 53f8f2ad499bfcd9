'use client';

import { useState } from 'react';
import type { ToolProps } from '../tool-props';
import { AttemptList } from './attempt-list';
import type { RowProblem } from './attempt-row';
import { type AttemptScript, readScript, writeScript } from './attempt-script';
import { listTasks } from './list-tasks';
import { MockFile } from './mock-file';
import { makePreset, type PresetName, presetNames } from './presets';
import './fail-it.css';

/** What is in the form while the text of the mocks is the one it wrote or read. */
type Held = {
  readonly task: string;
  readonly text: string;
  readonly script: AttemptScript;
  readonly problem: RowProblem | null;
};
/** A change of the mocks as a whole, which can be taken back until the next edit. */
type Placed = { readonly before: string; readonly after: string; readonly says: string };

/** Scripts the attempts of a task: the rows are its mocks, and the mocks are its rows. */
export default function FailIt({ bench, page, selected }: ToolProps) {
  const { draft, setText } = bench;
  const { definition = '', mocks = '', input = '' } = draft.texts;
  const tasks = listTasks(definition);
  // Opened with a task selected, or else under the cursor, it is that one.
  const [picked, setPicked] = useState(() => selected?.split('/').at(-1) ?? bench.moment?.place.split(' · ')[0] ?? '');
  const task = tasks.find(({ name }) => name === picked) ?? tasks[0];
  const [held, setHeld] = useState<Held | null>(null);
  const [placed, setPlaced] = useState<Placed | null>(null);
  const [percent, setPercent] = useState('30');
  if (!task) {
    return <p className="panenote">This definition has no Task that could fail. Add one in the editor.</p>;
  }
  const isHeld = held?.task === task.name && held.text === mocks;
  const script = isHeld ? held.script : readScript(mocks, task.name);

  const place = (after: string, says: string) => {
    setText('mocks', after);
    setPlaced({ before: mocks, after, says });
  };
  /** Writes the rows where they can be written; else keeps them in the form with what to correct. */
  const change = (next: AttemptScript): string | null => {
    const written = writeScript(mocks, task.name, next);
    const text = written.ok ? written.value : mocks;
    setHeld({ task: task.name, text, script: next, problem: written.ok ? null : written.error });
    if (written.ok) setText('mocks', text);
    return written.ok ? text : null;
  };
  const applyPreset = (name: PresetName) => {
    const share = Math.min(100, Math.max(0, Number(percent) || 0));
    const ground = { task, script: script ?? noScript, input, seed: draft.scenario.seed, percent: share };
    const { rows, note } = makePreset(name, ground);
    const after = change({ rows, afterLast: 'repeat' });
    const says = presetNames.find((preset) => preset.name === name)?.says ?? '';
    if (after !== null)
      setPlaced({ before: mocks, after, says: [`${says} is in place.`, note].filter(Boolean).join(' ') });
  };
  const undone = placed?.after === mocks ? placed : null;
  return (
    <div className="fi">
      <div className="fi-line">
        <label>
          Task{' '}
          <select value={task.name} onChange={({ target }) => setPicked(target.value)}>
            {tasks.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <code className="fi-resource mute">{task.resource.replace('arn:aws:states:::', '')}</code>
      </div>
      {script === null ? (
        <p className="fi-problem">
          The Mocks tab has a mistake. Correct it there first; the list under the editor says where.
        </p>
      ) : (
        <>
          <fieldset className="fi-line fi-presets">
            <legend className="vh">Ready scripts</legend>
            {presetNames.map(({ name, says }) => (
              <button key={name} type="button" className="btn" onClick={() => applyPreset(name)}>
                {says}
              </button>
            ))}
            <label>
              A flaky service fails{' '}
              <input value={percent} size={3} inputMode="numeric" onChange={({ target }) => setPercent(target.value)} />{' '}
              % of calls
            </label>
          </fieldset>
          <AttemptList
            script={script}
            problem={isHeld ? held.problem : null}
            isAwaited={task.isAwaited}
            errors={[...new Set([...task.errors.filter((name) => name !== 'States.ALL'), ...knownErrors])]}
            onChange={change}
          />
          <p className="mute">
            Attempts are counted over the whole execution, retries and the items of a Map included. <kbd>Alt</kbd> with
            an arrow moves a row.
          </p>
        </>
      )}
      <div className="fi-line">
        <button type="button" className="btn primary" onClick={() => void page.run()}>
          Run <kbd>Ctrl Enter</kbd>
        </button>
        <p role="status">{undone?.says ?? (held?.problem && isHeld ? 'Not written yet: see the row.' : '')}</p>
        {undone && (
          <button type="button" className="btn" onClick={() => setText('mocks', undone.before)}>
            Undo
          </button>
        )}
      </div>
      <MockFile definition={definition} mocks={mocks} onUse={place} />
    </div>
  );
}

const noScript: AttemptScript = { rows: [], afterLast: 'repeat' };

/** Names that AWS gives (developer guide, "Error names"), after those the definition speaks of. */
const knownErrors = [
  'States.TaskFailed',
  'States.Timeout',
  'Lambda.TooManyRequestsException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.Unknown',
];
