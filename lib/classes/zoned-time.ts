import { Temporal } from 'temporal-polyfill';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { MomentView } from './views';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const zoned = (at: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

/** An IANA name as the time zone database writes it. `+02:00` is none: it knows no summer. */
export function parseTimeZone(text: string): Result<string, { readonly code: 'unknown-time-zone' }> {
  if (!/^[A-Za-z][\w+/-]*$/.test(text)) return err({ code: 'unknown-time-zone' });
  try {
    return ok(zoned(0, text).timeZoneId);
  } catch (error) {
    if (error instanceof RangeError) return err({ code: 'unknown-time-zone' });
    throw error;
  }
}

/**
 * The instant, in epoch milliseconds, at which the clocks of a time zone show `2026-12-01T18:00`. Where they show it
 * twice, because they were put back, it is the first time; where they were put forward over it, it never comes.
 */
export function toInstant(
  local: string,
  timeZone: string,
): Result<number, { readonly code: 'no-such-time'; readonly time: string }> {
  const plain = parsePlain(local);
  const found = plain?.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  // A skipped time is answered with another one, an hour before it on most clocks.
  if (!plain || !found?.toPlainDateTime().equals(plain)) return err({ code: 'no-such-time', time: local });
  return ok(found.epochMilliseconds);
}

/** Null for a day that no calendar has, such as 30 February. */
function parsePlain(local: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** An instant for a page: exact, in words, and for a field. English names of our own: servers differ in theirs. */
export function toMoment(at: number, timeZone: string): MomentView {
  const time = zoned(at, timeZone);
  const clock = `${two(time.hour)}:${two(time.minute)}`;
  return {
    iso: Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 }),
    says: `${weekdays[time.dayOfWeek - 1]} ${time.day} ${months[time.month - 1]} ${time.year}, ${clock}`,
    local: `${time.toPlainDate().toString()}T${clock}`,
  };
}

/** `2026-12-01T18:00:05+01:00`: what the clocks showed, and how far they were from UTC. */
export const toOffsetTime = (at: number, timeZone: string): string =>
  zoned(at, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

const two = (count: number): string => String(count).padStart(2, '0');
