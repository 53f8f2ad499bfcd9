import { listStates } from '@/lib/asl/list-states';
import type { AslScenario } from '@/lib/asl/scenario';
import type { Json } from '@/lib/kernel/json';
import type { GalleryEntry } from '../../shared/workbench';

/** What a gallery shows of a scenario, and finds it by. */
export type GalleryCard = {
  /** The end of its address. */
  readonly id: string;
  readonly title: string;
  readonly lesson: string;
  /** Types of the states in it, each once, in the order of the text. */
  readonly states: readonly string[];
  readonly errors: readonly string[];
  readonly features: readonly string[];
  /** It asks for a prediction before it runs. */
  readonly asks: boolean;
};

/** A tag with a point and a capital is the name of an error, as AWS writes them. */
const isError = (tag: string) => /^[A-Z].*\./.test(tag);

export function toGalleryCard({ ref, scenario, lesson, tags }: GalleryEntry<AslScenario>): GalleryCard {
  return {
    id: ref.replace(/^[^/]+\//, ''),
    title: scenario.title,
    lesson,
    states: typesIn(scenario.documents.definition),
    errors: tags.filter(isError),
    features: tags.filter((tag) => !isError(tag)),
    asks: scenario.predict !== undefined,
  };
}

/** The content check has parsed every definition of the gallery. */
function typesIn(definition: string): readonly string[] {
  const machine: Json = JSON.parse(definition);
  const types = listStates(machine).flatMap(({ state }) => (typeof state.Type === 'string' ? [state.Type] : []));
  return [...new Set(types)];
}
