import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyKind, publish } from '@/lib/quiz/publish.fixture';
import { choiceOf, type DraftItem, type DraftKey, matchPairs } from './draft-item';
import { writeGift } from './gift/write-gift';
import type { Loss } from './loss';
import { writePackage } from './qti/write-package';
import { readImport } from './read-import';
import { tidy, tidyLine } from './tidy';
import { toDrafts } from './to-drafts';
import { exportGift, exportQti } from './write-export';

const utf8 = (text: string) => new TextEncoder().encode(text);

function imported(bytes: Uint8Array) {
  const read = readImport(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Signs of both formats, of Markdown and of HTML among the letters; and anything at all. */
const signs = [
  '~',
  '=',
  '#',
  '{',
  '}',
  ':',
  '::',
  '\\',
  '\\n',
  '####',
  '->',
  '%50%',
  '//',
  '$',
  '[html]',
  ']]>',
  '<!--',
];
const marks = [
  '`',
  '**',
  '<',
  '>',
  '&',
  '&amp;',
  '&lt;',
  '"',
  "'",
  '<b>',
  'é',
  '漢',
  '👩🏽‍💻',
  '\u0000',
  '\ud800',
  '\u00a0',
  ' ',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...signs, ...marks, 'Retry', 'a', '3 s', '\t'), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const line = words.map(tidyLine).filter((text) => text !== '');
const why = fc.option(line, { nil: null });
const code = line.map((text) => `\`\`\`\n${text.replaceAll('`', "'")}\n\`\`\``);
const list = fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n'));
const prose = fc
  .array(fc.oneof(line, code, list), { minLength: 1, maxLength: 3 })
  .map((blocks) => tidy(blocks.join('\n\n')))
  // Three marks in a sentence open a block of code where a paragraph begins with them: Markdown, not a format, says so.
  .filter((text) => !/[^\n]```|```[^\n]/.test(text));

const lines = (least: number, most: number) => fc.uniqueArray(line, { minLength: least, maxLength: most });
const options = fc
  .tuple(fc.array(fc.record({ text: line, why }), { minLength: 2, maxLength: 8 }), fc.integer({ min: 1, max: 4 }))
  .map(([parts, right]): DraftKey => choiceOf(parts.map((part, i) => ({ ...part, right: i < right }))));
const steps = fc.tuple(lines(3, 7), fc.array(why, { minLength: 7, maxLength: 7 })).map(
  ([texts, whys]): DraftKey => ({
    kind: 'ordering',
    steps: texts.map((text, i) => ({ text, why: whys[i] ?? null })),
  }),
);
const pairs = fc
  .tuple(lines(2, 7), lines(2, 8), fc.boolean(), fc.array(fc.tuple(fc.nat(), why), { minLength: 7, maxLength: 7 }))
  .map(([prompts, answers, reuse, drawn]): DraftKey => {
    const answerOf = (i: number) => answers[(reuse ? (drawn[i]?.[0] ?? 0) : i) % answers.length] ?? '';
    const matched = prompts.slice(0, reuse ? 7 : answers.length);
    return matchPairs(
      matched.map((text, i) => ({ text, why: drawn[i]?.[1] ?? null, answer: answerOf(i) })),
      answers,
      reuse,
    );
  });
const about = fc.record({
  name: fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/),
  stem: prose,
  remark: fc.option(prose, { nil: null }),
});
const draft = fc.tuple(about, fc.oneof(options, steps, pairs)).map(([head, key]): DraftItem => ({ ...head, ...key }));

/** XML readers and HTML pages take any row of white space for one space, outside of code. */
const spaced = (text: string) =>
  text
    .split(/(^```\n[\s\S]*?\n```$)/m)
    .map((part) => (part.startsWith('```\n') ? part : part.replaceAll(/[ \t]+/g, ' ').replaceAll(/ ?\n ?/g, '\n')))
    .join('')
    .trim();
function inEveryText(item: DraftItem, change: (text: string) => string): DraftItem {
  // Every string of a draft but its name and kind is text, so JSON's own walk reaches them all.
  return JSON.parse(JSON.stringify(item), (member, value) =>
    typeof value === 'string' && member !== 'kind' && member !== 'name' ? change(value) : value,
  );
}

/** What a format said it loses, taken away before comparing. */
function without(item: DraftItem, lost: readonly Loss[]): DraftItem {
  const isLost = (what: Loss['what']) => lost.some((loss) => loss.item === item.name && loss.what === what);
  if (item.kind !== 'matching') return item;
  return {
    ...item,
    prompts: item.prompts.map((prompt) => ({
      ...prompt,
      why: isLost('reasons') ? null : prompt.why,
      text: isLost('arrow') ? prompt.text.replaceAll('->', '→') : prompt.text,
    })),
    reuse: isLost('reuse') ? false : item.reuse,
  };
}

describe('out and in again', () => {
  it('keeps every question that GIFT can hold, up to what was said to be lost', () => {
    fc.assert(
      fc.property(draft, (item) => {
        const { file, lost } = writeGift([item]);
        if (item.kind === 'ordering') expect(lost).toEqual([{ item: item.name, what: 'kind-left-out' }]);
        else expect(imported(utf8(file)).items).toEqual([without(item, lost)]);
      }),
    );
  });

  it('keeps every question in QTI, white space apart', () => {
    fc.assert(
      fc.property(draft, (item) => {
        const read = imported(writePackage([item]));
        expect(read.items.map((one) => inEveryText(one, spaced))).toEqual([inEveryText(item, spaced)]);
        expect(read.lost).toEqual([]);
      }),
    );
  });

  it('keeps our own items, proven by their engine', async () => {
    const published = await Promise.all(everyKind.map(publish));
    const { file: drafts } = toDrafts(published);
    expect(drafts).toHaveLength(9);
    const qti = exportQti(published);
    expect(imported(qti.file)).toEqual({ items: drafts, lost: [] });
    const gift = exportGift(published);
    const writable = drafts.filter(({ kind }) => kind !== 'ordering').map((item) => without(item, gift.lost));
    expect(imported(utf8(gift.file))).toEqual({ items: writable, lost: [] });
  });

  it('says what stays here', async () => {
    const published = await Promise.all(everyKind.map(publish));
    const { lost } = exportGift(published);
    const of = (item: string) => lost.filter((loss) => loss.item === item).map(({ what }) => what);
    expect(of('retry.third-start')).toEqual(['skills', 'proof', 'hint', 'beliefs']);
    expect(of('retry.default-attempts')).toEqual(['skills']);
    expect(of('retry.order')).toEqual(['skills', 'proof', 'beliefs', 'kind-left-out']);
    expect(of('retry.match')).toEqual(['skills', 'proof', 'beliefs', 'reasons']);
    expect(of('retry.case')).toEqual(['case-taken-apart', 'skills', 'proof']);
    expect(of('retry.repair')).toEqual(['kind-left-out']);
  });

  it('writes the same bytes for the same questions', () => {
    fc.assert(
      fc.property(draft, (item) => {
        expect(writePackage([item])).toEqual(writePackage([item]));
      }),
      { numRuns: 5 },
    );
  });
});

describe('reading a file', () => {
  it('never throws, whatever the file', () => {
    const package_ = writePackage([]);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          words.map(utf8),
          words.map((text) => utf8(`<a>${text}</a>`)),
          // A package with some bytes changed.
          fc.array(fc.tuple(fc.nat(package_.length - 1), fc.nat(255)), { maxLength: 4 }).map((changes) => {
            const bytes = Uint8Array.from(package_);
            for (const [at, byte] of changes) bytes[at] = byte;
            return bytes;
          }),
        ),
        (bytes) => {
          expect(() => readImport(bytes)).not.toThrow();
        },
      ),
    );
  });

  it.each([
    ['spaces', `What${' '.repeat(900_000)}?{=a ~b}`],
    ['faults', '{}\n\n'.repeat(200_000)],
    ['pairs', `What?{${'=a->b'.repeat(150_000)}}`],
    ['backslashes', `What?{=${'\\'.repeat(900_000)}}`],
    ['marks', `::${':'.repeat(900_000)}`],
    ['elements', `<a>${'<b/>'.repeat(240_000)}</a>`],
    ['brackets', '<'.repeat(990_000)],
  ])('takes no more than a moment for a file of nothing but %s', (_, text) => {
    const began = performance.now();
    readImport(utf8(text));
    // Some milliseconds; what grows with the square of the length takes minutes.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
