import { err, ok, type Result } from '@/lib/kernel/result';
import type { DraftItem } from '../draft-item';
import type { Fault } from '../fault';
import type { Loss, LossCode } from '../loss';
import { tidy, tidyLine } from '../tidy';
import { type ElementFault, failAt } from './element-fault';
import { childrenOf, descendantsOf, parseXml, type XmlElement } from './parse-xml';
import { readDeclaration } from './read-declaration';
import { readKey } from './read-key';
import { toMarkdown } from './to-markdown';

export type ReadItem = { readonly item: DraftItem; readonly lost: readonly Loss[] };

/** One question of QTI 3.0 (1EdTech, "QTI 3.0 Assessment, Section and Item", 1.0): a choice, an order or a match. */
export function readItem(text: string, file: string | null = null): Result<ReadItem, Fault> {
  const root = parseXml(text, file);
  if (!root.ok) return root;
  const read = readRoot(root.value);
  return read.ok ? read : err({ ...read.error.what, file, at: read.error.element.at });
}

const readable = ['qti-choice-interaction', 'qti-order-interaction', 'qti-match-interaction'];
const isInteraction = (name: string) => name.startsWith('qti-') && name.endsWith('-interaction');

function readRoot(root: XmlElement): Result<ReadItem, ElementFault> {
  if (root.name === 'assessmentItem' || root.name === 'questestinterop')
    return failAt(root, { code: 'older-qti', root: root.name });
  if (root.name !== 'qti-assessment-item') return failAt(root, { code: 'not-an-item', root: root.name });
  const [body] = childrenOf(root, 'qti-item-body');
  const [interaction, second] = body ? descendantsOf(body, isInteraction) : [];
  if (!body || !interaction) return failAt(body ?? root, { code: 'no-interaction' });
  if (!readable.includes(interaction.name))
    return failAt(interaction, { code: 'other-interaction', name: interaction.name });
  if (second) return failAt(second, { code: 'several-interactions' });

  const declaration = readDeclaration(root, interaction);
  if (!declaration.ok) return declaration;
  const feedback = readFeedback(root);
  const key = readKey(interaction, declaration.value, feedback);
  if (!key.ok) return key;

  const around = toMarkdown(body.children, (element) => element === interaction);
  const prompt = toMarkdown(childrenOf(interaction, 'qti-prompt'));
  const stem = tidy([around.text, prompt.text].filter((text) => text !== '').join('\n\n'));
  if (stem === '') return failAt(body, { code: 'no-stem' });
  const name = tidyLine(root.attributes.identifier ?? root.attributes.title ?? '') || 'Question';
  const remark = tidy([...feedback.values()].join('\n\n'));
  const codes = new Set<LossCode>([...key.value.lost, ...around.lost, ...prompt.lost, ...lostScoring(root)]);
  return ok({
    item: { name, stem, remark: remark === '' ? null : remark, ...key.value.key },
    lost: [...codes].map((what) => ({ item: name, what })),
  });
}

/** Modal feedback by its identifier. That of an answer is the answer's reason; the rest is about the whole question. */
function readFeedback(root: XmlElement): Map<string, string> {
  const feedback = new Map<string, string>();
  for (const said of childrenOf(root, 'qti-modal-feedback'))
    feedback.set(said.attributes.identifier ?? '', tidy(toMarkdown(said.children).text));
  return feedback;
}

/** Of the standard's templates we know what they score; rules of an item's own are not read. */
function lostScoring(root: XmlElement): LossCode[] {
  const [processing] = childrenOf(root, 'qti-response-processing');
  if (!processing) return [];
  const isKnown = /\/(?:match_correct|map_response)(?:\.xml)?$/.test(processing.attributes.template ?? '');
  return isKnown ? [] : ['scoring'];
}
