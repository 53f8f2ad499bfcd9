import 'server-only';

export { type CompiledLesson, compileLesson, type Heading } from './compile-lesson';
export { defaultBlueprint } from './default-blueprint';
export {
  findFact,
  findItem,
  findLesson,
  findMisconception,
  findScenario,
  findSkill,
  itemsOf,
  listBlueprints,
  listLessons,
  listScenarios,
  listTracks,
  publishedItems,
} from './find';
export type { Blueprint } from './schemas/blueprint';
export type { Fact } from './schemas/fact';
export type { Lesson } from './schemas/lesson';
export type { Misconception } from './schemas/misconception';
export type { Skill } from './schemas/skill';
export type { Track } from './schemas/track';
