import { describe, expect, it } from 'vitest';
import { describe as describeSubject, runSync } from '..';
import { readCases, toScenario } from '../cases/case-file';

describe('the words of an event', () => {
  it('are a sentence and a link, for every kind that the cases show', () => {
    const words = new Map<string, object>();
    for (const engineCase of readCases()) {
      for (const event of runSync(toScenario(engineCase)).events) {
        const description = describeSubject(event);
        expect(description.text).toMatch(/^\S.*\.$/);
        expect(description.spec).toMatch(/^https:\/\//);
        if (!words.has(event.kind)) words.set(event.kind, description);
      }
    }
    // Prose is reviewed here, once; everything else asserts kinds and times.
    expect(Object.fromEntries([...words].sort())).toMatchSnapshot();
    expect(words.size).toBe(44);
  });
});
