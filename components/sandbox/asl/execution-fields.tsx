import type { Draft } from '../shared/engine-protocol';

type Props = { readonly draft: Draft; readonly onText: (tab: string, text: string) => void };

/** What an execution is started as, and when somebody outside ends it. */
export function ExecutionFields({ draft, onText }: Props) {
  const { type = 'STANDARD', stopAt = '' } = draft.texts;
  return (
    <>
      <label className="wide-only">
        Type{' '}
        <select value={type} onChange={(event) => onText('type', event.target.value)}>
          <option value="STANDARD">Standard</option>
          <option value="EXPRESS">Express</option>
        </select>
      </label>
      <label className="wide-only">
        Stop at{' '}
        <input
          value={stopAt}
          size={6}
          inputMode="decimal"
          placeholder="never"
          onChange={(event) => onText('stopAt', event.target.value)}
        />{' '}
        s
      </label>
    </>
  );
}
