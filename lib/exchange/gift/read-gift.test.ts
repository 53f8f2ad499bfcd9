import { describe, expect, it } from 'vitest';
import { readGift } from './read-gift';

const faults = (file: string) => {
  const read = readGift(file);
  return read.ok ? [] : read.error.map(({ at, code }) => `${at?.line}:${at?.column} ${code}`);
};
const read = (file: string) => {
  const result = readGift(file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('reading GIFT', () => {
  it.each([
    ['an open name', '::Name\nWhat?{=a ~b}', '1:1 unclosed-name'],
    ['a brace that closes nothing', 'What} now?', '1:5 stray-brace'],
    ['a second brace after the answers', 'What?{=a ~b} and }', '1:18 stray-brace'],
    ['a second group of answers', 'What?{=a ~b} or {=c ~d}', '1:17 several-blocks'],
    ['a group inside a group', 'What?{=a {~b}}', '1:10 several-blocks'],
    ['an empty line inside a question', 'What?{\n=a\n\n~b}', '1:6 unclosed-answers'],
    ['answers alone', '::n::{=a ~b}', '1:6 no-stem'],
    ['answers without marks', 'What?{a or b}', '1:7 no-mark'],
    ['an answer without text', 'What?{=a ~ # why}', '1:10 empty-part'],
    ['one answer alone', 'What?{~%100%a}', '1:7 too-few-parts'],
    ['a typed answer', 'What?{=a =b}', '1:7 other-kind'],
    ['an essay', 'What?{}', '1:7 other-kind'],
    ['a number', 'What?{#3:1}', '1:7 other-kind'],
    ['more answers than can be read', `What?{=a ${'~b '.repeat(26)}}`, '1:7 too-many-parts'],
  ])('refuses %s, and says where', (_, file, fault) => {
    expect(faults(file)).toContain(fault);
  });

  it('tells every fault, and takes nothing of a file that has one', () => {
    expect(faults('Good?{=a ~b}\n\nBad?{~a ~b}\n\nWorse?{}')).toEqual(['3:6 no-right', '5:8 other-kind']);
  });

  it('refuses a file without a question', () => {
    expect(faults('// nothing\n\n$CATEGORY: a\n')).toEqual(['undefined:undefined no-questions']);
  });

  it('reads a weight of 100 alone as the one right answer, and says that several could be chosen', () => {
    const { items, lost } = read('What?{~%100%a ~%-100%b}');
    expect(items[0]).toMatchObject({ kind: 'single', options: [{ text: 'a', right: true }, { right: false }] });
    expect(lost).toEqual([{ item: 'Question 1', what: 'case-of-several' }]);
  });

  it('says that part marks of other sizes are lost', () => {
    expect(read('What?{~%90%a ~%10%b ~c}').lost).toEqual([{ item: 'Question 1', what: 'weights' }]);
  });

  it('takes a backslash for what it is before other letters', () => {
    expect(read(String.raw`Is C:\temp here?{=\\n ~a\\}`).items[0]).toMatchObject({
      stem: String.raw`Is C:\temp here?`,
      options: [{ text: String.raw`\n` }, { text: 'a\\' }],
    });
  });

  it('reads files with carriage returns and a byte order mark', () => {
    expect(read('\ufeffOne?{=a ~b}\r\n\r\nTwo?{=a ~b}\r\n').items.map(({ stem }) => stem)).toEqual(['One?', 'Two?']);
  });
});
