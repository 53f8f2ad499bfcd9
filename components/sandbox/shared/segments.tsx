type Props<V extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly says: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly className?: string;
};

/** Joined buttons of which one is pressed: Timeline | Table, and the panes on a phone. */
export function Segments<V extends string>({ label, options, value, onChange, className = '' }: Props<V>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: pressed buttons, not form fields.
    <div className={`seg ${className}`} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.says}
        </button>
      ))}
    </div>
  );
}
