'use client';

import { useId, useSyncExternalStore } from 'react';

const never = () => () => {};
const none: readonly string[] = [];
let zones: readonly string[] | null = null;
const allZones = (): readonly string[] => {
  // UTC is a zone like any other, though not every browser lists it.
  zones ??= [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
  return zones;
};
const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone that due times are meant in. The browser's own, unless the class has one; only the browser knows the list. */
export function TimeZoneField({ current = null }: { readonly current?: string | null }) {
  const id = useId();
  const known = useSyncExternalStore(never, allZones, () => none);
  const own = useSyncExternalStore(never, ownZone, () => 'UTC');
  const chosen = current ?? own;
  const options = known.includes(chosen) ? known : [chosen, ...known];
  return (
    <div className="field">
      <label htmlFor={id}>Time zone</label>
      {/* Made anew when the browser has said its zone: an untouched select keeps its first value else. */}
      <select key={chosen} id={id} name="timeZone" defaultValue={chosen} aria-describedby={`${id}-hint`}>
        {options.map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className="mute">
        “Due at 18:00” means 18:00 there, for everybody.
      </p>
    </div>
  );
}
