import 'server-only';
import path from 'node:path';
import type { Scenario } from '@/lib/quiz';
import { type ContentTree, folderOf } from './content-tree';
import type { LoadedFiles } from './load-lessons';
import { type Located, parseYaml } from './located-yaml';
import type { Problem } from './problem';
import type { Lesson } from './schemas/lesson';
import { type ScenarioFile, ScenarioFileSchema, scenarioEngines } from './schemas/scenario-file';
import { wordIssue } from './word-issue';

/** A scenario file, its documents read in. */
export type ScenarioEntry = {
  /** `asl/<id>`, `<lesson id>/<name>`, or `<folder>/<name>` elsewhere: unique. */
  readonly ref: string;
  readonly folder: string;
  readonly name: string;
  readonly scenario: Scenario;
  /** What to take from it, and words to find it by: a gallery's files have both. */
  readonly lesson: string | null;
  readonly tags: readonly string[];
  readonly solution: Solution | null;
  /** Files the documents were read from, by document name; those written inline are not here. */
  readonly documentFiles: { readonly [document: string]: string };
};

/** What meets a task's checks. */
export type Solution = {
  /** The scenario with the solution in place of the start. */
  readonly scenario: Scenario;
  readonly document: string;
  readonly file: string;
};

const galleryFile = /^scenarios\/([^/]+)\/([^/]+)\.yaml$/;
const besideFile = /^.+\/([^/]+)\.scenario\.yaml$/;

/** Scenario files anywhere, with the files their documents name read in. */
export function loadScenarios(tree: ContentTree, lessons: readonly Located<Lesson>[]): LoadedFiles<ScenarioEntry> {
  const problems: Problem[] = [];
  const readFiles: string[] = [];
  const entries = [...tree].flatMap(([file, text]): Located<ScenarioEntry>[] => {
    const gallery = galleryFile.exec(file);
    const name = gallery?.[2] ?? besideFile.exec(file)?.[1];
    if (name === undefined) return [];
    readFiles.push(file);
    const parsed = parseYaml(file, text, ScenarioFileSchema);
    problems.push(...parsed.problems);
    return parsed.entries.flatMap((entry) => {
      const documents = readDocuments(tree, entry);
      readFiles.push(...documents.readFiles);
      const resolved = documents.problems.length > 0 ? documents : resolve(entry, documents);
      problems.push(...resolved.problems);
      if (!('start' in resolved)) return [];
      const folder = folderOf(file);
      const owner = lessons.find(({ value }) => value.folder === folder)?.value.id ?? folder;
      const value = {
        ref: `${gallery?.[1] ?? owner}/${name}`,
        folder,
        name,
        scenario: resolved.start,
        lesson: entry.value.lesson ?? null,
        tags: entry.value.tags ?? [],
        solution: resolved.solution,
        documentFiles: documents.files,
      };
      return [{ ...entry, value }];
    });
  });
  return { entries, problems, readFiles };
}

type Documents = {
  readonly texts: { readonly [name: string]: string };
  /** Of those that were not written inline. */
  readonly files: { readonly [name: string]: string };
  readonly solution: { readonly text: string; readonly file: string } | null;
  readonly readFiles: readonly string[];
  readonly problems: readonly Problem[];
};

/** The texts of a scenario's documents: those written inline, and those in files beside it. */
function readDocuments(tree: ContentTree, { value, file, place }: Located<ScenarioFile>): Documents {
  const texts: { [name: string]: string } = {};
  const files: { [name: string]: string } = {};
  const problems: Problem[] = [];
  const read = (named: string, at: readonly PropertyKey[]) => {
    const target = path.posix.join(folderOf(file), named);
    const text = tree.get(target);
    if (text !== undefined) return { target, text };
    const message = `There is no file "${named}" beside this one.`;
    problems.push({ code: 'missing-file', file, ...place(at), message, fix: 'Correct the name or add the file.' });
    return null;
  };
  for (const [name, document] of Object.entries(value.documents)) {
    if (typeof document === 'string') {
      texts[name] = document;
      continue;
    }
    const found = read(document.file, ['documents', name, 'file']);
    if (!found) continue;
    texts[name] = found.text;
    files[name] = found.target;
  }
  const solution = value.solution ? read(value.solution.file, ['solution', 'file']) : null;
  const readFiles = [...Object.values(files), ...(solution ? [solution.target] : [])];
  return {
    texts,
    files,
    solution: solution && { text: solution.text, file: solution.target },
    readFiles,
    problems,
  };
}

type Resolved =
  | { readonly start: Scenario; readonly solution: Solution | null; readonly problems: readonly [] }
  | { readonly problems: readonly Problem[] };

/** The scenario by its engine's own schema; its issues are located in the file. */
function resolve({ value, file, place }: Located<ScenarioFile>, { texts, solution: solved }: Documents): Resolved {
  const engine = scenarioEngines[value.engine];
  if (!engine) {
    const message = `There is no engine "${value.engine}".`;
    const fix = `Write one of: ${Object.keys(scenarioEngines).join(', ')}.`;
    return { problems: [{ code: 'scenario', file, ...place(['engine']), message, fix }] };
  }
  const { solution: _solution, lesson: _lesson, tags: _tags, ...members } = value;
  const read = (documents: Documents['texts']) => {
    const parsed = engine.schema.safeParse({ ...members, documents });
    const issues = parsed.error?.issues.flatMap(wordIssue) ?? [];
    const problems = issues.map(
      ({ path: at, ...words }): Problem => ({ code: 'schema', file, ...place(at), ...words }),
    );
    return { scenario: parsed.data, problems };
  };
  const start = read(texts);
  if (!start.scenario) return { problems: start.problems };
  if (!solved) return { start: start.scenario, solution: null, problems: [] };
  const document = value.solution?.document ?? engine.main;
  if (texts[document] === undefined) {
    const message = `The solution takes the place of "${document}", and there is no such document.`;
    const fix = `Name one of: ${Object.keys(texts).join(', ')}.`;
    return { problems: [{ code: 'scenario', file, ...place(['solution', 'document']), message, fix }] };
  }
  const { scenario, problems } = read({ ...texts, [document]: solved.text });
  if (!scenario) return { problems };
  return { start: start.scenario, solution: { scenario, document, file: solved.file }, problems: [] };
}
