import { listDue } from '@/lib/learning/classes/list-due';
import { findViewer } from '@/lib/session/find-viewer';
import { handle, reply } from '../handle';

/** What the viewer's classes ask of them. There is nothing to refuse: who is in no class has nothing due. */
export const GET = handle('list what is due', async () => reply(await listDue(await findViewer(), new Date())));
