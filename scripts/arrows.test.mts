import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrokenArrows, importsOf, readSources } from './arrows.mts';

const broken = (file: string, text: string) => findBrokenArrows([{ path: file, text }]);

describe('the arrows', () => {
  it('hold in this checkout', () => {
    expect(findBrokenArrows(readSources(path.join(import.meta.dirname, '..')))).toEqual([]);
  });

  it('are asked of every folder, those named like one that git ignores too', () => {
    const seen = readSources(path.join(import.meta.dirname, '..')).map((file) => file.path);
    expect(seen).toEqual(expect.arrayContaining(['lib/data/db.ts', 'app/(site)/page.tsx', 'proxy.ts']));
    expect(seen.filter((file) => file.includes('node_modules'))).toEqual([]);
  });

  it('see imports, re-exports and dynamic imports', () => {
    expect(
      importsOf(
        `import a from 'a';\nimport 'b';\nexport * from "c";\nconst d = await import('d');\nimport {\n  e,\n} from 'e';`,
      ),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each([
    ['an engine that imports React', 'lib/asl/x.ts', `import { useState } from 'react';`, 'package react'],
    [
      'an engine that imports another',
      'lib/asl/x.ts',
      `import { run } from '@/lib/appsync';`,
      'may not import lib/appsync',
    ],
    [
      'an engine that climbs out by a relative path',
      'lib/asl/states/x.ts',
      `import { db } from '../../data/db';`,
      'may not import lib/data/db',
    ],
    ['an engine that reads the clock', 'lib/asl/x.ts', `export const now = () => Date.now();`, 'reads Date.now'],
    ['an engine that imports Node', 'lib/kernel/x.ts', `import fs from 'node:fs';`, 'package node'],
    [
      'a component that imports rows',
      'components/quiz/x.tsx',
      `import { db } from '@/lib/data/db';`,
      'may not import lib/data/db',
    ],
    [
      'a component that reads the environment',
      'components/quiz/x.tsx',
      `const url = process.env.URL;`,
      'lib/env.ts is its only reader',
    ],
    ['a data file without its mark', 'lib/data/x.ts', `export const a = 1;`, `begins with import 'server-only'`],
    ['a folder nobody named', 'lib/helpers/x.ts', `export const a = 1;`, 'has no row'],
    ['a new folder at the top', 'tools/x.ts', `export const a = 1;`, 'has no row'],
  ])('find %s', (_, file, text, finding) => {
    expect(broken(file, text).join('\n')).toContain(finding);
  });

  it('let a comment speak of the clock', () => {
    expect(broken('lib/asl/x.ts', '// never Date.now here\nexport const a = 1;')).toEqual([]);
  });
});
