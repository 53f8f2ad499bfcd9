import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseNote } from './normalise-note';

describe('a line of notes', () => {
  it.each([
    ['- *MaxAttempts*: default to 3', 'maxattempts: default to 3'],
    ['    - **$.a_b** and `States.ALL`', '$.a_b and states.all'],
    ['### Retry (task or  parallel state)', 'retry (task or parallel state)'],
    ['> _Step Functions_ capture', 'step functions capture'],
    ['12. see [the guide](https://example.org/a_b)', 'see the guide'],
    ['- [x] done', 'done'],
    ['* * *', null],
    ['---', null],
    ['  ', null],
  ])('%j reads %j', (line, text) => {
    expect(normaliseNote(line)).toBe(text);
  });

  it('is not changed by normalising again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-#>*_` a-zA-Z0-9.:()]{0,40}$/), (line) => {
        const once = normaliseNote(line);
        // Emphasis may hide a marker: "**- x" leaves "- x", which would then be one.
        fc.pre(!/^([-+>#]|\d+[.)])/.test(once ?? ''));
        expect(once === null ? null : normaliseNote(once)).toBe(once);
      }),
    );
  });
});
