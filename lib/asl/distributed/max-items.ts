import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Evaluated } from '../entry';
import { notInteger, wholeNumber } from './numbers';
import { readerFault } from './reader-fault';

/** Recorded: 0 is no bound, and neither is more than the most that a Map Run takes. The reader fails on others. */
export function checkMaxItems(value: Json, path?: string): Evaluated<number> {
  const most = wholeNumber(value);
  if (most === null) {
    return err(
      readerFault(path === undefined ? 'field MaxItems must be an integer' : notInteger('MaxItemsPath', value, path)),
    );
  }
  if (most < 0) return err(readerFault('field MaxItems must be positive'));
  return ok(most === 0 ? Number.POSITIVE_INFINITY : most);
}
