import { ok, type Result } from '@/lib/kernel/result';
import { tidyLine } from '../tidy';
import { type ElementFault, failAt } from './element-fault';
import { childrenOf, textOf, type XmlElement } from './parse-xml';

/** What an item declares of its response: the right values, and what each value is worth where that is said. */
export type Declaration = {
  readonly element: XmlElement;
  readonly takesSeveral: boolean;
  readonly right: readonly string[];
  readonly worth: ReadonlyMap<string, number>;
};

export function readDeclaration(root: XmlElement, interaction: XmlElement): Result<Declaration, ElementFault> {
  const identifier = interaction.attributes['response-identifier'] ?? '';
  const element = childrenOf(root, 'qti-response-declaration').find(
    ({ attributes }) => attributes.identifier === identifier,
  );
  if (!element) return failAt(interaction, { code: 'no-declaration', identifier });
  const entries = childrenOf(element, 'qti-mapping').flatMap((mapping) => childrenOf(mapping, 'qti-map-entry'));
  const worth = new Map(
    entries.map(({ attributes }) => [tidyLine(attributes['map-key'] ?? ''), Number(attributes['mapped-value'])]),
  );
  const written = childrenOf(element, 'qti-correct-response').flatMap((correct) =>
    childrenOf(correct, 'qti-value').map((value) => tidyLine(textOf(value))),
  );
  // Without a right response what earns something is right.
  const right = written.length > 0 ? written : [...worth].filter(([, value]) => value > 0).map(([key]) => key);
  if (right.length === 0) return failAt(element, { code: 'no-right' });
  return ok({ element, takesSeveral: element.attributes.cardinality === 'multiple', right, worth });
}
