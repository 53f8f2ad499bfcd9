import { type InputHTMLAttributes, useId } from 'react';
import './form.css';

type Props = InputHTMLAttributes<HTMLInputElement> & {
  readonly says: string;
  /** What the field wants, said before it is got wrong. */
  readonly hint?: string;
};

export function Field({ says, hint, ...input }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{says}</label>
      <input id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
      {hint && (
        <p id={`${id}-hint`} className="mute">
          {hint}
        </p>
      )}
    </div>
  );
}
