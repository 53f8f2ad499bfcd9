import { historyField } from '@codemirror/commands';
import { EditorState, type EditorStateConfig } from '@codemirror/state';

const nameOf = (key: string) => `dryrun.editor.${key}`;
/** More is not worth a tab's storage: then the text survives a reload, and its history does not. */
const mostChars = 200_000;

/** The editor's text and what can be undone in it, kept as long as the browser's tab. Storage may be full or forbidden. */
export function keepEditor(key: string, state: EditorState): void {
  try {
    const json = JSON.stringify(state.toJSON({ history: historyField }));
    if (json.length > mostChars) sessionStorage.removeItem(nameOf(key));
    else sessionStorage.setItem(nameOf(key), json);
  } catch {
    // Nothing to tell: the text is the draft's, which is kept elsewhere.
  }
}

/** The state that was kept, where it is of this very text; else one that begins with it. */
export function recallEditor(key: string | undefined, text: string, config: EditorStateConfig): EditorState {
  const fresh = () => EditorState.create({ ...config, doc: text });
  if (key === undefined) return fresh();
  try {
    const json: unknown = JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null');
    const isOfText = typeof json === 'object' && json !== null && 'doc' in json && json.doc === text;
    return isOfText ? EditorState.fromJSON(json, config, { history: historyField }) : fresh();
  } catch {
    // What another version kept may not fit this one.
    return fresh();
  }
}
