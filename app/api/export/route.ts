import { exportData } from '@/lib/learning/export-data';
import { findViewer } from '@/lib/session/find-viewer';
import { handle, reply } from '../handle';
import { refuse } from '../refuse';

/** Everything stored about the viewer, as a file to keep. */
export const GET = handle('export data', async () => {
  const viewer = await findViewer();
  if (!viewer) return refuse({ code: 'no-account' });
  return reply(await exportData(viewer), { 'Content-Disposition': 'attachment; filename="dryrun-export.json"' });
});
