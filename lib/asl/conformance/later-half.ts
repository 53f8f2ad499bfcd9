import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { RecordedCase } from './recorded-case';

export type LaterHalf = 'needs JSONata' | 'needs distributed Map';

/** What the engine does not run yet and a case cannot do without: decided from its definition alone. */
export function laterHalfOf({ kind, definition }: RecordedCase): LaterHalf | null {
  if (kind !== 'execution') return null;
  const objects = objectsIn(definition);
  if (objects.some(({ QueryLanguage }) => QueryLanguage === 'JSONata')) return 'needs JSONata';
  const isDistributed = objects.some(({ Mode }) => Mode === 'DISTRIBUTED');
  return isDistributed ? 'needs distributed Map' : null;
}

/** Every object in a definition, literal data too, which does not say such things by chance. */
function objectsIn(definition: Json | undefined): { readonly [member: string]: Json | undefined }[] {
  const found: { readonly [member: string]: Json | undefined }[] = [];
  const open: Json[] = definition === undefined ? [] : [definition];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value);
    if (!isJsonObject(value)) continue;
    found.push(value);
    open.push(...Object.values(value));
  }
  return found;
}
