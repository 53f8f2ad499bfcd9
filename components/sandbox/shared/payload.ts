import type { Json } from '@/lib/kernel/json';
import type { Payload } from './engine-protocol';

const shownChars = 4000;

export function toPayload(name: string, value: Json): Payload {
  const text = JSON.stringify(value, null, 2);
  return { name, text: text.slice(0, shownChars), charsCut: Math.max(0, text.length - shownChars) };
}
