import { formatJson } from '@/lib/asl/assist/format-json';
import { syntaxOf } from '@/lib/asl/assist/syntax';
import type { Draft } from '../shared/engine-protocol';

/**
 * The draft with its definition as JSON, which is all that engines and links know. One whose YAML cannot be read stays as it
 * is, and is refused as what it is.
 */
export async function toJsonDraft(draft: Draft): Promise<Draft> {
  const { definition = '' } = draft.texts;
  if (syntaxOf(definition) === 'json') return draft;
  const { findYamlError, readYaml } = await import('./read-yaml');
  if (findYamlError(definition)) return draft;
  const json = JSON.stringify(readYaml(definition) ?? null, null, 2);
  return { ...draft, texts: { ...draft.texts, definition: formatJson(json) ?? json } };
}
