type Props<V extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: V; readonly says: string; readonly note: string }[];
  /** Null: not known yet, so none is checked. */
  readonly value: V | null;
  onChoose(value: V): void;
};

/** Radio buttons that act when chosen. */
export function Choices<V extends string>({ legend, name, options, value, onChoose }: Props<V>) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.says} <span className="mute">{option.note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
