import 'server-only';
import { toAttachment } from '@/lib/classes/attachment';
import { findViewer } from '@/lib/session/find-viewer';
import type { Viewer } from '@/lib/session/viewer';
import { handle } from '../handle';
import { refuse } from '../refuse';

/** A table about the viewer, as a file to keep. */
export const csvFile = (name: string, write: (viewer: Viewer) => Promise<string>) =>
  handle(`export ${name}`, async () => {
    const viewer = await findViewer();
    if (!viewer) return refuse({ code: 'no-account' });
    return new Response(await write(viewer), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': toAttachment(name),
        'Cache-Control': 'no-store',
      },
    });
  });
