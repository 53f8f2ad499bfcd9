'use client';

import { useId } from 'react';
import type { Draft } from '../../shared/engine-protocol';
import { contextPreview } from './context-preview';
import '../editor-panels.css';

type Props = { readonly draft: Draft; readonly onText: (tab: string, text: string) => void };

/** What of the context object can be set, and what a definition will find in it. */
export function ContextPanel({ draft, onText }: Props) {
  const id = useId();
  const { name, value } = contextPreview(draft);
  return (
    <div className="editorpanel">
      <div className="panelbar">
        <label htmlFor={`${id}start`}>Start time</label>
        <input
          id={`${id}start`}
          className="mono"
          value={draft.texts.startTime ?? draft.scenario.startTime}
          aria-describedby={`${id}note`}
          onChange={(event) => onText('startTime', event.target.value)}
        />
      </div>
      <div className="panelbody">
        <p id={`${id}note`} className="mute">
          In UTC, such as 2026-03-14T01:59:00.000Z. Virtual time begins there. Names and ARNs are made up and stay the
          same, so a run can be repeated.
        </p>
        <p className="panelhead">
          <code>{name}</code> in the first state
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard. */}
        <section tabIndex={0} aria-label="Context object in the first state">
          <pre>{JSON.stringify(value, null, 2)}</pre>
        </section>
      </div>
    </div>
  );
}
