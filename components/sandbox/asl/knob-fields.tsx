import { type KnobName, type Knobs, knobNames } from './hero-knobs';

type Props = {
  readonly knobs: Knobs;
  /** Null before there is a script to listen: shown, not yet for use. */
  readonly onTurn: ((name: KnobName, text: string) => void) | null;
  readonly wrong: ReadonlySet<KnobName>;
  readonly problemId: string;
};

export function KnobFields({ knobs, onTurn, wrong, problemId }: Props) {
  return (
    <div className="knobs">
      {knobNames.map((name) => (
        <label key={name}>
          <code>{name}</code>
          <input
            value={knobs[name]}
            size={4}
            inputMode={name === 'BackoffRate' ? 'decimal' : 'numeric'}
            readOnly={onTurn === null}
            aria-invalid={wrong.has(name)}
            aria-describedby={wrong.has(name) ? problemId : undefined}
            {...(onTurn ? { onChange: (event) => onTurn(name, event.target.value) } : {})}
          />
        </label>
      ))}
    </div>
  );
}
