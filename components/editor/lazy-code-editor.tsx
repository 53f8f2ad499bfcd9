'use client';

import type { ComponentType } from 'react';
import { useLazy } from '../sandbox/shared/use-lazy';
import type { EditorProps } from './code-editor';
import './editor.css';

export type EditorLanguage = 'json' | 'definition' | 'graphql' | 'javascript' | 'text';

type Props = EditorProps & {
  readonly language: EditorLanguage;
  /** The SDL that GraphQL is completed from. */
  readonly schema?: string;
};
type Loaded = ComponentType<EditorProps & { readonly schema?: string }>;

const loaders: { readonly [language in EditorLanguage]: () => Promise<Loaded> } = {
  json: () => import('./json-editor').then((module) => module.JsonEditor),
  definition: () => import('./definition-editor').then((module) => module.DefinitionEditor),
  graphql: () => import('./graphql-editor').then((module) => module.GraphqlEditor),
  javascript: () => import('./javascript-editor').then((module) => module.JavascriptEditor),
  text: () => import('./text-editor').then((module) => module.TextEditor),
};

/** The editor in its own chunk, by language; until that is here, the text itself in the same place. */
export function LazyCodeEditor({ language, schema, ...props }: Props) {
  const { Face, failed, retry } = useLazy(loaders[language], true);
  if (Face) return <Face {...props} {...(schema === undefined ? {} : { schema })} />;
  return (
    <div className="editor-host">
      {failed ? (
        <p className="editor-failed">
          The editor could not be loaded.{' '}
          <button type="button" className="btn" onClick={retry}>
            Try again
          </button>
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard.
        <pre className="editor-text" tabIndex={0}>
          {props.value}
        </pre>
      )}
    </div>
  );
}
