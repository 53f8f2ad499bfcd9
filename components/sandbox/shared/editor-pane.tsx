'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { EditorHandle } from '@/components/editor/code-editor';
import { LazyCodeEditor } from '@/components/editor/lazy-code-editor';
import { ProblemList } from '@/components/editor/problem-list';
import { StateWord } from '@/components/ui/glyph';
import type { EditorTab } from './editor-tab';
import type { Draft, Problem } from './engine-protocol';

type Props = {
  readonly draft: Draft;
  readonly tabs: readonly EditorTab[];
  /** Null until they were looked for. */
  readonly problems: readonly Problem[] | null;
  readonly onText: (tab: string, text: string) => void;
  readonly onRun: () => void;
  /** What stands over the problems; it may lead into the editor of a tab. */
  readonly offer?: (enter: (tab: string) => void) => ReactNode;
};

/** The texts of a scenario as tabs, with what is wrong in them underneath. */
export function EditorPane({ draft, tabs, problems, onText, onRun, offer }: Props) {
  const id = useId();
  const [tab, setTab] = useState(tabs[0]?.tab ?? '');
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set([tab]));
  const [target, setTarget] = useState<Pick<Problem, 'tab' | 'from'> | null>(null);
  const editors = useRef<{ [tab: string]: EditorHandle | null }>({});
  const show = (next: string) => {
    setTab(next);
    setSeen(new Set([...seen, next]));
  };
  useEffect(() => {
    // A problem in another tab: first the tab, then, once its editor is there, the place.
    const editor = target && editors.current[target.tab];
    if (!editor || target.tab !== tab) return;
    editor.goTo(target.from);
    setTarget(null);
  }, [target, tab]);
  const enter = (place: Pick<Problem, 'tab' | 'from'>) => {
    show(place.tab);
    setTarget(place);
  };
  const onTabKey = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const index = tabs.findIndex((entry) => entry.tab === tab);
    const next = tabs[(index + by + tabs.length) % tabs.length];
    if (!next) return;
    show(next.tab);
    document.getElementById(`${id}${next.tab}`)?.focus();
  };
  return (
    <div className="editpane">
      <div className="edittabs" role="tablist" aria-label="What to edit">
        {tabs.map((entry) => {
          const errors =
            problems?.filter((problem) => problem.tab === entry.tab && problem.severity === 'error').length ?? 0;
          return (
            <button
              key={entry.tab}
              id={`${id}${entry.tab}`}
              type="button"
              role="tab"
              aria-selected={entry.tab === tab}
              aria-controls={`${id}panel${entry.tab}`}
              tabIndex={entry.tab === tab ? 0 : -1}
              onClick={() => show(entry.tab)}
              onKeyDown={onTabKey}
            >
              {entry.says}
              {errors > 0 && <span className="taberrors"> {errors === 1 ? '1 error' : `${errors} errors`}</span>}
            </button>
          );
        })}
      </div>
      {tabs.map((entry) => (
        <div
          key={entry.tab}
          id={`${id}panel${entry.tab}`}
          className="editpanel"
          role="tabpanel"
          aria-labelledby={`${id}${entry.tab}`}
          hidden={entry.tab !== tab}
        >
          {seen.has(entry.tab) && (
            <LazyCodeEditor
              ref={(editor: EditorHandle | null) => {
                editors.current[entry.tab] = editor;
              }}
              label={entry.label}
              language={entry.language}
              {...(draft.texts.schema === undefined ? {} : { schema: draft.texts.schema })}
              value={draft.texts[entry.tab] ?? ''}
              problems={problems?.filter((problem) => problem.tab === entry.tab) ?? none}
              onChange={(text) => onText(entry.tab, text)}
              onRun={onRun}
            />
          )}
        </div>
      ))}
      {offer?.((inTab) => enter({ tab: inTab, from: 0 }))}
      <ProblemList problems={problems ?? none} onPick={enter} />
      <div className="editfoot">
        <span aria-live="polite">{problems && <ProblemCount problems={problems} />}</span>
        <span className="mute">
          Leave the editor: <kbd>Esc</kbd> then <kbd>Tab</kbd>
        </span>
      </div>
    </div>
  );
}

const none: readonly Problem[] = [];

function ProblemCount({ problems }: { readonly problems: readonly Problem[] }) {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (errors === 0) return <StateWord state="succeeded">Valid</StateWord>;
  return <StateWord state="failed">{errors === 1 ? '1 error' : `${errors} errors`}</StateWord>;
}
