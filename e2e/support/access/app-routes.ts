import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AssignmentChangeSchema, ClassChangeSchema, MemberChangeSchema } from '@/lib/classes/wire';
import { ShareChangeSchema } from '@/lib/learning/change-shared';
import { ReportChangeSchema } from '@/lib/learning/operator/close-report';

/** Addresses that take several actions, each with rights of its own; told apart by the `change` of the body. */
const changes: Readonly<Record<string, readonly string[]>> = {
  'POST /api/classes/[class]': namesOf(ClassChangeSchema),
  'POST /api/classes/[class]/members/[member]': namesOf(MemberChangeSchema),
  'POST /api/classes/[class]/assignments/[assignment]': namesOf(AssignmentChangeSchema),
  'POST /api/reports/[report]': ReportChangeSchema.shape.change.options,
  'POST /api/shares/[hash]': ShareChangeSchema.shape.change.options,
};

function namesOf(union: {
  readonly options: readonly { readonly shape: { readonly change: { readonly value: string } } }[];
}): string[] {
  return union.options.map(({ shape }) => shape.change.value);
}

/** Everything that can be asked of the app: `GET /classes/[class]`, `POST /api/classes/[class] archive`. */
export function routesOfApp(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .flatMap((file) => requestsOf(root, file.split(path.sep).join('/')))
    .flatMap((route) => changes[route]?.map((change) => `${route} ${change}`) ?? [route])
    .sort();
}

function requestsOf(root: string, file: string): string[] {
  const parts = file.split('/');
  const name = parts.pop();
  const address = `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`;
  if (name === 'page.tsx') return [`GET ${address}`];
  if (name !== 'route.ts') return [];
  const text = readFileSync(path.join(root, file), 'utf8');
  const methods = new Set(
    [...text.matchAll(/\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b(?=\s*[=,}(]|\s+as\b)/g)].map(
      ([, method]) => method,
    ),
  );
  // A route whose methods are not seen here would escape the matrix.
  if (methods.size === 0) throw new Error(`${file} exports its methods in a way that e2e/support/access does not read`);
  return [...methods].map((method) => `${method} ${address}`);
}
