'use client';

import type { Extension } from '@codemirror/state';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { EditorHandle } from '@/components/editor/code-editor';
import { countProblems } from '@/components/editor/group-problems';
import { LazyCodeEditor } from '@/components/editor/lazy-code-editor';
import { ProblemList } from '@/components/editor/problem-list';
import { StateWord } from '@/components/ui/glyph';
import { groupBy } from '@/lib/kernel/group-by';
import type { EditorTab } from './editor-tab';
import type { Draft, Problem } from './engine-protocol';

export type EditorPaneHandle = {
  /** Shows a tab with the caret at a place. `stay`: the focus stays where it is. */
  readonly goTo: (tab: string, offset: number, stay?: 'stay') => void;
  /** The editor of a tab, once it is there. */
  readonly editor: (tab: string) => EditorHandle | null;
};

type Props = {
  readonly draft: Draft;
  readonly tabs: readonly EditorTab[];
  /** Null until they were looked for. */
  readonly problems: readonly Problem[] | null;
  /** The problems are only the first ones. */
  readonly cut?: boolean;
  /** By tab: the text that its problems are about. Without it, a fix is taken to fit. */
  readonly lookedAt?: { readonly [tab: string]: string };
  readonly onText: (tab: string, text: string) => void;
  readonly onRun: () => void;
  /** A person has moved the caret of a tab. */
  readonly onCaret?: (tab: string, offset: number) => void;
  /** What stands over the problems; it may lead into the editor of a tab. */
  readonly offer?: (enter: (tab: string) => void) => ReactNode;
  /** By tab: what its editor knows beyond the language. Constants. */
  readonly assist?: { readonly [tab: string]: () => Promise<Extension> };
  /** By tab: what stands there in place of an editor of the whole text. */
  readonly panels?: { readonly [tab: string]: ReactNode };
  /** What can be done with the tab's text, in the line under it. */
  readonly actions?: (tab: string) => ReactNode;
  /** The editors' undo history survives a reload under this name. */
  readonly keepAs?: string;
  readonly ref?: Ref<EditorPaneHandle>;
};

/** The texts of a scenario as tabs, with what is wrong in them underneath. */
export function EditorPane(props: Props) {
  const { draft, tabs, problems, cut = false, lookedAt = {}, onText, onRun, offer, panels = {}, actions, ref } = props;
  const { onCaret, assist = {}, keepAs } = props;
  const id = useId();
  const [chosen, setTab] = useState(tabs[0]?.tab ?? '');
  // A tab may go while it is shown, such as that of a function nobody names any more.
  const tab = tabs.some((entry) => entry.tab === chosen) ? chosen : (tabs[0]?.tab ?? '');
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set([tab]));
  const [target, setTarget] = useState<{ tab: string; from: number; stay?: 'stay' } | null>(null);
  const editors = useRef<{ [tab: string]: EditorHandle | null }>({});
  // The same list as long as nothing new was found: an editor marks another one anew, and this is drawn with every event.
  const problemsIn = useMemo(() => groupBy(problems ?? none, (problem) => problem.tab), [problems]);
  const show = (next: string) => {
    setTab(next);
    setSeen(new Set([...seen, next]));
  };
  useEffect(() => {
    // A problem in another tab: first the tab, then, once its editor is there, the place.
    const editor = target && editors.current[target.tab];
    if (!editor || target.tab !== tab) return;
    editor.goTo(target.from, target.stay);
    setTarget(null);
  }, [target, tab]);
  const enter = (place: { tab: string; from: number; stay?: 'stay' }) => {
    show(place.tab);
    setTarget(place);
  };
  useImperativeHandle(ref, () => ({
    goTo: (inTab, from, stay) => enter({ tab: inTab, from, ...(stay && { stay }) }),
    editor: (inTab) => editors.current[inTab] ?? null,
  }));
  const fix = ({ tab: inTab, quickFix }: Problem) => {
    if (!quickFix) return;
    show(inTab);
    editors.current[inTab]?.edit(quickFix.edits, quickFix.says);
  };
  const onTabKey = (event: KeyboardEvent) => {
    const index = tabs.findIndex((entry) => entry.tab === tab);
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    show(next.tab);
    document.getElementById(`${id}${next.tab}`)?.focus();
  };
  return (
    <div className="editpane">
      <div className="edittabs" role="tablist" aria-label="What to edit">
        {tabs.map((entry) => {
          const errors = problemsIn.get(entry.tab)?.filter(({ severity }) => severity === 'error').length ?? 0;
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
          {seen.has(entry.tab) &&
            (panels[entry.tab] ?? (
              <LazyCodeEditor
                ref={(editor: EditorHandle | null) => {
                  editors.current[entry.tab] = editor;
                }}
                label={entry.label}
                language={entry.language}
                {...(draft.texts.schema === undefined ? {} : { schema: draft.texts.schema })}
                value={draft.texts[entry.tab] ?? ''}
                problems={problemsIn.get(entry.tab) ?? none}
                onChange={(text) => onText(entry.tab, text)}
                onRun={onRun}
                {...(lookedAt[entry.tab] === undefined ? {} : { lookedAt: lookedAt[entry.tab] })}
                {...(onCaret && { onCaret: (offset: number) => onCaret(entry.tab, offset) })}
                {...(assist[entry.tab] && { assist: assist[entry.tab] })}
                {...(keepAs !== undefined && { keepAs: `${keepAs}.${entry.tab}` })}
              />
            ))}
        </div>
      ))}
      {offer?.((inTab) => enter({ tab: inTab, from: 0 }))}
      <ProblemList problems={problems ?? none} onPick={enter} onFix={fix} cut={cut} />
      <div className="editfoot">
        <span aria-live="polite">{problems && <ProblemCount problems={problems} />}</span>
        {actions?.(tab)}
        <span className="mute editleave">
          Leave the editor: <kbd>Esc</kbd> then <kbd>Tab</kbd>
        </span>
      </div>
    </div>
  );
}

const none: readonly Problem[] = [];

function ProblemCount({ problems }: { readonly problems: readonly Problem[] }) {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length === 0) return <StateWord state="succeeded">Valid</StateWord>;
  return <StateWord state="failed">{countProblems(errors)}</StateWord>;
}
