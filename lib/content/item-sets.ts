import 'server-only';
import { currentLibrary } from './current-library';

/** The items of one folder of `content/items`: what is practiced together beside the lessons. */
export type ItemSet = {
  /** The folder's name. */
  readonly id: string;
  /** Of the track that is named like it, else the folder's name in words. */
  readonly title: string;
  /** In the order of the files. */
  readonly items: readonly string[];
};

/** Every folder of practice items outside the lessons. Items of the exam pool are not practiced. */
export function listItemSets(): ItemSet[] {
  const { items, tracks } = currentLibrary();
  const sets = new Map<string, string[]>();
  for (const { value, file } of items) {
    const [, folder] = /(?:^|\/)items\/([^/]+)\/[^/]+\.yaml$/.exec(file) ?? [];
    if (folder === undefined || value.pool !== 'practice') continue;
    sets.set(folder, [...(sets.get(folder) ?? []), value.id]);
  }
  return [...sets].map(([id, ids]) => ({
    id,
    title: tracks.find(({ value }) => value.id === id)?.value.title ?? inWords(id),
    items: ids,
  }));
}

export const findItemSet = (id: string): ItemSet | null => listItemSets().find((set) => set.id === id) ?? null;

const inWords = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
