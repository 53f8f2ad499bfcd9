'use client';

import { lazy, type Ref, Suspense, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { EditorHandle } from '@/components/editor/code-editor';
import type { AslScenario } from '@/lib/asl/scenario';
import { EditorPane, type EditorPaneHandle } from '../shared/editor-pane';
import type { Bench } from '../shared/use-bench';
import { aslBenchTabs } from './asl-draft';
import { readFiles } from './files/edit-files';
import { mockErrors } from './mock-errors';
import { PastedMachines } from './pasted-machines';
import { changeSyntax, formatText, SyntaxActions, type TextNote } from './syntax-actions';

const ContextPanel = lazy(() => import('./context/context-panel').then((module) => ({ default: module.ContextPanel })));
const FilesPanel = lazy(() => import('./files/files-panel').then((module) => ({ default: module.FilesPanel })));

/** Tabs that hold JSON. */
const formatted = ['definition', 'input', 'mocks', 'services'];

type Props = {
  readonly bench: Bench<AslScenario>;
  readonly onRun: () => void;
  /** A person has moved the caret in the definition. */
  readonly onCaret?: (offset: number) => void;
  /** The editors' undo history survives a reload under this name. */
  readonly keepAs?: string;
  readonly ref?: Ref<EditorPaneHandle>;
};

/** The texts of a state machine's scenario, with all that is known about its language while one writes. */
export function AslEditor({ bench, onRun, onCaret, keepAs, ref }: Props) {
  const { draft, checked } = bench;
  const files = readFiles(draft.texts.files ?? '{}');
  const pane = useRef<EditorPaneHandle>(null);
  useImperativeHandle(ref, () => ({
    goTo: (tab, offset, stay) => pane.current?.goTo(tab, offset, stay),
    editor: (tab) => pane.current?.editor(tab) ?? null,
  }));
  const [note, setNote] = useState({ tab: '', says: '', text: '' });
  const act = async (tab: string, change: (editor: EditorHandle) => Promise<TextNote>) => {
    const editor = pane.current?.editor(tab);
    if (editor) setNote({ tab, ...(await change(editor)) });
  };
  const format = (tab: string) => act(tab, (editor) => formatText(editor, draft.texts[tab] ?? ''));
  const latest = useRef({ bench, format });
  useEffect(() => {
    latest.current = { bench, format };
  });
  const [assist] = useState(() => ({
    definition: async () => {
      void latest.current.bench.client.ask('fetchWords', {});
      const { definitionAssist } = await import('@/components/editor/definition-assist');
      return definitionAssist({
        async ask(path) {
          const { client, draft: now, view } = latest.current.bench;
          const asked = view ? await client.ask('pathsAt', { path }) : null;
          const seen = asked?.kind === 'answer' ? asked.answer : null;
          return { seen, mockErrors: mockErrors(now.texts.mocks ?? '') };
        },
        format: () => void latest.current.format('definition'),
      });
    },
  }));
  return (
    <EditorPane
      ref={pane}
      draft={draft}
      tabs={aslBenchTabs(draft)}
      problems={checked?.problems ?? null}
      cut={checked?.cut ?? false}
      {...(checked?.lookedAt !== undefined && { lookedAt: { definition: checked.lookedAt } })}
      onText={bench.setText}
      onRun={onRun}
      onCaret={(tab, offset) => {
        if (tab === 'definition') onCaret?.(offset);
      }}
      assist={assist}
      panels={{
        context: (
          <Suspense>
            <ContextPanel draft={draft} onText={bench.setText} />
          </Suspense>
        ),
        ...(files && {
          files: (
            <Suspense>
              <FilesPanel files={files} onFiles={(text) => bench.setText('files', text)} onRun={onRun} />
            </Suspense>
          ),
        }),
      }}
      actions={(tab) =>
        formatted.includes(tab) && (
          <SyntaxActions
            text={draft.texts[tab] ?? ''}
            switches={tab === 'definition'}
            note={note.tab === tab && note.text === draft.texts[tab] ? note.says : ''}
            onSyntax={(syntax) => void act(tab, (editor) => changeSyntax(editor, draft.texts[tab] ?? '', syntax))}
            onFormat={() => void format(tab)}
          />
        )
      }
      {...(keepAs !== undefined && { keepAs })}
      offer={(enter) => (
        <PastedMachines
          pasted={checked?.pasted ?? null}
          definition={draft.texts.definition ?? ''}
          onUse={({ type, text }) => {
            bench.setText('type', type);
            bench.setText('definition', text);
            enter('definition');
          }}
          onClose={() => enter('definition')}
        />
      )}
    />
  );
}
