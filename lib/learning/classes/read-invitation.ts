import 'server-only';
import { parseJoinCode, showJoinCode } from '@/lib/classes/join-code';
import type { InvitationView } from '@/lib/classes/views';
import type { ClassRefusal } from '@/lib/classes/wire';
import { listInstructorNames } from '@/lib/data/memberships';
import type { Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';
import { findByCode } from './find-by-code';

/** What the viewer would join. Refused as joining would be, so that the page says so before they type a name. */
export async function readInvitation(
  viewer: Viewer | null,
  code: string,
  address: string,
  now: Date,
): Promise<Result<InvitationView, ClassRefusal>> {
  const parsed = parseJoinCode(code);
  const shown = parsed.ok ? showJoinCode(parsed.value) : code;
  return findByCode(viewer, { code, address }, now, async (tx, _viewer, { class: entered }) => ({
    name: entered.name,
    instructors: await listInstructorNames(tx, entered),
    code: shown,
  }));
}
