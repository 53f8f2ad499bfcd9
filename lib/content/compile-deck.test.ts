import { describe, expect, it } from 'vitest';
import { compileDeck, findDeck, listDecks } from '@/lib/content';
import { runScenario } from '@/lib/quiz';
import { proofPorts } from './proof-ports';

describe("the project's talks", () => {
  it('compile, and every run stands at an event', async () => {
    for (const deck of listDecks()) {
      expect(findDeck(deck.id)).toBe(deck);
      const { code, steps } = await compileDeck(deck);
      expect(code).not.toBe('');
      // One whose run has no such event would have thrown.
      expect(steps.length).toBeGreaterThan(1);
    }
  });

  it('tell of the retry storm in sixteen steps; two of them share a run and stand at two places of it', async () => {
    const deck = findDeck('retry-storms');
    const { steps } = deck ? await compileDeck(deck) : { steps: [] };
    expect(steps).toHaveLength(16);
    const fixed = steps.flatMap(({ stage }) => (stage?.name === 'fixed' ? [stage] : []));
    const kinds = fixed.map(async ({ scenario, cursor }) => {
      const { run } = await runScenario(scenario, proofPorts);
      return run.events[cursor]?.kind;
    });
    expect(await Promise.all(kinds)).toEqual(['retry-scheduled', 'execution-succeeded']);
  });
});
