import 'server-only';
import { notFound } from 'next/navigation';
import { findViewer } from './find-viewer';
import type { Viewer } from './viewer';

export type Operator = Viewer & { readonly role: 'operator' };

export const isOperator = (viewer: Viewer | null): viewer is Operator => viewer?.role === 'operator';

/** Who operates this server. For pages: to everybody else there is nothing at the address. */
export async function requireOperator(): Promise<Operator> {
  const viewer = await findViewer();
  if (!isOperator(viewer)) notFound();
  return viewer;
}
