import 'server-only';
import type { UserRecord } from '@/lib/data/users';
import type { Viewer } from './viewer';

/** The one place where a viewer is made. */
export function toViewer({ id, kind, tokenVersion }: UserRecord): Viewer {
  // The brand exists in types only.
  return { userId: id, kind, tokenVersion } as unknown as Viewer;
}
