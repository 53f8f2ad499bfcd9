import 'server-only';
import type { Item, PublishedItem, Scenario, ScenarioEngine, ScenarioOf } from '@/lib/quiz';
import type { PreparedTemplate, Template } from '@/lib/quiz/templates';
import { publishVariant } from '@/lib/quiz/templates';
import { currentLibrary } from './current-library';
import { type Library, scenarioByRef } from './library';
import type { Located } from './located-yaml';
import { proofPorts } from './proof-ports';
import { prepareOf } from './prove-templates';
import { publishLibrary } from './publish-library';
import type { Blueprint } from './schemas/blueprint';
import type { Deck } from './schemas/deck';
import type { Fact } from './schemas/fact';
import type { Lesson } from './schemas/lesson';
import type { Misconception } from './schemas/misconception';
import type { Skill } from './schemas/skill';
import type { Track } from './schemas/track';

const values = <T>(located: readonly Located<T>[]): T[] => located.map(({ value }) => value);

function byId<T extends { readonly id: string }>(located: readonly Located<T>[], id: string): T | null {
  return located.find(({ value }) => value.id === id)?.value ?? null;
}

export const listTracks = (): Track[] => values(currentLibrary().tracks);

/** In teaching order; of one track, or of all in the order of the tracks. */
export function listLessons(track?: string): Lesson[] {
  return values(currentLibrary().lessons).filter((lesson) => track === undefined || lesson.track === track);
}

export const listDecks = (): Deck[] => values(currentLibrary().decks);
export const findDeck = (id: string): Deck | null => byId(currentLibrary().decks, id);

export const listBlueprints = (): Blueprint[] => values(currentLibrary().blueprints);

export const findLesson = (id: string): Lesson | null => byId(currentLibrary().lessons, id);
export const findItem = (id: string): Item | null => byId(currentLibrary().items, id);
export const findFact = (id: string): Fact | null => byId(currentLibrary().facts, id);
export const findSkill = (id: string): Skill | null => byId(currentLibrary().skills, id);
export const findMisconception = (id: string): Misconception | null => byId(currentLibrary().misconceptions, id);

/** A lesson's items, in the order of its file. */
export function itemsOf(lessonId: string): Item[] {
  const ids = findLesson(lessonId)?.items ?? [];
  return ids.flatMap((id) => findItem(id) ?? []);
}

/** A scenario by its file's name in a folder of `content/`. */
export function scenarioIn(folder: string, name: string): Scenario | null {
  return scenarioByRef(currentLibrary(), name, folder)?.scenario ?? null;
}

type GalleryEntry<E extends ScenarioEngine> = {
  readonly ref: string;
  readonly scenario: ScenarioOf<E>;
  readonly lesson: string;
  readonly tags: readonly string[];
};

const isOf = <E extends ScenarioEngine>(scenario: Scenario, engine: E): scenario is ScenarioOf<E> =>
  scenario.engine === engine;

/** The gallery of one engine, for a playground's list: references (`asl/<id>`) with their scenarios and what each is for. */
export function listScenarios<E extends ScenarioEngine>(engine: E): GalleryEntry<E>[] {
  return values(currentLibrary().scenarios).flatMap(({ folder, ref, scenario, lesson, tags }) =>
    folder === `scenarios/${engine}` && isOf(scenario, engine) ? [{ ref, scenario, lesson: lesson ?? '', tags }] : [],
  );
}

/** A scenario of one engine by reference: `asl/<id>`, `<lesson id>/<name>`, or a bare name among the files of a lesson. */
export function findScenario<E extends ScenarioEngine>(
  engine: E,
  ref: string,
  lessonId?: string,
): ScenarioOf<E> | null {
  const folder = lessonId === undefined ? undefined : findLesson(lessonId)?.folder;
  const scenario = scenarioByRef(currentLibrary(), ref, folder)?.scenario;
  return scenario && isOf(scenario, engine) ? scenario : null;
}

let published: { readonly library: Library; readonly items: Promise<PublishedItem[]> } | null = null;

/** All items, or one lesson's, each proven by a run. Throws when one has no key: the content check says which and why. */
export async function publishedItems(lessonId?: string): Promise<PublishedItem[]> {
  const library = currentLibrary();
  if (published?.library !== library) published = { library, items: publishAll(library) };
  const items = await published.items;
  if (lessonId === undefined) return items;
  const ids = findLesson(lessonId)?.items ?? [];
  return items.filter(({ item }) => ids.includes(item.id));
}

async function publishAll(library: Library): Promise<PublishedItem[]> {
  const publications = await publishLibrary(library);
  return publications.map(({ source, result }) => {
    if (result.ok) return result.value;
    throw new Error(`Item ${source.value.id} has no key (${result.error.code}); run "npm run check".`);
  });
}

export const listTemplates = (): Template[] => values(currentLibrary().templates);
export const findTemplate = (id: string): Template | null => byId(currentLibrary().templates, id);

let prepared: { readonly library: Library; readonly templates: Map<string, Promise<PreparedTemplate>> } | null = null;

/** One variant, proven by a run like any item; null where there is no such template. The content check has seen that seeds work. */
export async function publishedVariant(templateId: string, seed: number): Promise<PublishedItem | null> {
  const library = currentLibrary();
  const template = findTemplate(templateId);
  if (!template) return null;
  if (prepared?.library !== library) prepared = { library, templates: new Map() };
  const ready = prepared.templates.get(templateId) ?? readyTemplate(library, template);
  prepared.templates.set(templateId, ready);
  const variant = await (await ready).instantiate(seed);
  if (!variant.ok) throw new Error(`Template ${templateId} has no variant ${seed} (${variant.error.code}).`);
  const facts = values(library.facts).map(({ assert: _assert, ...cited }) => cited);
  const misconceptions = values(library.misconceptions);
  const result = await publishVariant(variant.value, { facts, misconceptions }, proofPorts);
  if (result.ok) return result.value;
  throw new Error(`Variant ${templateId}.${seed} has no key (${result.error.code}); run "npm run check".`);
}

async function readyTemplate(library: Library, template: Template): Promise<PreparedTemplate> {
  const result = await prepareOf(library, template);
  if (result.ok) return result.value;
  throw new Error(`Template ${template.id} cannot be used (${result.error.code}); run "npm run check".`);
}
