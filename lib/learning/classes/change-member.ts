import 'server-only';
import type { ClassRefusal, MemberChange } from '@/lib/classes/wire';
import { inTransaction, type Tx } from '@/lib/data/db';
import {
  findMember,
  type MemberAction,
  readmitMember,
  removeMember,
  renameMember,
  setRole,
} from '@/lib/data/memberships';
import { assertNever } from '@/lib/kernel/assert-never';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';
import { enterClass, isId, mayAlso } from './enter-class';
import { isFull, mostMembers } from './find-by-code';

/** Changes what somebody is to the class, or what it calls them. */
export async function changeMember(
  viewer: Viewer | null,
  classId: string,
  memberId: string,
  change: MemberChange,
  now: Date,
): Promise<Result<true, ClassRefusal>> {
  return inTransaction((tx) => apply(tx, viewer, classId, memberId, change, now));
}

async function apply(
  tx: Tx,
  viewer: Viewer | null,
  classId: string,
  memberId: string,
  change: MemberChange,
  now: Date,
): Promise<Result<true, ClassRefusal>> {
  /** The viewer and the member, both of the same class. */
  const meet = async <A extends MemberAction>(action: A) => {
    const entered = await enterClass(tx, viewer, classId, action);
    if (!entered.ok) return entered;
    const member = isId(memberId) ? await findMember(tx, entered.value, memberId) : null;
    return member ? ok({ entered: entered.value, member }) : err({ code: 'no-such-member' as const });
  };
  switch (change.change) {
    case 'rename': {
      const met = await meet('rename-member');
      if (!met.ok) return met;
      await renameMember(tx, met.value.entered, met.value.member, change.name);
      return ok(true);
    }
    case 'remove': {
      const met = await meet('remove-learner');
      if (!met.ok) return met;
      const { entered, member } = met.value;
      if (member.role === 'owner') return err({ code: 'owner-stays' });
      // To remove an instructor takes a role away too.
      if (member.role === 'instructor' && !mayAlso(entered, 'change-roles')) return err({ code: 'not-your-role' });
      if (member.state !== 'removed') await removeMember(tx, entered, member, now);
      return ok(true);
    }
    case 'readmit': {
      const met = await meet('remove-learner');
      if (!met.ok) return met;
      const { entered, member } = met.value;
      if (member.state === 'active') return ok(true);
      // Who left comes back by the code if they want to; nobody is put in a class.
      if (member.state === 'left') return err({ code: 'no-such-member' });
      if (await isFull(tx, entered.class)) return err({ code: 'full', most: mostMembers });
      await readmitMember(tx, entered, member, now);
      return ok(true);
    }
    case 'make-instructor':
    case 'make-learner': {
      const met = await meet('change-roles');
      if (!met.ok) return met;
      const { entered, member } = met.value;
      if (member.role === 'owner') return err({ code: 'owner-stays' });
      if (member.state !== 'active') return err({ code: 'no-such-member' });
      await setRole(tx, entered, member, change.change === 'make-instructor' ? 'instructor' : 'learner');
      return ok(true);
    }
    default:
      return assertNever(change);
  }
}
