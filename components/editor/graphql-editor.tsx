'use client';

import { autocompletion } from '@codemirror/autocomplete';
import { LanguageSupport } from '@codemirror/language';
import { styleTags, tags } from '@lezer/highlight';
import { completion, graphqlLanguage, stateExtensions } from 'cm6-graphql';
import { useMemo, useRef } from 'react';
import { CodeEditor, type EditorProps } from './code-editor';
import { readCompletionSchema } from './completion-schema';

/** A directive is one thing, its sign and its name: in this trade, who may read. */
const directives = styleTags({ 'DirectiveName DirectiveName/Name': tags.modifier });
const graphql = new LanguageSupport(graphqlLanguage.configure({ props: [directives] }));

type Props = EditorProps & {
  /** The SDL that completion speaks about; the last one that could be read counts. */
  readonly schema?: string;
};

/** GraphQL with completion from a schema. What is wrong with the text is the engine's to say, so no linter of its own. */
export function GraphqlEditor({ schema = '', ...props }: Props) {
  const known = useRef<ReturnType<typeof readCompletionSchema>>(null);
  const language = useMemo(() => {
    known.current = readCompletionSchema(schema) ?? known.current;
    return [graphql, completion, autocompletion(), stateExtensions(known.current ?? undefined)];
  }, [schema]);
  return <CodeEditor {...props} language={language} />;
}
