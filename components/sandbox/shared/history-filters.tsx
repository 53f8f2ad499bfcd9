import { type HistoryFilter, noFilter } from './inspections';

type Props = {
  readonly filter: HistoryFilter;
  readonly types: readonly string[];
  readonly states: readonly string[];
  readonly onChange: (filter: HistoryFilter) => void;
};

/** What to see of a history: a type, a state, what went wrong, a text anywhere in an event. */
export function HistoryFilters({ filter, types, states, onChange }: Props) {
  const isOn = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <fieldset className="historyfilters" aria-label="Filter">
      <select
        aria-label="Type"
        value={filter.type}
        onChange={(event) => onChange({ ...filter, type: event.target.value })}
      >
        <option value="">Every type</option>
        {types.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </select>
      <select
        aria-label="State"
        value={filter.state}
        onChange={(event) => onChange({ ...filter, state: event.target.value })}
      >
        <option value="">Every state</option>
        {states.map((state) => (
          <option key={state}>{state}</option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          checked={filter.errorsOnly}
          onChange={(event) => onChange({ ...filter, errorsOnly: event.target.checked })}
        />{' '}
        Errors only
      </label>
      <label>
        <span className="vh">Text in an event</span>
        <input
          type="search"
          placeholder="Text"
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
      </label>
      {isOn && (
        <button type="button" className="btn bare" onClick={() => onChange(noFilter)}>
          Show all
        </button>
      )}
    </fieldset>
  );
}
