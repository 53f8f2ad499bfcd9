import 'server-only';
import type { StageProps } from '@/content/vocabulary';
import { runScenario, type Scenario } from '@/lib/quiz';
import { compileMdx } from './compile-lesson';
import { stepsOf } from './deck-steps';
import { scenarioIn } from './find';
import { findStop } from './find-stop';
import { proofPorts } from './proof-ports';
import type { Deck } from './schemas/deck';

export type DeckStage = {
  /** The scenario's file name: steps that name the same one share a run. */
  readonly name: string;
  readonly scenario: Scenario;
  /** The event at which the run stands still. */
  readonly cursor: number;
  readonly show: StageProps['show'];
};
export type DeckStep = { readonly title: string; readonly stage: DeckStage | null };

export type CompiledDeck = {
  /** For `getMDXComponent` of `mdx-bundler/client`. */
  readonly code: string;
  readonly steps: readonly DeckStep[];
};

/** A talk ready to show: its prose, and where each step's run stands. Throws on a talk the content check refuses. */
export async function compileDeck(deck: Deck): Promise<CompiledDeck> {
  const { code, tree, faults } = await compileMdx(deck.source);
  if (code === null || tree === null) {
    const where = faults.map(({ line, column, message }) => `content/${deck.file}:${line}:${column} ${message}`);
    throw new Error(`The talk ${deck.id} does not compile.\n${where.join('\n')}`);
  }
  const steps: DeckStep[] = [];
  for (const { title, stages } of stepsOf(tree)) {
    const [stage] = stages;
    steps.push({ title, stage: stage ? await placeStage(deck, stage.props) : null });
  }
  return { code, steps };
}

async function placeStage(deck: Deck, props: StageProps): Promise<DeckStage> {
  const scenario = scenarioIn(deck.folder, props.scenario);
  const cursor = scenario && findStop((await runScenario(scenario, proofPorts)).run.events, props);
  if (scenario === null || cursor === null)
    throw new Error(`The talk ${deck.id} shows no event at ${props.scenario}, ${props.at}; run "npm run check".`);
  return { name: props.scenario, scenario, cursor, show: props.show };
}
