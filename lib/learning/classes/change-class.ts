import 'server-only';
import { randomBytes } from 'node:crypto';
import type { ClassAction } from '@/lib/classes/access';
import { makeJoinCode } from '@/lib/classes/join-code';
import type { ClassChange, ClassRefusal } from '@/lib/classes/wire';
import { parseTimeZone } from '@/lib/classes/zoned-time';
import { renameClass, setArchived, setCode, setTimeZone } from '@/lib/data/classes';
import { inTransaction, type Tx } from '@/lib/data/db';
import { leaveClass } from '@/lib/data/memberships';
import { assertNever } from '@/lib/kernel/assert-never';
import { ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';
import { enterClass } from './enter-class';

/** Changes a class itself, or the viewer's being in it. Whoever may, and whether it is so already, is asked where it is written. */
export async function changeClass(
  viewer: Viewer | null,
  classId: string,
  change: ClassChange,
  now: Date,
): Promise<Result<true, ClassRefusal>> {
  return inTransaction((tx) => apply(tx, viewer, classId, change, now));
}

async function apply(
  tx: Tx,
  viewer: Viewer | null,
  classId: string,
  change: ClassChange,
  now: Date,
): Promise<Result<true, ClassRefusal>> {
  const enter = <A extends ClassAction>(action: A) => enterClass(tx, viewer, classId, action);
  switch (change.change) {
    case 'rename': {
      const entered = await enter('change-class');
      if (!entered.ok) return entered;
      await renameClass(tx, entered.value, change.name);
      return ok(true);
    }
    case 'time-zone': {
      const entered = await enter('change-class');
      if (!entered.ok) return entered;
      const timeZone = parseTimeZone(change.timeZone);
      if (!timeZone.ok) return timeZone;
      await setTimeZone(tx, entered.value, timeZone.value);
      return ok(true);
    }
    case 'renew-code': {
      const entered = await enter('renew-code');
      if (!entered.ok) return entered;
      await setCode(tx, entered.value, makeJoinCode(randomBytes(8)));
      return ok(true);
    }
    case 'archive':
    case 'restore': {
      const entered = await enter('archive');
      if (!entered.ok) return entered;
      const isArchived = entered.value.class.archivedAt !== null;
      // Asked again it changes nothing, not even since when.
      if (isArchived !== (change.change === 'archive'))
        await setArchived(tx, entered.value, change.change === 'archive' ? now : null);
      return ok(true);
    }
    case 'leave': {
      const entered = await enter('leave');
      if (!entered.ok) return entered;
      await leaveClass(tx, entered.value, now);
      return ok(true);
    }
    default:
      return assertNever(change);
  }
}
