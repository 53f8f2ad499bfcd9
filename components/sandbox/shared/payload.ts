import type { Json } from '@/lib/kernel/json';
import type { Payload } from './engine-protocol';

/** More than this of a value is shown only where somebody asks for it. */
const shownChars = 4000;

export function toPayload(name: string, value: Json, mostChars: number = shownChars): Payload {
  const text = JSON.stringify(value, null, 2);
  return { name, text: text.slice(0, mostChars), charsCut: Math.max(0, text.length - mostChars) };
}
