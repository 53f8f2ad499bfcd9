/** A variant's item id: the template's and the seed. */
export const variantId = (template: string, seed: number): string => `${template}.${seed}`;

/** The template and the seed of a variant's id; null for an id that is none. */
export function parseVariantId(id: string): { readonly template: string; readonly seed: number } | null {
  const [, template, digits] = /^(.+)\.(0|[1-9]\d{0,9})$/.exec(id) ?? [];
  const seed = Number(digits);
  return template !== undefined && seed <= 0xffff_ffff ? { template, seed } : null;
}
