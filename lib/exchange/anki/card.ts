import { assertNever } from '@/lib/kernel/assert-never';
import type { DraftItem, DraftOption } from '../draft-item';
import { lineHtml, proseHtml } from '../prose-html';

/** Two sides in HTML. `guid` is the same for an item always, so that a later deck changes its note and adds none. */
export type Card = { readonly guid: string; readonly front: string; readonly back: string };

export function toCard(draft: DraftItem): Card {
  const remark = draft.remark === null ? '' : `<div class="remark">${proseHtml(draft.remark)}</div>`;
  const { asked, answered } = sidesOf(draft);
  return { guid: `dryrun:${draft.name}`, front: `${proseHtml(draft.stem)}\n${asked}`, back: `${answered}\n${remark}` };
}

type Sides = { readonly asked: string; readonly answered: string };

function sidesOf(draft: DraftItem): Sides {
  switch (draft.kind) {
    case 'single':
    case 'multiple':
      return {
        asked: list(
          'ol',
          draft.options.map(({ text }) => lineHtml(text)),
        ),
        answered: list('ol', draft.options.map(answeredOption)),
      };
    case 'ordering': {
      const byText = draft.steps.map(({ text }) => text).sort();
      return {
        asked: list('ul', byText.map(lineHtml)),
        answered: list(
          'ol class="order"',
          draft.steps.map(({ text, why }) => withWhy(lineHtml(text), why)),
        ),
      };
    }
    case 'matching': {
      const byText = [...draft.answers].sort();
      const answerOf = (answer: number) => `<b>${lineHtml(draft.answers[answer] ?? '')}</b>`;
      return {
        asked:
          list(
            'ul',
            draft.prompts.map(({ text }) => lineHtml(text)),
          ) + list('ol', byText.map(lineHtml)),
        answered: list(
          'ul',
          draft.prompts.map(({ text, why, answer }) => withWhy(`${lineHtml(text)}: ${answerOf(answer)}`, why)),
        ),
      };
    }
    default:
      return assertNever(draft);
  }
}

const answeredOption = ({ text, why, right }: DraftOption): string =>
  withWhy(right ? `<b>Right: ${lineHtml(text)}</b>` : lineHtml(text), why);

const withWhy = (line: string, why: string | null): string =>
  why === null ? line : `${line}<div class="why">${lineHtml(why)}</div>`;

const list = (tag: string, lines: readonly string[]): string =>
  `<${tag}>${lines.map((line) => `<li>${line}</li>`).join('')}</${tag.split(' ')[0]}>`;
