const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Virtual milliseconds in words, exact: `0 s`, `7.8 s`, `2 min 5 s`, `1 h 30 min`, `3 d`. */
export function formatDuration(ms: number): string {
  if (ms < minute) return `${ms / 1000} s`;
  const parts = [
    { count: Math.floor(ms / day), unit: 'd' },
    { count: Math.floor((ms % day) / hour), unit: 'h' },
    { count: Math.floor((ms % hour) / minute), unit: 'min' },
    { count: (ms % minute) / 1000, unit: 's' },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => `${count} ${unit}`)
    .join(' ');
}

const two = (n: number) => String(n).padStart(2, '0');

/** A clock that keeps its width while it runs: `5.600 s`, `02:05.000`, `1:02:05.000`, `3 d 1:02:05.000`. */
export function formatClock(ms: number): string {
  const whole = Math.floor(ms);
  const seconds = Math.floor((whole % minute) / 1000);
  const millis = String(whole % 1000).padStart(3, '0');
  if (whole < minute) return `${seconds}.${millis} s`;
  const minutes = two(Math.floor((whole % hour) / minute));
  if (whole < hour) return `${minutes}:${two(seconds)}.${millis}`;
  const clock = `${Math.floor((whole % day) / hour)}:${minutes}:${two(seconds)}.${millis}`;
  return whole < day ? clock : `${Math.floor(whole / day)} d ${clock}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
