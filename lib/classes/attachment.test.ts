import { expect, it } from 'vitest';
import { toAttachment } from './attachment';

it.each([
  ['Cloud 101.csv', `filename="Cloud 101.csv"; filename*=UTF-8''Cloud%20101.csv`],
  ['Größe.csv', `filename="Gro_e.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.csv`],
  ['日本.csv', `filename="__.csv"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.csv`],
  [`it's (1)*.csv`, `filename="it's (1)-.csv"; filename*=UTF-8''it%27s%20%281%29-.csv`],
])('names the file %s for old and new readers', (name, expected) => {
  expect(toAttachment(name)).toBe(`attachment; ${expected}`);
});

it.each(['a"; filename="b', 'a\r\nSet-Cookie: b=c', '../../etc/passwd', 'C:\\x', '\u0000', '\ud800'])(
  'lets the name %j neither end the header nor leave the folder',
  (name) => {
    const header = toAttachment(name);
    expect(header).toMatch(/^attachment; filename="[^"\\/\r\n]*"; filename\*=UTF-8''[\w.~!%-]*$/);
    expect(header).not.toMatch(/%2F|%5C|%0A|%0D|%00/i);
  },
);
