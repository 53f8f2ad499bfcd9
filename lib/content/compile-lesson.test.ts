import { getMDXComponent } from 'mdx-bundler/client';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLesson, compileMdx, type MdxCompilation } from './compile-lesson';
import { smallTree } from './fixtures/small-tree';
import { loadLibrary } from './library';

describe('a compiled lesson', () => {
  let compiled: MdxCompilation;
  let html: string;

  beforeAll(async () => {
    compiled = await compileMdx(smallTree.get('step-functions/01-waits/index.mdx') ?? '');
    const stand = (name: string) => (props: object) => createElement('i', { 'data-stands-for': name, ...props });
    const names = ['Note', 'Fact', 'AslSandbox', 'OldNotes', 'Checks'];
    const components = Object.fromEntries(names.map((name) => [name, stand(name)]));
    html = renderToStaticMarkup(createElement(getMDXComponent(compiled.code ?? ''), { components }));
  });

  it('has an outline of its headings, as the reader sees them', () => {
    expect(compiled.outline).toEqual([
      { id: 'how-long', text: 'How long', depth: 2 },
      { id: 'try-it-yourself', text: 'Try it yourself', depth: 2 },
    ]);
  });

  it('links each heading to itself', () => {
    expect(html).toContain('<h2 id="how-long"><a class="self" href="#how-long">How long</a></h2>');
  });

  it('highlights code with classes alone, and lets the keyboard scroll it', () => {
    expect(html).toContain('<pre tabindex="0"><code class="hljs language-json">');
    expect(html).toContain('<span class="hljs-attr">&quot;IntervalSeconds&quot;</span>');
  });

  it('has no style attribute, which the content security policy would refuse', () => {
    expect(html).toContain('<td align="right">');
    expect(html).not.toContain('style=');
  });

  it('hands the components what the lesson wrote', () => {
    expect(html).toContain('<i data-stands-for="AslSandbox" scenario="slow" caption="Pause for less.">');
  });

  it('leaves the front matter out of the text', () => {
    expect(html).not.toContain('minutes');
  });
});

describe('a lesson that does not compile', () => {
  it('is told with its place in the file', async () => {
    const { code, faults } = await compileMdx('---\nid: x\n---\n\nText {never closed\n');
    expect(code).toBeNull();
    expect(faults).toMatchObject([{ line: 5, column: 19, message: expect.stringContaining('closing brace') }]);
  });

  it('stops a page from being built', async () => {
    const [lesson] = loadLibrary(smallTree).lessons;
    if (!lesson) throw new Error('the fixture has lessons');
    await expect(compileLesson({ ...lesson.value, source: '<Note>' })).rejects.toThrow(lesson.value.file);
  });
});
