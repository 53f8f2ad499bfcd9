export type DuePreset = { readonly says: string; readonly local: string };

const presets = [
  { says: 'Tomorrow, 23:59', days: 1 },
  { says: 'In a week, 23:59', days: 7 },
  { says: 'In two weeks, 23:59', days: 14 },
] as const;

/** The usual due times, counted on the calendar from a wall-clock time (`2026-11-23T10:30`): no zone comes in. */
export function duePresets(nowLocal: string): readonly DuePreset[] {
  const [year = 0, month = 1, day = 1] = nowLocal.slice(0, 10).split('-').map(Number);
  return presets.map(({ says, days }) => ({
    says,
    local: `${new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)}T23:59`,
  }));
}
