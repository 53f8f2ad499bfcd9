import { notFound } from 'next/navigation';
import type { ClassRefusal } from '@/lib/classes/wire';
import type { Result } from '@/lib/kernel/result';

/** Pages about a class refuse in one way: who may not see one finds nothing there, whatever the reason. */
export function orNotFound<T>(result: Result<T, ClassRefusal>): T {
  if (!result.ok) notFound();
  return result.value;
}
