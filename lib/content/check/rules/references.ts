import 'server-only';
import { citedFacts, citedMisconceptions, scenarioRefOf } from '@/lib/quiz';
import { folderOf } from '../../content-tree';
import { scenarioByRef } from '../../library';
import type { Located } from '../../located-yaml';
import type { Problem } from '../../problem';
import { problemAt, type Rule } from '../context';
import { suggest } from '../suggest';

/** Every id that names another thing names one that exists. */
export const references: Rule = ({ library }) => {
  const { tracks, skills, facts, misconceptions, blueprints, lessons, decks, items, templates, scenarios } = library;
  const problems: Problem[] = [];
  const know = (what: string, known: readonly Located<{ readonly id: string }>[], file: string) => {
    const ids = new Set(known.map(({ value }) => value.id));
    return (source: Located<unknown>, path: readonly PropertyKey[], id: string | undefined) => {
      if (id === undefined || ids.has(id)) return;
      const fix = suggest(id, ids, `Add it to content/${file}, or name one that is there.`);
      problems.push(problemAt(source, path, 'unknown-reference', `There is no ${what} "${id}".`, fix));
    };
  };
  const track = know('track', tracks, 'tracks.yaml');
  const skill = know('skill', skills, 'skills.yaml');
  const fact = know('fact', facts, 'facts/');
  const misconception = know('misconception', misconceptions, 'misconceptions.yaml');
  const exam = know('blueprint', blueprints, 'blueprints/');
  const scenario = (source: Located<unknown>, path: readonly PropertyKey[], ref: string | undefined) => {
    if (ref === undefined || scenarioByRef(library, ref, folderOf(source.file))) return;
    const known = scenarios.map(({ value }) => (value.folder === folderOf(source.file) ? value.name : value.ref));
    const fix = suggest(ref, known, 'Name a gallery scenario (asl/<id>) or add <name>.scenario.yaml beside this file.');
    problems.push(problemAt(source, path, 'unknown-reference', `There is no scenario "${ref}".`, fix));
  };

  for (const source of skills) {
    track(source, ['track'], source.value.track);
    for (const [i, id] of source.value.requires.entries()) skill(source, ['requires', i], id);
    for (const [i, objective] of source.value.objectives.entries()) {
      exam(source, ['objectives', i], objective.split(':')[0]);
    }
  }
  for (const source of facts) scenario(source, ['assert', 'scenario'], source.value.assert?.scenario);
  for (const source of misconceptions) {
    for (const [i, id] of source.value.facts.entries()) fact(source, ['facts', i], id);
  }
  for (const source of lessons) {
    for (const [i, id] of source.value.skills.entries()) skill(source, ['skills', i], id);
    for (const [i, id] of source.value.facts.entries()) fact(source, ['facts', i], id);
  }
  for (const source of decks) {
    for (const [i, id] of source.value.facts.entries()) fact(source, ['facts', i], id);
  }
  for (const source of items) {
    const item = source.value;
    for (const [i, id] of item.skills.entries()) skill(source, ['skills', i], id);
    for (const { id, path } of citedFacts(item)) fact(source, path, id);
    for (const { id, path } of citedMisconceptions(item)) misconception(source, path, id);
    scenario(source, item.kind === 'simulation' ? ['start'] : ['proof', 'scenario'], scenarioRefOf(item));
  }
  for (const source of templates) {
    const template = source.value;
    for (const [i, id] of template.skills.entries()) skill(source, ['skills', i], id);
    fact(source, ['fact'], template.fact);
    for (const [i, distractor] of template.distractors.entries()) {
      misconception(source, ['distractors', i, 'misconception'], distractor.misconception);
    }
  }
  return problems;
};
