import 'server-only';
import { problemAt, type Rule } from '../context';

/** One id names one thing in the whole content: an id in a link, a row or a report needs no kind beside it. */
export const uniqueIds: Rule = ({ library }) => {
  const { tracks, skills, facts, misconceptions, blueprints, lessons, decks, items, templates } = library;
  const all = [
    ...tracks,
    ...skills,
    ...facts,
    ...misconceptions,
    ...blueprints,
    ...lessons,
    ...decks,
    ...items,
    ...templates,
  ];
  const first = new Map<string, string>();
  return all.flatMap((located) => {
    const { id } = located.value;
    const { line } = located.place(['id']);
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, `content/${located.file}:${line}`);
      return [];
    }
    const fix = 'Give this one another id; never one that was in use before.';
    return [problemAt(located, ['id'], 'duplicate-id', `The id "${id}" is taken by ${before}.`, fix)];
  });
};
