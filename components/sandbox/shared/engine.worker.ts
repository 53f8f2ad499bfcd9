import { assertNever } from '@/lib/kernel/assert-never';
import type { EngineFaces, KeptRun } from './engine-face';
import type { Exchange, FromWorker, ToWorker } from './engine-protocol';
import { noFilter, noHistory } from './inspections';

/** Each in its own chunk: a sandbox brings its own engine along, not the others'. */
const faces: EngineFaces = {
  asl: () => import('../asl/asl-face').then((module) => module.aslFace),
  appsync: () => import('../appsync/appsync-face').then((module) => module.appsyncFace),
  'auth-modes': () => import('../auth-modes/auth-modes-face').then((module) => module.authModesFace),
};

// The types of the page's global scope are in force here; this names the two members of the worker's that are used.
const scope = self as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
};

/** The newest run; a worker belongs to one sandbox. */
let kept: KeptRun | null = null;

async function answer(message: ToWorker): Promise<Exchange[ToWorker['ask']]['answer']> {
  const face = await faces[message.engine]();
  switch (message.ask) {
    case 'check':
      return face.check(message.draft);
    case 'fetchWords':
      await face.fetchWords?.();
      return null;
    case 'run': {
      // What packs a link comes with the first run: what is on screen can be shared without a network from then on.
      const packing = face.fetchPacking().catch(() => null);
      kept = await face.run(message.draft);
      await packing;
      return kept.view;
    }
    case 'moment':
      return kept?.moment(message.n) ?? null;
    case 'events':
      return kept?.events(message.from, message.to) ?? [];
    case 'history':
      return kept?.history?.page(message.filter, message.from, message.to) ?? noHistory;
    case 'historyPlace':
      return kept?.history?.place(message.filter, message.n) ?? null;
    case 'historyEvent':
      return kept?.history?.event(message.event) ?? '';
    case 'historyJson':
      return kept?.history?.json(message.filter ?? noFilter) ?? '';
    case 'eventsJson':
      return kept?.json?.() ?? '';
    case 'dataFlow':
      return kept?.inspect?.dataFlow(message.n, message.whole) ?? null;
    case 'variables':
      return kept?.inspect?.variables(message.n, message.whole) ?? null;
    case 'services':
      return kept?.inspect?.services(message.n, message.whole) ?? null;
    case 'cost':
      return kept?.inspect?.cost(message.n) ?? null;
    case 'stops':
      return kept?.stops() ?? [];
    case 'timeline':
    case 'wholeTimeline':
      return kept?.timeline?.(message.cut) ?? null;
    case 'exports':
      return (await face.exports?.(message.draft, kept, message.n)) ?? null;
    case 'layOut': {
      const { layOutGraph } = await import('./graph-layout');
      return layOutGraph(message.scope, new Set(message.folded));
    }
    case 'nextOf':
      return kept?.nextOf?.(message.nodeId, message.after) ?? null;
    case 'pathsAt':
      return kept?.pathsAt?.(message.path) ?? null;
    case 'makeLink':
      return face.makeLink(message.draft, message.cursor, message.hash, message.seen ?? null);
    case 'openLink':
      return face.openLink(message.fragment);
    default:
      return assertNever(message);
  }
}

scope.onmessage = async ({ data }) => {
  try {
    scope.postMessage({ kind: 'answer', id: data.id, answer: await answer(data) });
  } catch (error) {
    // An engine never throws: this is a bug of ours, and the page says so instead of waiting.
    scope.postMessage({ kind: 'threw', id: data.id, message: error instanceof Error ? error.message : String(error) });
  }
};
scope.postMessage({ kind: 'ready' });
