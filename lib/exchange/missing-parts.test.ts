import { describe, expect, it } from 'vitest';
import { everyKind, publish } from '@/lib/quiz/publish.fixture';
import { choiceOf, type DraftItem } from './draft-item';
import { missingParts } from './missing-parts';
import { toDrafts } from './to-drafts';

const draft = (right: number, of: number, why: string | null = 'because'): DraftItem => ({
  name: 'd',
  stem: 'Which?',
  remark: null,
  ...choiceOf(Array.from({ length: of }, (_, i) => ({ text: `${i}`, why, right: i < right }))),
});

describe('what a draft lacks', () => {
  it('is nothing for an item that was ours', async () => {
    const { file } = toDrafts(await Promise.all(everyKind.map(publish)));
    expect(file.map(missingParts)).toEqual(file.map(() => []));
  });

  it('is options, where a kind wants more or fewer', () => {
    expect(missingParts(draft(1, 2))).toEqual([{ code: 'too-few', list: 'options', least: 3 }]);
    expect(missingParts(draft(1, 7))).toEqual([{ code: 'too-many', list: 'options', most: 6 }]);
    expect(missingParts(draft(2, 4))).toEqual([{ code: 'too-few', list: 'options', least: 5 }]);
    expect(missingParts(draft(5, 8))).toEqual([{ code: 'too-many', list: 'choose', most: 4 }]);
  });

  it('is the reasons of its parts', () => {
    expect(missingParts(draft(1, 3, null))).toEqual([{ code: 'reasons', parts: 3 }]);
  });
});
