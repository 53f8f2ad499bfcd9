'use client';

import { json } from '@codemirror/lang-json';
import { StreamLanguage } from '@codemirror/language';
import { syntaxOf } from '@/lib/asl/assist/syntax';
import { CodeEditor, type EditorProps } from './code-editor';
import { yamlTokens } from './yaml-tokens';

const languages = { json: json(), yaml: StreamLanguage.define(yamlTokens) };

/** A state machine, coloured as what it is written in; one undo history for both. */
export function DefinitionEditor(props: EditorProps) {
  return <CodeEditor {...props} language={languages[syntaxOf(props.value)]} />;
}
