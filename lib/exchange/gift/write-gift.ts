import { assertNever } from '@/lib/kernel/assert-never';
import type { DraftItem, DraftOption } from '../draft-item';
import type { Exported, Loss, LossCode } from '../loss';
import { formatMark, writeText } from './gift-text';

/** Questions as Moodle's GIFT. Nothing in the format puts steps in order, so an ordering is left out. */
export function writeGift(drafts: readonly DraftItem[]): Exported<string> {
  const lost: Loss[] = [];
  const questions: string[] = [];
  for (const draft of drafts) {
    const { lines, codes } = writeKey(draft);
    lost.push(...codes.map((what): Loss => ({ item: draft.name, what })));
    if (lines.length === 0) continue;
    const remark = draft.remark === null ? [] : [`####${writePart(draft.remark)}`];
    const answers = [...lines, ...remark].map((line) => `\t${line}\n`).join('');
    questions.push(`::${writeText(draft.name)}::[markdown]${writeText(draft.stem)} {\n${answers}}\n`);
  }
  return { file: questions.join('\n'), lost };
}

/** A text that begins like a format's name gets one before it, or that beginning would be taken for it. */
const writePart = (text: string): string => (formatMark.test(text) ? `[markdown]${writeText(text)}` : writeText(text));

type Written = { readonly lines: readonly string[]; readonly codes: readonly LossCode[] };

function writeKey(draft: DraftItem): Written {
  switch (draft.kind) {
    case 'single':
      // A wrong text that begins like a weight would be read as one, unless one stands there.
      return {
        lines: draft.options.map((option) =>
          writeOption(option.right ? '=' : option.text.startsWith('%') ? '~%0%' : '~', option),
        ),
        codes: [],
      };
    case 'multiple': {
      // The weights of our scoring in practice: a share for each right pick, taken away by each wrong one.
      const right = draft.options.filter((option) => option.right).length;
      const share = Number((100 / right).toFixed(5));
      return {
        lines: draft.options.map((option) => writeOption(`~%${option.right ? share : -share}%`, option)),
        codes: [],
      };
    }
    case 'ordering':
      return { lines: [], codes: ['kind-left-out'] };
    case 'matching':
      return writeMatching(draft);
    default:
      return assertNever(draft);
  }
}

const writeOption = (mark: string, { text, why }: DraftOption): string =>
  `${mark}${writePart(text)}${why === null ? '' : `#${writePart(why)}`}`;

function writeMatching({ prompts, answers, reuse }: Extract<DraftItem, { kind: 'matching' }>): Written {
  const used = new Set(prompts.map(({ answer }) => answer));
  const spare = answers.filter((_, i) => !used.has(i));
  const hasReasons = prompts.some(({ why }) => why !== null);
  const hasArrow = prompts.some(({ text }) => text.includes('->'));
  return {
    lines: [
      ...prompts.map(({ text, answer }) => `=${writePart(withoutArrow(text))} -> ${writePart(answers[answer] ?? '')}`),
      ...spare.map((answer) => `= -> ${writePart(answer)}`),
    ],
    codes: [
      ...(hasReasons ? (['reasons'] as const) : []),
      ...(hasArrow ? (['arrow'] as const) : []),
      ...(reuse && used.size === prompts.length ? (['reuse'] as const) : []),
    ],
  };
}

/** The first `->` of a pair parts it, and nothing can escape it. */
const withoutArrow = (text: string): string => text.replaceAll('->', '→');
