import { describe, expect, it } from 'vitest';
import { readItem } from './read-item';
import { writeItem } from './write-item';

const item = writeItem({
  name: 'retry',
  stem: 'How many?',
  remark: null,
  kind: 'single',
  options: [
    { text: 'One', why: null, right: true },
    { text: 'Two', why: null, right: false },
  ],
});
const codeOf = (text: string) => {
  const read = readItem(text);
  return read.ok ? null : read.error.code;
};

describe('reading QTI', () => {
  it.each([
    ['a DOCTYPE', item.replace('?>', '?>\n<!DOCTYPE q [<!ENTITY a "aaa">]>'), 'doctype'],
    ['an external entity', item.replace('?>', '?>\n<!DOCTYPE q SYSTEM "file:///etc/passwd">'), 'doctype'],
    ['an entity nobody declared', item.replace('How many?', '&lol;'), 'xml-syntax'],
    ['a tag left open', item.replace('</p>', ''), 'xml-syntax'],
    ['a prefix nobody declared', item.replaceAll('qti-prompt', 'p').replace('<p>', '<x:p>'), 'xml-syntax'],
    ['nothing', '', 'xml-syntax'],
    ['elements nested without end', item.replace('How many?', `${'<b>'.repeat(70)}x${'</b>'.repeat(70)}`), 'too-deep'],
    ['a text that is too long', `<a>${'x'.repeat(1_000_000)}</a>`, 'text-too-long'],
    ['another document', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'not-an-item'],
    ['an older QTI', '<assessmentItem/>', 'older-qti'],
    ['an item without an interaction', item.replaceAll('choice-interaction', 'section'), 'no-interaction'],
    ['another interaction', item.replaceAll('choice-interaction', 'hotspot-interaction'), 'other-interaction'],
    [
      'a response nobody declared',
      item.replace('response-identifier="RESPONSE"', 'response-identifier="R"'),
      'no-declaration',
    ],
    [
      'two right answers to one choice',
      item.replace('</qti-value></qti-c', '</qti-value><qti-value>c2</qti-value></qti-c'),
      'several-right',
    ],
    ['no right answer', item.replace('<qti-value>c1</qti-value>', ''), 'no-right'],
    ['a right answer that is not there', item.replace('<qti-value>c1', '<qti-value>c9'), 'unknown-choice'],
    ['two answers of one name', item.replace('identifier="c2"', 'identifier="c1"'), 'repeated-choice'],
    ['an answer without text', item.replace('>Two<', '> <'), 'empty-part'],
    ['a question that asks nothing', item.replace('How many?', ''), 'no-stem'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('refuses a second interaction', () => {
    const [interaction = ''] = /<qti-choice-interaction[\s\S]*<\/qti-choice-interaction>/.exec(item) ?? [];
    expect(codeOf(item.replace(interaction, interaction + interaction))).toBe('several-interactions');
  });

  it('says where a fault is', () => {
    expect(readItem('<a>\n  <b>\n</a>', 'items/1.xml')).toEqual({
      ok: false,
      error: { code: 'xml-syntax', says: 'unexpected close tag', file: 'items/1.xml', at: { line: 3, column: 5 } },
    });
  });

  it('refuses an order that leaves a step out, and a prompt with two answers', () => {
    const order = writeItem({
      name: 'o',
      stem: 'Order?',
      remark: null,
      kind: 'ordering',
      steps: ['a', 'b', 'c'].map((text) => ({ text, why: null })),
    });
    expect(codeOf(order.replace('<qti-value>s3</qti-value>', ''))).toBe('not-in-order');
    expect(codeOf(order.replace('<qti-value>s3</qti-value>', '<qti-value>s2</qti-value>'))).toBe('repeated-choice');
    const match = writeItem({
      name: 'm',
      stem: 'Match.',
      remark: null,
      kind: 'matching',
      prompts: ['x', 'y'].map((text, answer) => ({ text, why: null, answer })),
      answers: ['1', '2'],
      reuse: false,
    });
    expect(codeOf(match.replace('</qti-value></qti-c', '</qti-value><qti-value>p1 a2</qti-value></qti-c'))).toBe(
      'not-one-answer',
    );
    expect(codeOf(match.replace('<qti-value>p2 a2</qti-value>', ''))).toBe('not-one-answer');
  });

  it('takes what earns something for right where no right response is written', () => {
    const mapped = item.replace(
      /<qti-correct-response>.*<\/qti-correct-response>/,
      '<qti-mapping default-value="0"><qti-map-entry map-key="c2" mapped-value="1"/></qti-mapping>',
    );
    const read = readItem(mapped);
    expect(read.ok && read.value.item).toMatchObject({ options: [{ right: false }, { right: true }] });
  });
});
