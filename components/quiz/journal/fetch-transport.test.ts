import { describe, expect, test } from 'vitest';
import type { Post } from './entry';
import { readReply } from './fetch-transport';

const answer = { kind: 'answer', body: {} } as Post;
const milestone = { kind: 'milestone', body: {} } as Post;
const id = '00000000-0000-4000-8000-000000000000';

describe('reading a reply', () => {
  test('an answer is stored only when the server says so in our shape', () => {
    expect(readReply(answer, true, { stored: true, id, duplicate: true, feedback: null })).toEqual({
      kind: 'stored',
      feedback: null,
    });
    expect(readReply(answer, true, { hello: 'from a captive portal' })).toEqual({
      kind: 'unreachable',
      offline: false,
    });
  });

  test('so is a milestone', () => {
    expect(readReply(milestone, true, { stored: true, id, duplicate: false })).toEqual({
      kind: 'stored',
      feedback: null,
    });
    expect(readReply(milestone, true, {}).kind).toBe('unreachable');
  });

  test('a refusal has a code we know; any other failure says nothing about the answer', () => {
    expect(readReply(answer, false, { error: { code: 'wrong-owner', message: 'm' } })).toEqual({
      kind: 'refused',
      code: 'wrong-owner',
      feedback: null,
    });
    expect(readReply(answer, false, { error: { code: 'teapot', message: 'm' } }).kind).toBe('unreachable');
    expect(readReply(answer, false, '<html>502</html>').kind).toBe('unreachable');
  });
});
