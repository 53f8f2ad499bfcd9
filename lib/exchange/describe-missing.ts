import { assertNever } from '@/lib/kernel/assert-never';
import type { Missing, PartList } from './missing-parts';

const names: { readonly [list in PartList]: string } = {
  options: 'options',
  steps: 'steps',
  prompts: 'prompts',
  answers: 'answers',
  choose: 'right options',
};

/** What a draft still needs of its parts, as a sentence. */
export function describeMissing(missing: Missing): string {
  switch (missing.code) {
    case 'too-few':
      return `Needs at least ${missing.least} ${names[missing.list]}.`;
    case 'too-many':
      return `Needs at most ${missing.most} ${names[missing.list]}.`;
    case 'reasons':
      return missing.parts === 1 ? 'One part needs a reason.' : `${missing.parts} parts need a reason.`;
    default:
      return assertNever(missing);
  }
}
