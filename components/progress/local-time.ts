import { dayMonthYear } from '@/components/lesson/prose';

const two = (n: number): string => `${n}`.padStart(2, '0');

/** `22 Nov 2026, 14:05` in the reader's own time zone. For islands only: the server has another zone. */
export function localTime(iso: string): string {
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dayMonthYear(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
