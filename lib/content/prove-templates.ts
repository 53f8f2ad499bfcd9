import 'server-only';
import { ok, type Result } from '@/lib/kernel/result';
import {
  type PreparedTemplate,
  prepareTemplate,
  type Template,
  type TemplateError,
  type Variant,
} from '@/lib/quiz/templates';
import type { Library } from './library';
import type { Located } from './located-yaml';
import { proofPorts } from './proof-ports';

export type SeededVariant = { readonly seed: number; readonly result: Result<Variant, TemplateError> };

export type TemplateProof = {
  readonly source: Located<Template>;
  readonly result: Result<
    { readonly combinations: number; readonly variants: readonly SeededVariant[] },
    TemplateError
  >;
};

/** The seeds whose variants are proven again by every check. */
export const provenSeeds: readonly number[] = Array.from({ length: 20 }, (_, i) => i + 1);

/** Instantiates every template of a library with the proven seeds. */
export async function proveTemplates(library: Library): Promise<TemplateProof[]> {
  const proofs: TemplateProof[] = [];
  for (const source of library.templates) {
    const prepared = await prepareOf(library, source.value);
    proofs.push({ source, result: prepared.ok ? ok(await proven(prepared.value)) : prepared });
  }
  return proofs;
}

/** A template of the library, ready for seeds. */
export const prepareOf = (library: Library, template: Template): Promise<Result<PreparedTemplate, TemplateError>> =>
  prepareTemplate(template, new Map(library.misconceptions.map(({ value }) => [value.id, value])), proofPorts);

async function proven({ combinations, instantiate }: PreparedTemplate) {
  const variants: SeededVariant[] = [];
  for (const seed of provenSeeds) variants.push({ seed, result: await instantiate(seed) });
  return { combinations: combinations.length, variants };
}
