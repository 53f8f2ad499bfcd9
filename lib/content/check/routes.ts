import 'server-only';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Address patterns of the pages below an app folder: `/lessons/[lesson]`. */
export function routesOf(appRoot: string): string[] {
  return readdirSync(appRoot, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /(^|\/)page\.tsx?$/.test(file))
    .map((file) => {
      // Folders in round brackets group files and are no part of the address.
      const parts = file
        .split('/')
        .slice(0, -1)
        .filter((part) => !/^\(.*\)$/.test(part));
      return `/${parts.join('/')}`;
    })
    .sort();
}

/** True when a page answers the path. A variable part must be one of `ids` where those are known. */
export function matchRoute(
  routes: readonly string[],
  address: string,
  ids: { readonly [segment: string]: ReadonlySet<string> },
): boolean {
  const parts = address.split('/').filter(Boolean);
  return routes.some((route) => {
    const pattern = route.split('/').filter(Boolean);
    return (
      pattern.length === parts.length &&
      pattern.every((part, i) => {
        const name = /^\[(\w+)\]$/.exec(part)?.[1];
        return name === undefined ? part === parts[i] : (ids[name]?.has(parts[i] ?? '') ?? true);
      })
    );
  });
}
