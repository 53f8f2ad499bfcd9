import { ok, type Result } from '@/lib/kernel/result';
import { choiceOf, type DraftKey, type DraftPart, matchPairs } from '../draft-item';
import { importLimits } from '../limits';
import type { LossCode } from '../loss';
import { tidyLine } from '../tidy';
import { type ElementFault, failAt } from './element-fault';
import { childrenOf, descendantsOf, type XmlElement } from './parse-xml';
import type { Declaration } from './read-declaration';
import { toLine } from './to-markdown';

type Choice = DraftPart & { readonly id: string; readonly element: XmlElement };
type Choices = { readonly choices: readonly Choice[]; readonly lost: readonly LossCode[] };
export type Key = { readonly key: DraftKey; readonly lost: readonly LossCode[] };

/** The parts of the interaction and which are right. Feedback that is a part's own is taken out of `feedback`. */
export function readKey(
  interaction: XmlElement,
  declaration: Declaration,
  feedback: Map<string, string>,
): Result<Key, ElementFault> {
  if (interaction.name === 'qti-match-interaction') return readMatch(interaction, declaration, feedback);
  const read = readChoices(interaction, 'qti-simple-choice', feedback);
  if (!read.ok) return read;
  const { choices, lost } = read.value;
  const unknown = declaration.right.find((id) => !choices.some((choice) => choice.id === id));
  if (unknown !== undefined) return failAt(declaration.element, { code: 'unknown-choice', identifier: unknown });
  const key =
    interaction.name === 'qti-order-interaction' ? orderKey(choices, declaration) : choiceKey(choices, declaration);
  return key.ok ? ok({ key: key.value.key, lost: [...lost, ...key.value.lost] }) : key;
}

function readChoices(parent: XmlElement, name: string, feedback: Map<string, string>): Result<Choices, ElementFault> {
  const elements = childrenOf(parent, name);
  const have = elements.length;
  if (have < 2) return failAt(parent, { code: 'too-few-parts', have });
  if (have > importLimits.parts) return failAt(parent, { code: 'too-many-parts', have, most: importLimits.parts });
  const choices: Choice[] = [];
  const lost = new Set<LossCode>();
  for (const element of elements) {
    const id = element.attributes.identifier ?? '';
    if (choices.some((choice) => choice.id === id)) return failAt(element, { code: 'repeated-choice', identifier: id });
    const said = toLine(element.children, ({ name }) => isFeedback(name));
    if (said.text === '') return failAt(element, { code: 'empty-part' });
    for (const code of said.lost) lost.add(code);
    const inside = toLine(descendantsOf(element, isFeedback)).text;
    const why = [inside, tidyLine(feedback.get(id) ?? '')].filter((text) => text !== '').join(' ');
    feedback.delete(id);
    choices.push({ id, element, text: said.text, why: why === '' ? null : why });
  }
  return ok({ choices, lost: [...lost] });
}

const isFeedback = (name: string) => name === 'qti-feedback-inline' || name === 'qti-feedback-block';

function choiceKey(choices: readonly Choice[], { element, takesSeveral, right, worth }: Declaration) {
  const rightIds = new Set(right);
  if (!takesSeveral && rightIds.size > 1) return failAt(element, { code: 'several-right' });
  const key = choiceOf(choices.map(({ id, text, why }) => ({ text, why, right: rightIds.has(id) })));
  const lost: LossCode[] = [];
  if (takesSeveral && rightIds.size === 1) lost.push('case-of-several');
  if (!isEvenly([...rightIds].map((id) => worth.get(id)))) lost.push('weights');
  return ok({ key, lost });
}

function orderKey(choices: readonly Choice[], { element, right }: Declaration) {
  const repeated = right.find((id, i) => right.indexOf(id) !== i);
  if (repeated !== undefined) return failAt(element, { code: 'repeated-choice', identifier: repeated });
  const missing = choices.find(({ id }) => !right.includes(id));
  if (missing) return failAt(missing.element, { code: 'not-in-order', identifier: missing.id });
  const steps = right.flatMap((id) => choices.filter((choice) => choice.id === id));
  const key: DraftKey = { kind: 'ordering', steps: steps.map(({ text, why }) => ({ text, why })) };
  return ok({ key, lost: [] });
}

function readMatch(
  interaction: XmlElement,
  { element, right, worth }: Declaration,
  feedback: Map<string, string>,
): Result<Key, ElementFault> {
  const [first, second] = childrenOf(interaction, 'qti-simple-match-set');
  if (!first || !second) return failAt(interaction, { code: 'too-few-parts', have: 0 });
  const prompts = readChoices(first, 'qti-simple-associable-choice', feedback);
  if (!prompts.ok) return prompts;
  const answers = readChoices(second, 'qti-simple-associable-choice', feedback);
  if (!answers.ok) return answers;

  const pairs = right.map((pair) => pair.split(' '));
  const known = new Set([...prompts.value.choices, ...answers.value.choices].map(({ id }) => id));
  const unknown = pairs.flat().find((id) => !known.has(id));
  if (unknown !== undefined) return failAt(element, { code: 'unknown-choice', identifier: unknown });
  const matched: (DraftPart & { answer: string })[] = [];
  for (const { id, element: prompt, text, why } of prompts.value.choices) {
    const own = answers.value.choices.filter((answer) => pairs.some(([p, a]) => p === id && a === answer.id));
    const [answer] = own;
    if (!answer || own.length > 1) return failAt(prompt, { code: 'not-one-answer', identifier: id, have: own.length });
    matched.push({ text, why, answer: answer.text });
  }
  const texts = answers.value.choices.map(({ text }) => text);
  const reuse = answers.value.choices.some(({ element: { attributes } }) => (attributes['match-max'] ?? '1') !== '1');
  const lost = new Set<LossCode>([...prompts.value.lost, ...answers.value.lost]);
  if (!isEvenly(right.map((pair) => worth.get(pair)))) lost.add('weights');
  return ok({ key: matchPairs(matched, texts, reuse), lost: [...lost] });
}

/** Every right value earns the same. */
const isEvenly = (worths: readonly (number | undefined)[]): boolean => new Set(worths).size <= 1;
