import type { EngineClient } from '@/components/sandbox/shared/engine-client';
import type { Stop } from '@/components/sandbox/shared/engine-protocol';
import type { StageScenario, Talk } from './step';
import { toDraft } from './to-draft';

/** The only run of a talk that nobody wrote. */
const only = 'run';

/** A talk made of a run: a step for every event that somebody who shows it would stop at. Null where it cannot run. */
export async function toTalk(
  client: EngineClient,
  scenario: StageScenario,
  { id, home }: Pick<Talk, 'id' | 'home'>,
): Promise<Talk | null> {
  const ran = await client.ask('run', { draft: toDraft(scenario) });
  if (ran.kind !== 'answer') return null;
  const asked = await client.ask('stops', {});
  if (asked.kind !== 'answer' || asked.answer.length === 0) return null;
  const steps = asked.answer.map((stop, i) => ({
    title: titleOf(stop, asked.answer.slice(0, i)),
    says: stop.sentence,
    stage: { run: only, cursor: stop.n, show: 'timeline' as const },
  }));
  return { id, title: scenario.title, minutes: null, steps, runs: { [only]: scenario }, home };
}

/** `ChargeCard: attempt failed`, and from the second time on `ChargeCard: attempt failed (2)`: titles are unique. */
function titleOf(stop: Stop, before: readonly Stop[]): string {
  const again = before.filter(({ what, place }) => what === stop.what && place === stop.place).length;
  const title = stop.place === '' ? capitalized(stop.what) : `${stop.place}: ${stop.what}`;
  return again === 0 ? title : `${title} (${again + 1})`;
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
