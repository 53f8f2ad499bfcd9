import 'server-only';
import { redirect } from 'next/navigation';
import { findViewer } from './find-viewer';
import type { Viewer } from './viewer';

/** The account that is signed in. For pages: without one the learner is asked to sign in. */
export async function requireAccount(): Promise<Viewer> {
  const viewer = await findViewer();
  if (viewer?.kind !== 'account') redirect('/sign-in');
  return viewer;
}
