import { assertNever } from '@/lib/kernel/assert-never';
import { ItemSchema } from '@/lib/quiz';
import type { DraftItem } from './draft-item';

/** What a draft lacks of its kind's own parts. A fact or a proof, skills, a difficulty and a source it lacks always. */
export type Missing =
  | { readonly code: 'too-few'; readonly list: PartList; readonly least: number }
  | { readonly code: 'too-many'; readonly list: PartList; readonly most: number }
  /** Parts that do not say why they are right or wrong. */
  | { readonly code: 'reasons'; readonly parts: number };
export type PartList = 'options' | 'steps' | 'prompts' | 'answers' | 'choose';

/** Found by the schema itself, with what an instructor gives standing in: its bounds are written there alone. */
export function missingParts(draft: DraftItem): Missing[] {
  const issues = ItemSchema.safeParse(withStandIns(draft)).error?.issues ?? [];
  const lists = issues.flatMap((issue): Missing[] => {
    const list = partLists.find((name) => issue.path.length === 1 && issue.path[0] === name);
    if (!list) return [];
    if (issue.code === 'too_small') return [{ code: 'too-few', list, least: Number(issue.minimum) }];
    return issue.code === 'too_big' ? [{ code: 'too-many', list, most: Number(issue.maximum) }] : [];
  });
  const parts = issues.filter(({ path }) => path.at(-1) === 'why').length;
  return parts === 0 ? lists : [...lists, { code: 'reasons', parts }];
}

const partLists: readonly PartList[] = ['options', 'steps', 'prompts', 'answers', 'choose'];

const standIns = { id: 'draft', pool: 'practice', skills: ['draft'], difficulty: 1, source: 'draft', fact: 'draft' };

/** The draft as an item about a fact, its parts named by their place. */
function withStandIns(draft: DraftItem): object {
  const { kind, stem } = draft;
  const about = { ...standIns, kind, stem };
  const named = <P extends { readonly why: string | null }>(parts: readonly P[], prefix: string) =>
    parts.map((part, i) => ({ ...part, id: `${prefix}${i}`, why: part.why ?? '' }));
  switch (draft.kind) {
    case 'single':
    case 'multiple': {
      const options = draft.options.map(({ why, ...option }, i) => ({
        ...option,
        id: String.fromCharCode(97 + i),
        why: why ?? '',
      }));
      const choose = options.filter(({ right }) => right).length;
      return { ...about, options, ...(draft.kind === 'multiple' ? { choose } : {}) };
    }
    case 'ordering':
      return { ...about, steps: named(draft.steps, 's') };
    case 'matching': {
      const prompts = named(draft.prompts, 'p').map((prompt) => ({ ...prompt, answer: `a${prompt.answer}` }));
      return {
        ...about,
        prompts,
        answers: draft.answers.map((text, i) => ({ id: `a${i}`, text })),
        reuse: draft.reuse,
      };
    }
    default:
      return assertNever(draft);
  }
}
