import { keepRun } from '@/components/present/keep-run';
import type { StageScenario, Talk } from '@/components/present/step';
import type { KeptRun } from '@/components/sandbox/shared/engine-face';
import { compileDeck, type Deck } from '@/lib/content';

export type LoadedTalk = {
  readonly talk: Talk;
  /** For `getMDXComponent` of `mdx-bundler/client`. */
  readonly code: string;
  readonly kept: ReadonlyMap<string, KeptRun>;
};

/** A talk with its runs made, for the stage and for the page that can be read. */
export async function loadTalk(deck: Deck): Promise<LoadedTalk> {
  const { code, steps } = await compileDeck(deck);
  const kept = new Map<string, KeptRun>();
  const runs: { [name: string]: StageScenario } = {};
  for (const { stage } of steps) {
    if (!stage || kept.has(stage.name)) continue;
    kept.set(stage.name, await keepRun(stage.scenario));
    runs[stage.name] = stage.scenario;
  }
  const talk = {
    id: deck.id,
    title: deck.title,
    minutes: deck.minutes,
    steps: steps.map(({ title, stage }) => ({
      title,
      says: stage ? (kept.get(stage.name)?.moment(stage.cursor)?.sentence ?? '') : '',
      stage: stage && { run: stage.name, cursor: stage.cursor, show: stage.show },
    })),
    runs,
    home: `/talks/${deck.id}`,
  };
  return { talk, code, kept };
}
