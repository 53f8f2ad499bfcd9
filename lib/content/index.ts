import 'server-only';

export { type CompiledDeck, compileDeck, type DeckStep } from './compile-deck';
export { type CompiledLesson, compileLesson, type Heading } from './compile-lesson';
export { defaultBlueprint } from './default-blueprint';
export {
  findDeck,
  findFact,
  findItem,
  findLesson,
  findMisconception,
  findScenario,
  findSkill,
  findTemplate,
  itemsOf,
  listBlueprints,
  listDecks,
  listLessons,
  listScenarios,
  listTemplates,
  listTracks,
  publishedItems,
  publishedVariant,
} from './find';
export { findItemSet, type ItemSet, listItemSets } from './item-sets';
export type { Blueprint } from './schemas/blueprint';
export type { Deck } from './schemas/deck';
export type { Fact } from './schemas/fact';
export type { Lesson } from './schemas/lesson';
export type { Misconception } from './schemas/misconception';
export type { Skill } from './schemas/skill';
export type { Track } from './schemas/track';
export { wordIssue } from './word-issue';
