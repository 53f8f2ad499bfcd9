// A door of its own beside lib/quiz: a quiz page holds published variants and needs nothing of what makes them.
export type { Belief } from './distractors';
export { type PreparedTemplate, prepareTemplate, type TemplateError, type Variant } from './prepare-template';
export { publishVariant } from './publish-variant';
export { type Template, TemplateSchema } from './template';
export { parseVariantId, variantId } from './variant-id';
