import 'server-only';
import type { Result } from '@/lib/kernel/result';
import {
  citedFacts,
  citedMisconceptions,
  type Item,
  type ProofError,
  type PublishedItem,
  publishItem,
  scenarioRefOf,
} from '@/lib/quiz';
import { folderOf } from './content-tree';
import { type Library, scenarioByRef } from './library';
import type { Located } from './located-yaml';
import { proofPorts } from './proof-ports';

export type Publication = { readonly source: Located<Item>; readonly result: Result<PublishedItem, ProofError> };

/** Proves every item of a library by a run, with what each one names looked up. */
export async function publishLibrary(library: Library): Promise<Publication[]> {
  const publications: Publication[] = [];
  // One at a time: the engine is synchronous inside, so there is nothing to gain from starting them together.
  for (const source of library.items) {
    publications.push({ source, result: await publishItem(source.value, contextOf(library, source), proofPorts) });
  }
  return publications;
}

function contextOf(library: Library, { value: item, file }: Located<Item>) {
  const beliefs = citedMisconceptions(item).map(({ id }) => id);
  const misconceptions = library.misconceptions.map(({ value }) => value).filter(({ id }) => beliefs.includes(id));
  const cited = citedFacts(item).map(({ id }) => id);
  const ref = scenarioRefOf(item);
  return {
    scenario: ref === undefined ? null : (scenarioByRef(library, ref, folderOf(file))?.scenario ?? null),
    facts: library.facts
      .map(({ value }) => value)
      .filter(({ id }) => cited.includes(id))
      .map(({ assert: _assert, ...cited }) => cited),
    misconceptions: misconceptions.map(({ id, belief, correction }) => ({ id, belief, correction })),
  };
}
