import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Inline, parseInline as inline, parseProse as prose } from './parse-prose';

/** Without the keys that views need. */
const bare = (parts: readonly Inline[]) => parts.map(({ kind, text }) => ({ kind, text }));
const parseInline = (text: string) => bare(inline(text));
const textOf = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join('');
const parseProse = (text: string) =>
  prose(text).map((block) => {
    if (block.kind === 'code') return { kind: block.kind, text: block.text };
    if (block.kind === 'list') return { kind: block.kind, items: block.items.map(bare) };
    return { kind: block.kind, parts: bare(block.parts) };
  });

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

  test('lines that begin with a dash are a list, and a line without one goes on with the item before', () => {
    const item = (text: string) => [{ kind: 'text', text }];
    expect(parseProse('Do this:\n\n- first\n  thing\n- second - really\n\n3 - 2')).toEqual([
      { kind: 'paragraph', parts: item('Do this:') },
      { kind: 'list', items: [item('first thing'), item('second - really')] },
      { kind: 'paragraph', parts: item('3 - 2') },
    ]);
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
          .map((block) => ('text' in block ? block.text : textOf(block.parts ?? block.items.flat())))
          .join('');
        expect(letters(shown)).toBe(letters(text));
      }),
    );
  });
});
