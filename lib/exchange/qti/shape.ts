import { assertNever } from '@/lib/kernel/assert-never';
import type { DraftItem, DraftPart } from '../draft-item';
import { lineHtml } from '../prose-html';

type Named = { readonly id: string; readonly part: DraftPart };
/** What differs from kind to kind. `mapped`: what each value earns, where a part of the credit can be had. */
export type Shape = {
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly baseType: 'identifier' | 'directedPair';
  readonly correct: readonly string[];
  readonly mapped: readonly (readonly [key: string, value: number])[];
  readonly interaction: string;
  /** Parts with feedback of their own; `chosen`: only that of what was chosen is shown. */
  readonly named: readonly Named[];
  readonly chosen: boolean;
};

/** A kind of ours in the terms of QTI. */
export function shapeOf(draft: DraftItem): Shape {
  switch (draft.kind) {
    case 'single':
    case 'multiple': {
      const named = name(draft.options, 'c');
      const correct = named.filter(({ part }) => part.right).map(({ id }) => id);
      const isSingle = draft.kind === 'single';
      return {
        cardinality: isSingle ? 'single' : 'multiple',
        baseType: 'identifier',
        correct,
        mapped: isSingle ? [] : named.map(({ id, part }) => [id, part.right ? 1 : -1]),
        interaction: `<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="${correct.length}">\n${simpleChoices(named)}</qti-choice-interaction>`,
        named,
        chosen: true,
      };
    }
    case 'ordering': {
      const named = name(byText(draft.steps), 's');
      const correct = draft.steps.flatMap((step) => named.filter(({ part }) => part === step).map(({ id }) => id));
      return {
        cardinality: 'ordered',
        baseType: 'identifier',
        correct,
        mapped: [],
        interaction: `<qti-order-interaction response-identifier="RESPONSE" shuffle="true">\n${simpleChoices(named)}</qti-order-interaction>`,
        named,
        chosen: false,
      };
    }
    case 'matching': {
      const named = name(draft.prompts, 'p');
      const answers = byText(draft.answers.map((text) => ({ text })));
      const idOf = (answer: number) => `a${answers.findIndex(({ text }) => text === draft.answers[answer]) + 1}`;
      const correct = named.map(({ id, part }) => `${id} ${idOf(part.answer)}`);
      const prompts = named.map(({ id, part }) => associable(id, part.text, 1)).join('');
      const listed = answers.map(({ text }, i) => associable(`a${i + 1}`, text, draft.reuse ? 0 : 1)).join('');
      return {
        cardinality: 'multiple',
        baseType: 'directedPair',
        correct,
        mapped: correct.map((pair) => [pair, 1]),
        interaction: `<qti-match-interaction response-identifier="RESPONSE" shuffle="true" max-associations="${correct.length}">
<qti-simple-match-set>\n${prompts}</qti-simple-match-set>
<qti-simple-match-set>\n${listed}</qti-simple-match-set>
</qti-match-interaction>`,
        named,
        chosen: false,
      };
    }
    default:
      return assertNever(draft);
  }
}

const name = <P extends DraftPart>(parts: readonly P[], letter: string) =>
  parts.map((part, i) => ({ id: `${letter}${i + 1}`, part }));

const simpleChoices = (named: readonly Named[]): string =>
  named
    .map(({ id, part }) => `<qti-simple-choice identifier="${id}">${lineHtml(part.text)}</qti-simple-choice>\n`)
    .join('');

const associable = (id: string, text: string, most: number): string =>
  `<qti-simple-associable-choice identifier="${id}" match-max="${most}">${lineHtml(text)}</qti-simple-associable-choice>\n`;

/** Not in the order of the key: a player that does not shuffle would show it. */
const byText = <P extends { readonly text: string }>(parts: readonly P[]): P[] =>
  [...parts].sort((a, b) => (a.text < b.text ? -1 : 1));
