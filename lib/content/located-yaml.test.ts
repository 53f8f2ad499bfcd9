import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml, parseYamlList } from './located-yaml';

const Entry = z.strictObject({
  id: z.string(),
  when: z.union([z.string().regex(/^ok:/, { error: 'Write ok:…' }), z.strictObject({ at: z.number() })]).optional(),
});

describe('a YAML list', () => {
  it('keeps the entries that are right beside one that is wrong', () => {
    const { entries, problems } = parseYamlList('x.yaml', '- id: one\n- id: 2\n- id: three\n', Entry);
    expect(entries.map(({ value }) => value.id)).toEqual(['one', 'three']);
    expect(problems).toMatchObject([{ file: 'x.yaml', line: 2, column: 3, message: expect.stringContaining('"id"') }]);
  });

  it('knows where each member stands', () => {
    const [, second] = parseYamlList('x.yaml', '- id: one\n\n- id: two\n  when: { at: 3 }\n', Entry).entries;
    expect(second?.place()).toEqual({ line: 3, column: 3 });
    expect(second?.place(['when'])).toEqual({ line: 4, column: 3 });
    expect(second?.place(['when', 'at'])).toEqual({ line: 4, column: 11 });
  });

  it('locates what is not there at what should hold it', () => {
    const [entry] = parseYamlList('x.yaml', '- id: one\n  when: { at: 3 }\n', Entry).entries;
    expect(entry?.place(['when', 'until', 'noon'])).toEqual({ line: 2, column: 3 });
  });

  it('is a list', () => {
    expect(parseYamlList('x.yaml', 'id: one\n', Entry).problems).toMatchObject([{ message: 'This file is a list.' }]);
  });
});

describe('a schema issue', () => {
  const wordsOf = (text: string) => parseYaml('x.yaml', text, Entry).problems.map(({ message }) => message);

  it('names a member that is missing, and one nobody knows', () => {
    expect(wordsOf('name: one\n')).toEqual(['"id" is missing.', 'Unknown member "name".']);
  });

  it('of a union is told for the member that was meant', () => {
    expect(wordsOf('id: one\nwhen: { at: noon }\n')).toEqual([expect.stringContaining('"when.at"')]);
    expect(wordsOf('id: one\nwhen: soon\n')).toEqual(['"when": Write ok:….']);
  });
});

describe('YAML that is none', () => {
  it.each([
    ['a key twice', 'id: one\nid: two\n', 2],
    ['a quote that never closes', 'id: "one\n', 2],
    ['an alias, even to nothing', 'id: *one\n', 1],
  ])('is refused for %s', (_, text, line) => {
    const { entries, problems } = parseYaml('x.yaml', text, Entry);
    expect(entries).toEqual([]);
    expect(problems[0]).toMatchObject({ code: 'yaml-syntax', file: 'x.yaml', line });
  });

  it('in front matter is located in the whole file', () => {
    expect(parseYaml('x.mdx', 'id: 1\n', Entry, 2).problems).toMatchObject([{ line: 2, column: 1 }]);
  });
});
