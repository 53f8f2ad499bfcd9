'use client';

import { StreamLanguage } from '@codemirror/language';
import { CodeEditor, type EditorProps } from './code-editor';
import { javascriptTokens } from './javascript-tokens';

const language = StreamLanguage.define(javascriptTokens);

export function JavascriptEditor(props: EditorProps) {
  return <CodeEditor {...props} language={language} />;
}
