import { transform } from 'esbuild';
import { compileLesson, listLessons } from '@/lib/content';
import { type Figure, figure, medianMs } from './figure.mts';

/** Compiling each lesson, as the build does, beside esbuild alone on the code that comes out. */
export async function benchLessons(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const lesson of listLessons()) {
    const { code } = await compileLesson(lesson);
    const whole = await medianMs(5, () => compileLesson(lesson));
    const esbuild = await medianMs(5, () => transform(code, { minify: true }));
    const lines = lesson.source.split('\n').length;
    figures.push(
      figure(`compile lesson ${lesson.id} (${lines} lines)`, whole, 'ms', {
        name: 'esbuild minify of the result',
        value: esbuild,
      }),
    );
  }
  return figures;
}
