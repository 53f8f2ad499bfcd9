import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The house's arrows: which folder may import what (README, "The house"). A file in a folder without a row
 * is itself a finding, so a new folder cannot escape.
 */
type Rule = {
  /** Our own modules, by path prefix from the root; `*` allows any. */
  readonly own: readonly string[];
  /** Packages, by name; `*` allows any. */
  readonly packages: readonly string[];
  /** Every file must begin with this import. */
  readonly mark?: string;
  readonly instead: string;
};

const pure = [
  'lib/kernel',
  'lib/asl',
  'lib/appsync',
  'lib/auth-modes',
  'lib/amplify',
  'lib/quiz',
  'lib/stats',
  'lib/classes',
  'lib/exchange',
];
const handIn = 'hand it in as a port, or move the code to the shell that calls it';

export const rules: { readonly [folder: string]: Rule } = {
  'lib/kernel': {
    own: [],
    packages: ['zod', '@noble/hashes', 'fflate'],
    instead: 'the kernel stands alone: move what is shared into it',
  },
  'lib/asl': { own: ['lib/kernel'], packages: ['zod', 'jsonata', 're2js'], instead: handIn },
  'lib/appsync': { own: ['lib/kernel'], packages: ['zod', 'graphql', 'acorn'], instead: handIn },
  'lib/interpreter': {
    own: ['lib/kernel'],
    packages: ['quickjs-emscripten-core', '@jitl/quickjs-wasmfile-release-sync'],
    instead: 'it runs any code of a learner: what only one engine needs, that engine hands in',
  },
  'lib/auth-modes': { own: ['lib/kernel'], packages: ['zod', 'graphql'], instead: handIn },
  'lib/amplify': { own: ['lib/kernel'], packages: ['zod'], instead: handIn },
  'lib/quiz': {
    own: ['lib/kernel', 'lib/interpreter', 'lib/asl', 'lib/appsync', 'lib/auth-modes', 'lib/amplify', 'lib/stats'],
    packages: ['zod'],
    instead: handIn,
  },
  'lib/stats': { own: ['lib/kernel'], packages: ['zod', 'ts-fsrs'], instead: handIn },
  'lib/exchange': {
    own: ['lib/kernel', 'lib/quiz'],
    packages: ['@noble/hashes', 'fflate', 'saxes', 'sql.js', 'csv-stringify'],
    instead: 'it turns values into files and back: read rows and the clock elsewhere and hand them in',
  },
  'lib/classes': {
    own: ['lib/kernel', 'lib/quiz', 'lib/exchange/tables'],
    packages: ['zod', 'temporal-polyfill'],
    instead: 'classes are judged from plain facts: read the rows in lib/data and hand them in',
  },
  'lib/content': {
    own: [...pure, 'lib/interpreter', 'content/vocabulary.ts', 'lib/env.ts'],
    packages: ['*'],
    mark: 'server-only',
    instead: 'content knows files, not people or pages',
  },
  'lib/data': {
    own: [...pure, 'lib/env.ts', 'lib/session/viewer.ts'],
    packages: ['*'],
    mark: 'server-only',
    instead: 'workflows live in lib/learning',
  },
  'lib/grading': {
    own: [...pure, 'lib/interpreter'],
    packages: ['zod', 'node'],
    instead: 'the process that grades has engines and nothing else: no rows, no settings, no people',
  },
  'lib/session': {
    own: [...pure, 'lib/data', 'lib/env.ts'],
    packages: ['*'],
    instead: 'workflows live in lib/learning',
  },
  'lib/learning': {
    own: [...pure, 'lib/content', 'lib/data', 'lib/session', 'lib/grading', 'lib/env.ts'],
    packages: ['*'],
    mark: 'server-only',
    instead: 'pages import workflows, not the other way',
  },
  'lib/env.ts': { own: [], packages: ['zod', 'server-only'], instead: 'configuration depends on nothing of ours' },
  components: {
    own: [...pure, 'lib/interpreter', 'components'],
    packages: ['*'],
    instead: 'let the page load it and pass it as a prop',
  },
  content: { own: [], packages: ['zod'], instead: 'content is data' },
  app: { own: ['*'], packages: ['*'], instead: '' },
  prisma: { own: ['*'], packages: ['*'], instead: '' },
  e2e: { own: ['*'], packages: ['*'], instead: '' },
  scripts: { own: ['*'], packages: ['*'], instead: '' },
};

/** Single files of ours at the root: what the tools and Next want there. */
const rootFiles = [
  'proxy.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'vitest.config.ts',
  'vitest.db.config.ts',
  'playwright.config.ts',
  'prisma.config.ts',
  'next-env.d.ts',
];

/** No engine and no judge reads the world: the same run must hash the same everywhere. */
const ambient =
  /\b(?:Date\.now|new Date\(\)|Math\.random|Intl\.|crypto\.|setTimeout|setInterval|process\.|globalThis\.|localeCompare|performance\.)/;
const ambientFree = pure;

export type SourceFile = { readonly path: string; readonly text: string };

export function findBrokenArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path: file, text }) => {
    if (rootFiles.includes(file)) return [];
    const subject = file.replace(/\.test\.ts$/, '.ts');
    const folder = Object.keys(rules).find((name) => subject === name || file.startsWith(`${name}/`));
    const rule = folder === undefined ? undefined : rules[folder];
    if (!folder || !rule)
      return [`${file}: its folder has no row in scripts/arrows.mts; give it one, or put the file where it belongs`];
    // What a case harness loads is test code too: it reads files, the engine never does.
    const isTest = /\.test\.m?tsx?$|^lib\/[\w-]+\/cases\//.test(file);
    const findings = importsOf(text).flatMap((target) => {
      const own = ownPath(file, target);
      if (own === null) {
        const name = packageName(target);
        const allowed =
          rule.packages.includes('*') ||
          rule.packages.includes(name) ||
          (isTest && ['vitest', 'fast-check', 'node'].includes(name));
        return allowed ? [] : [`${file}: ${folder} may not import the package ${name}; ${rule.instead}`];
      }
      if (own === folder || `${own}.ts` === folder || own.startsWith(`${folder}/`)) return [];
      // An engine's tests hand it the real interpreter, as a shell does.
      if (isTest && (own === 'lib/interpreter' || /^(?:content|scripts|e2e\/support)\//.test(own))) return [];
      const allowed = rule.own.some(
        (name) => name === '*' || own === name || own.startsWith(`${name}/`) || `${own}.ts` === name,
      );
      return allowed ? [] : [`${file}: ${folder} may not import ${own}; ${rule.instead}`];
    });
    if (
      rule.mark &&
      !isTest &&
      /\.tsx?$/.test(file) &&
      !file.includes('/generated/') &&
      !text.startsWith(`import '${rule.mark}';`)
    ) {
      findings.push(`${file}: begins with import '${rule.mark}', so that it can never reach the browser`);
    }
    if (ambientFree.includes(folder) && !isTest) {
      const bare = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const found = ambient.exec(bare);
      if (found) findings.push(`${file}: reads ${found[0]}; time, randomness and ids come in as arguments`);
    }
    if (folder === 'components' || folder === 'app' || folder.startsWith('lib/')) {
      if (folder !== 'lib/env.ts' && /\bprocess\.env\b/.test(text) && !isTest)
        findings.push(`${file}: reads process.env; lib/env.ts is its only reader`);
    }
    return findings;
  });
}

/** Module specifiers of imports, re-exports and dynamic imports. `new URL(…)` workers are relative files of their own folder. */
export function importsOf(text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [
    ...code.matchAll(/(?:^|[\s;(])(?:import|from)\s*\(?\s*['"]((?:@\/?)?\w[\w./@:-]*|\.{1,2}\/[\w./@:-]+)['"]/g),
  ].map((match) => match[1] ?? '');
}

function ownPath(file: string, target: string): string | null {
  if (target.startsWith('@/')) return target.slice(2);
  return target.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), target)) : null;
}

function packageName(target: string): string {
  if (target.startsWith('node:')) return 'node';
  const [first = '', second = ''] = target.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** Made or fetched, not written: only at the top, so that a folder of that name further down is still seen. */
const skipped = new Set(['node_modules', '.next', '.git', 'data', 'test-results', 'playwright-report', 'public']);

/** Every source file of the checkout, in path order. */
export function readSources(root: string): SourceFile[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:m?tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !skipped.has(file.split('/')[0] ?? '') && !file.includes('/generated/'))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}
