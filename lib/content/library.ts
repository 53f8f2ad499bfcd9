import 'server-only';
import { type Item, ItemSchema } from '@/lib/quiz';
import { type Template, TemplateSchema } from '@/lib/quiz/templates';
import type { ContentTree } from './content-tree';
import { loadDecks } from './load-decks';
import { loadLessons } from './load-lessons';
import { loadScenarios, type ScenarioEntry } from './load-scenarios';
import { type Loaded, type Located, parseYaml, parseYamlList } from './located-yaml';
import { byPlace, type Problem } from './problem';
import { type Blueprint, BlueprintSchema } from './schemas/blueprint';
import type { Deck } from './schemas/deck';
import { type Fact, FactSchema } from './schemas/fact';
import type { Lesson } from './schemas/lesson';
import { type Misconception, MisconceptionSchema } from './schemas/misconception';
import { type NotesRow, NotesRowSchema } from './schemas/notes-map';
import { type Skill, SkillSchema } from './schemas/skill';
import { type TemplateKeys, TemplateKeysSchema } from './schemas/template-keys';
import { type Track, TrackSchema } from './schemas/track';

/** Everything in the content folder, parsed; what could not be is in `problems` and nowhere else. */
export type Library = {
  readonly tracks: readonly Located<Track>[];
  readonly skills: readonly Located<Skill>[];
  readonly facts: readonly Located<Fact>[];
  readonly misconceptions: readonly Located<Misconception>[];
  readonly blueprints: readonly Located<Blueprint>[];
  readonly lessons: readonly Located<Lesson>[];
  readonly decks: readonly Located<Deck>[];
  readonly items: readonly Located<Item>[];
  readonly templates: readonly Located<Template>[];
  /** One file, or none yet. */
  readonly templateKeys: readonly Located<TemplateKeys>[];
  readonly scenarios: readonly Located<ScenarioEntry>[];
  readonly notes: readonly Located<NotesRow>[];
  readonly problems: readonly Problem[];
};

/** Parses a whole content folder. Pure and total: problems are data, all of them. */
export function loadLibrary(tree: ContentTree): Library {
  const problems: Problem[] = [];
  const readFiles = new Set<string>();
  const take = <T>(pattern: RegExp, load: (file: string, text: string) => Loaded<T>): Located<T>[] =>
    [...tree].flatMap(([file, text]) => {
      if (!pattern.test(file)) return [];
      readFiles.add(file);
      const loaded = load(file, text);
      problems.push(...loaded.problems);
      return [...loaded.entries];
    });

  const tracks = take(/^tracks\.yaml$/, (file, text) => parseYamlList(file, text, TrackSchema));
  const skills = take(/^skills\.yaml$/, (file, text) => parseYamlList(file, text, SkillSchema));
  const facts = take(/^facts\/[^/]+\.yaml$/, (file, text) => parseYamlList(file, text, FactSchema));
  const misconceptions = take(/^misconceptions\.yaml$/, (file, text) => parseYamlList(file, text, MisconceptionSchema));
  const blueprints = take(/^blueprints\/[^/]+\.yaml$/, (file, text) => parseYaml(file, text, BlueprintSchema));
  const notes = take(/^notes-map\.yaml$/, (file, text) => parseYamlList(file, text, NotesRowSchema));
  const items = take(/^(items\/[^/]+\/(?!.*\.scenario\.yaml$)[^/]+|.+\/items)\.yaml$/, (file, text) =>
    parseYamlList(file, text, ItemSchema),
  );
  const templates = take(/^templates\/[^/]+\/[^/]+\.yaml$/, (file, text) => parseYaml(file, text, TemplateSchema));
  // JSON is YAML, read with its places.
  const templateKeys = take(/^templates\/keys\.json$/, (file, text) => parseYaml(file, text, TemplateKeysSchema));
  const lessons = loadLessons(tree, tracks, items);
  const decks = loadDecks(tree);
  const scenarios = loadScenarios(tree, lessons.entries);
  for (const file of [...lessons.readFiles, ...decks.readFiles, ...scenarios.readFiles]) readFiles.add(file);

  return {
    tracks,
    skills,
    facts,
    misconceptions,
    blueprints,
    lessons: lessons.entries,
    decks: decks.entries,
    items,
    templates,
    templateKeys,
    scenarios: scenarios.entries,
    notes,
    problems: [
      ...problems,
      ...lessons.problems,
      ...decks.problems,
      ...scenarios.problems,
      ...unread(tree, readFiles),
    ].sort(byPlace),
  };
}

/** A file that nothing reads is a misspelt name more often than a leftover. */
function unread(tree: ContentTree, readFiles: ReadonlySet<string>): Problem[] {
  return [...tree.keys()]
    .filter((file) => !readFiles.has(file))
    .map((file) => ({
      code: 'unread-file',
      file,
      line: 1,
      column: 1,
      message: 'Nothing reads this file.',
      fix: 'Correct its name or place (lib/content/README.md lists them), name it in a scenario, or remove it.',
    }));
}

/**
 * A scenario by reference: `asl/<id>` from the gallery, `<lesson id>/<name>`, or a bare name in `folder`.
 */
export function scenarioByRef(library: Library, ref: string, folder?: string): ScenarioEntry | null {
  const found = library.scenarios.find(
    ({ value }) => value.ref === ref || (value.folder === folder && value.name === ref),
  );
  return found?.value ?? null;
}
