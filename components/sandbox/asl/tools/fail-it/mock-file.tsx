'use client';

import { useId, useState } from 'react';
import { CopyField } from '@/components/ui/copy-field';
import { describeMockProblem } from '@/lib/asl/mock-config/describe-mock-problem';
import { parseMockConfig } from '@/lib/asl/mock-config/parse-mock-config';
import { readTestCase } from '@/lib/asl/mock-config/read-test-case';
import { toMockFile } from './to-mock-file';

type Props = {
  readonly definition: string;
  readonly mocks: string;
  /** The mocks of a test case, in place of those that are there. */
  readonly onUse: (mocks: string, says: string) => void;
};

/** MockConfigFile.json of Step Functions Local, in and out. */
export function MockFile({ definition, mocks, onUse }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState({ machine: '', testCase: '' });
  const [shown, setShown] = useState(false);
  const parsed = text.trim() === '' ? null : parseMockConfig(text);
  const machines = parsed?.ok ? parsed.value.StateMachines : {};
  const machine = Object.hasOwn(machines, picked.machine) ? picked.machine : (Object.keys(machines)[0] ?? '');
  const cases = Object.keys(machines[machine]?.TestCases ?? {});
  const testCase = cases.includes(picked.testCase) ? picked.testCase : (cases[0] ?? '');
  const use = () => {
    const read = parsed?.ok ? readTestCase(parsed.value, machine, testCase) : null;
    if (read?.ok) onUse(JSON.stringify(read.value, null, 2), `The mocks of ${testCase} are in place.`);
  };
  const file = shown ? toMockFile(mocks, definition) : null;
  return (
    <details className="fi-file">
      <summary>MockConfigFile.json</summary>
      <div className="fi-import">
        <label htmlFor={`${id}text`}>Paste the mock file of Step Functions Local</label>
        <textarea
          id={`${id}text`}
          rows={5}
          value={text}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
        />
        <label>
          or open a file{' '}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => void target.files?.[0]?.text().then(setText)}
          />
        </label>
        {parsed && !parsed.ok && (
          <ul className="fi-problems" role="alert">
            {parsed.error.map((problem) => {
              const { text: says, fix } = describeMockProblem(problem);
              return (
                <li key={`${problem.at.from} ${says}`}>
                  Line {problem.at.line}, column {problem.at.column}: {says} {fix}
                </li>
              );
            })}
          </ul>
        )}
        {parsed?.ok && testCase === '' && <p className="fi-problem">The file has no test case.</p>}
        {testCase !== '' && (
          <div className="fi-line">
            <label>
              State machine{' '}
              <select value={machine} onChange={({ target }) => setPicked({ machine: target.value, testCase: '' })}>
                {Object.keys(machines).map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
            <label>
              Test case{' '}
              <select value={testCase} onChange={({ target }) => setPicked({ machine, testCase: target.value })}>
                {cases.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
            <button type="button" className="btn" onClick={use}>
              Use these mocks
            </button>
          </div>
        )}
      </div>
      <div className="fi-export">
        <button type="button" className="btn" aria-expanded={shown} onClick={() => setShown(!shown)}>
          Write the mocks as such a file
        </button>
        {file && <p className="mute">{file.note}</p>}
        {file?.text && <CopyField says="MockConfigFile.json" value={file.text} lines={8} />}
      </div>
    </details>
  );
}
