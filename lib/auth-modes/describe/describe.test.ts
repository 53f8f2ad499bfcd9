import { describe, expect, it } from 'vitest';
import { describe as describeSubject, runSync } from '..';
import { readCases, toScenario } from '../cases/case-file';

describe('the words of an event', () => {
  it('are a sentence and a link, for every kind and rule that the cases show', () => {
    const words = new Map<string, object>();
    for (const engineCase of readCases()) {
      for (const event of runSync(toScenario(engineCase)).events) {
        const description = describeSubject(event);
        expect(description.text).toMatch(/^\S.*[.”]$/);
        expect(description.text).not.toMatch(/undefined|\[object/);
        expect(description.spec).toMatch(/^https:\/\//);
        const rule = 'rule' in event ? ` ${event.rule}` : 'data' in event ? ` ${event.data}` : '';
        const key = `${event.kind}${rule}${'verdict' in event ? ` ${event.verdict}` : ''}`;
        if (!words.has(key)) words.set(key, description);
      }
    }
    // Prose is reviewed here, once; everything else asserts verdicts and rules.
    expect(Object.fromEntries([...words].sort())).toMatchSnapshot();
  });
});
