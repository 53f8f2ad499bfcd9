import { expect, it } from 'vitest';
import { mockErrors } from './mock-errors';

it('finds what mocks raise, in both forms and in half a text', () => {
  const text =
    '{ "A": ["fail:Timeout@3", "ok:1", { "throw": { "error": "Declined" } }, "fail:Timeout"], "B": ["fail:Lost"';
  expect(mockErrors(text)).toEqual(['Declined', 'Lost', 'Timeout']);
});
