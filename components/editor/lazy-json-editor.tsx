'use client';

import { useLazy } from '../sandbox/shared/use-lazy';
import type { JsonEditorProps } from './json-editor';
import './editor.css';

const load = () => import('./json-editor').then((module) => module.JsonEditor);

/** The editor in its own chunk; until that is here, the text itself in the same place. */
export function LazyJsonEditor(props: JsonEditorProps) {
  const { Face, failed, retry } = useLazy(load, true);
  if (Face) return <Face {...props} />;
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
