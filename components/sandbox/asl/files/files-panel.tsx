'use client';

import { useId, useRef, useState } from 'react';
import { LazyCodeEditor } from '@/components/editor/lazy-code-editor';
import { checkFileName, type FileTexts, removeFile, renameFile, sizeWords, writeFiles } from './edit-files';
import '../editor-panels.css';

type Props = {
  readonly files: FileTexts;
  readonly onFiles: (text: string) => void;
  readonly onRun: () => void;
};
type Naming = { readonly own: string | null; readonly name: string; readonly refused: string };

/** The files in Amazon S3 that a scenario begins with: each its own text, under its own name. */
export function FilesPanel({ files, onFiles, onRun }: Props) {
  const id = useId();
  const names = Object.keys(files);
  const [chosen, setChosen] = useState(names[0] ?? '');
  const [naming, setNaming] = useState<Naming | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const name = Object.hasOwn(files, chosen) ? chosen : (names[0] ?? '');
  const text = files[name] ?? '';
  const close = () => {
    setNaming(null);
    addButton.current?.focus();
  };
  const save = () => {
    if (!naming) return;
    const checked = checkFileName(files, naming.name, naming.own);
    if (!checked.ok) return setNaming({ ...naming, refused: checked.error });
    const { value } = checked;
    onFiles(writeFiles(naming.own === null ? { ...files, [value]: '' } : renameFile(files, naming.own, value)));
    setChosen(value);
    close();
  };
  return (
    <div className="editorpanel">
      <div className="panelbar">
        {names.length > 0 && (
          <label>
            File{' '}
            <select value={name} onChange={(event) => setChosen(event.target.value)}>
              {names.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        )}
        <button
          ref={addButton}
          type="button"
          className="btn bare"
          onClick={() => setNaming({ own: null, name: names.length === 0 ? 'bucket/items.csv' : '', refused: '' })}
        >
          Add a file
        </button>
        {names.length > 0 && (
          <>
            <button type="button" className="btn bare" onClick={() => setNaming({ own: name, name, refused: '' })}>
              Rename
            </button>
            <button
              type="button"
              className="btn bare"
              onClick={() => {
                onFiles(writeFiles(removeFile(files, name)));
                addButton.current?.focus();
              }}
            >
              Remove
            </button>
            <span className="mute">{sizeWords(text)}</span>
          </>
        )}
      </div>
      {naming && (
        <form
          className="panelbar"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            close();
          }}
        >
          <label htmlFor={`${id}name`}>{naming.own === null ? 'Name of the new file' : 'New name'}</label>
          <input
            id={`${id}name`}
            // biome-ignore lint/a11y/noAutofocus: the press that opened the form asked for it.
            autoFocus
            value={naming.name}
            placeholder="bucket/key"
            aria-describedby={`${id}refused`}
            onChange={(event) => setNaming({ ...naming, name: event.target.value, refused: '' })}
          />
          <button type="submit" className="btn">
            {naming.own === null ? 'Add' : 'Rename'}
          </button>
          <button type="button" className="btn bare" onClick={close}>
            Cancel
          </button>
          <span id={`${id}refused`} role="status" className="refused">
            {naming.refused}
          </span>
        </form>
      )}
      {names.length === 0 ? (
        <p className="panelnote mute">
          No files. A distributed Map reads its items from one here, named bucket/key as its ItemReader names it.
        </p>
      ) : (
        <LazyCodeEditor
          key={name}
          label={`File ${name}`}
          language={/\.json$/.test(name) ? 'json' : 'text'}
          value={text}
          problems={none}
          onChange={(next) => onFiles(writeFiles({ ...files, [name]: next }))}
          onRun={onRun}
        />
      )}
    </div>
  );
}

const none: readonly never[] = [];
