import { describe, expect, it } from 'vitest';
import { itemHash, scenarioRefOf } from '@/lib/quiz';
import { folderOf, readContentTree } from './content-tree';
import { loadLibrary, scenarioByRef } from './library';

const library = loadLibrary(readContentTree('content'));

function hashOf(id: string): string {
  const source = library.items.find(({ value }) => value.id === id);
  if (!source) throw new Error(`There is no item ${id}`);
  const ref = scenarioRefOf(source.value);
  const scenario = ref === undefined ? null : scenarioByRef(library, ref, folderOf(source.file));
  return itemHash({ item: source.value, scenario: scenario?.scenario ?? null });
}

/** Saved answers name these hashes: one that changes without its item would orphan what was answered. */
describe('the hash of a published item', () => {
  it('is what it was when the item was published first', () => {
    expect(hashOf('retry.first-wait')).toBe('18ccd9be10b0eef790c59b88a54c1d6d9089b5718a4dcf879904b3364622f07d');
    expect(hashOf('retry.states-all-last')).toBe('e59c67545a46aedfcbaae1dfcb38e8bcf632b13a80a01ff41bae530b9ca89ea0');
  });
});
