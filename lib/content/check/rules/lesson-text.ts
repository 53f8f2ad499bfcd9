import 'server-only';
import { checkText } from '../check-text';
import type { Rule } from '../context';
import { checkElement } from '../lesson-element';
import { checkLink } from '../lesson-link';

/** Lessons compile, say only what the vocabulary has, run no code, and link to what exists. */
export const lessonText: Rule = (context) =>
  context.library.lessons.flatMap((lesson) => {
    const compilation = context.compiled.get(lesson.file);
    if (!compilation) return [];
    return checkText(lesson.file, compilation, {
      element: (node, tell) => checkElement(context, lesson, node, tell),
      link: (node, tell) => checkLink(context, lesson, node, tell),
    });
  });
