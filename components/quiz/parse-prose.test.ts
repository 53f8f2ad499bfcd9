import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInline as inline, parseProse as prose } from './parse-prose';

/** Without the keys that views need. */
const parseInline = (text: string) => inline(text).map(({ kind, text }) => ({ kind, text }));
const parseProse = (text: string) =>
  prose(text).map((block) =>
    block.kind === 'code'
      ? { kind: block.kind, text: block.text }
      : { kind: block.kind, parts: block.parts.map(({ kind, text }) => ({ kind, text })) },
  );

describe('parsing the prose of items', () => {
  test('code and strong inside a sentence', () => {
    expect(parseInline('Set `MaxAttempts` to **0**.')).toEqual([
      { kind: 'text', text: 'Set ' },
      { kind: 'code', text: 'MaxAttempts' },
      { kind: 'text', text: ' to ' },
      { kind: 'strong', text: '0' },
      { kind: 'text', text: '.' },
    ]);
  });

  test('paragraphs around fenced code, whose lines and marks stay as they are', () => {
    expect(parseProse('Given\nthis:\n\n```json\n{ "a": `1` }\n\n  2\n```\n\nWhat **now**?')).toEqual([
      { kind: 'paragraph', parts: [{ kind: 'text', text: 'Given this:' }] },
      { kind: 'code', text: '{ "a": `1` }\n\n  2' },
      {
        kind: 'paragraph',
        parts: [
          { kind: 'text', text: 'What ' },
          { kind: 'strong', text: 'now' },
          { kind: 'text', text: '?' },
        ],
      },
    ]);
  });

  test('a fence that is never closed runs to the end', () => {
    expect(parseProse('```\nx\ny')).toEqual([{ kind: 'code', text: 'x\ny' }]);
  });

  test('a mark that is never closed stands for itself, and so does markup', () => {
    expect(parseInline('2 ** 3, a ` b <img src=x>')).toEqual([{ kind: 'text', text: '2 ** 3, a ` b <img src=x>' }]);
  });

  test('keys are unique within a text', () => {
    const parts = inline('`a``a` **b** a `c`');
    expect(new Set(parts.map(({ at }) => at)).size).toBe(parts.length);
    expect(prose('a\n\nb\n```\nc\n```\nd').map(({ n }) => n)).toEqual([0, 1, 2, 3]);
  });

  test('no letter of a text is lost', () => {
    const letters = (text: string) => text.replaceAll(/[\s`*]/g, '');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b ', '`', '**', '\n', '\n\n')), (pieces) => {
        const text = pieces.join('').replaceAll(/^```/gm, '');
        const shown = parseProse(text)
          .map((block) => ('text' in block ? block.text : block.parts.map((part) => part.text).join('')))
          .join('');
        expect(letters(shown)).toBe(letters(text));
      }),
    );
  });
});
