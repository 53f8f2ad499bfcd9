import 'server-only';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The text files of a content folder by their path in it, with `/`, in path order. */
export type ContentTree = ReadonlyMap<string, string>;

export const folderOf = (file: string): string => file.split('/').slice(0, -1).join('/');

/** The project's own code (`.ts`) and remarks live beside the content; they are not content. A scenario's `.js` is. */
const isContent = (file: string) => /\.(yaml|yml|mdx|json|graphql|js)$/.test(file);

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter(isContent)
    .sort();
}

export function readContentTree(root: string): ContentTree {
  return new Map(listFiles(root).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

/** Changes when a file of the folder is added, removed or written: what was read from it is then out of date. */
export function treeStamp(root: string): string {
  const parts = listFiles(root).map((file) => {
    const { mtimeMs, size } = statSync(path.join(root, file));
    return `${file}:${mtimeMs}:${size}`;
  });
  return parts.join('\n');
}
