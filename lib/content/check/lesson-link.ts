import 'server-only';
import type { Located } from '../located-yaml';
import type { MdxNode } from '../mdx-node';
import type { Lesson } from '../schemas/lesson';
import type { CheckContext, Tell } from './context';
import { matchRoute } from './routes';
import { suggest } from './suggest';

/** A link leads to a heading, a page or a lesson that exists, or out over https. Null: the text has no headings to lead to. */
export function checkLink(context: CheckContext, lesson: Located<Lesson> | null, node: MdxNode, tell: Tell): void {
  const url = node.url ?? '';
  if (/^https:\/\/[^/]/.test(url)) return;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) {
    tell(node, 'link', `The link "${url}" is not https.`, 'Link over https.');
    return;
  }
  const [path = '', anchor] = url.replace(/\?[^#]*/, '').split('#');
  if (path !== '' && !path.startsWith('/')) {
    tell(node, 'link', `The link "${url}" is relative.`, 'Begin it with "/", such as /lessons/<id>, or with "#".');
    return;
  }
  const target = path === '' ? lesson : lessonAt(context, path);
  if (target) {
    checkAnchor(context, target, url, anchor, node, tell);
    return;
  }
  if (path === '') {
    tell(node, 'link', `"${url}" leads to a heading, and this text has none.`, 'Link to a page.');
    return;
  }
  if (context.routes && !matchRoute(context.routes, path, idsOf(context))) {
    const fix = suggest(path, knownPaths(context), 'Link to a page that exists.');
    tell(node, 'link', `No page answers "${path}".`, fix);
  }
}

function checkAnchor(
  { compiled }: CheckContext,
  target: Located<Lesson>,
  url: string,
  anchor: string | undefined,
  node: MdxNode,
  tell: Tell,
): void {
  if (anchor === undefined || anchor === '') return;
  const headings = (compiled.get(target.file)?.outline ?? []).map(({ id }) => id);
  if (headings.includes(anchor)) return;
  const fix = suggest(anchor, headings, `Its headings are: ${headings.join(', ')}.`);
  tell(node, 'link', `"${url}" leads to no heading of "${target.value.id}".`, fix);
}

function lessonAt({ library }: CheckContext, path: string): Located<Lesson> | undefined {
  const id = /^\/lessons\/([^/]+)\/?$/.exec(path)?.[1];
  return library.lessons.find(({ value }) => value.id === id);
}

/** What the variable parts of an address may be. */
function idsOf({ library }: CheckContext): { readonly [segment: string]: ReadonlySet<string> } {
  return {
    lesson: new Set(library.lessons.map(({ value }) => value.id)),
    talk: new Set(library.decks.map(({ value }) => value.id)),
    track: new Set(library.tracks.map(({ value }) => value.id)),
  };
}

function knownPaths(context: CheckContext): string[] {
  const fixed = (context.routes ?? []).filter((route) => !route.includes('['));
  return [...fixed, ...context.library.lessons.map(({ value }) => `/lessons/${value.id}`)];
}
