'use client';

import { useState } from 'react';
import { LazyCodeEditor } from '@/components/editor/lazy-code-editor';
import { Segments } from '../../../shared/segments';
import { retryText, statesToRetry, withRetry } from './retry-part';

const parts = [
  { value: 'retry', says: 'One Retry' },
  { value: 'definition', says: 'The definition' },
] as const;

type Props = { readonly definition: string; readonly onChange: (definition: string) => void };

/** What B is: its whole definition, or the Retry of one of its states. */
export function OtherSide({ definition, onChange }: Props) {
  const states = statesToRetry(definition);
  const [part, setPart] = useState<(typeof parts)[number]['value']>(states.length > 0 ? 'retry' : 'definition');
  const [picked, setPicked] = useState('');
  const state = states.includes(picked) ? picked : (states[0] ?? '');
  const [typed, setTyped] = useState<{ readonly state: string; readonly text: string } | null>(null);
  const text = typed?.state === state ? typed.text : retryText(definition, state);
  const written = part === 'retry' && typed?.state === state ? withRetry(definition, state, typed.text) : null;
  const typeRetry = (next: string) => {
    setTyped({ state, text: next });
    const changed = withRetry(definition, state, next);
    if (changed.ok) onChange(changed.value);
  };
  return (
    <div className="cp-other">
      <div className="cp-line">
        <strong>B</strong>
        <Segments
          label="What of B is changed"
          options={states.length > 0 ? parts : parts.slice(1)}
          value={part}
          onChange={(next) => {
            setTyped(null);
            setPart(next);
          }}
        />
        {part === 'retry' && (
          <label>
            of{' '}
            <select value={state} onChange={({ target }) => setPicked(target.value)}>
              {states.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div className="cp-editor">
        <LazyCodeEditor
          key={`${part} ${state}`}
          label={part === 'retry' ? `Retry of ${state} in B` : 'Definition of B'}
          language="json"
          value={part === 'retry' ? text : definition}
          problems={none}
          onChange={part === 'retry' ? typeRetry : onChange}
          onRun={() => undefined}
        />
      </div>
      {written && !written.ok && <p className="cp-problem">{written.error}</p>}
    </div>
  );
}

const none: readonly never[] = [];
