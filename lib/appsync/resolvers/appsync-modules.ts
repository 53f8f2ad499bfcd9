/** A tree of functions by name: `{ time: { nowISO8601: 'util.time.nowISO8601' } }`. */
type Tree = { [name: string]: string | Tree };

/**
 * The modules that AppSync's code may import, written out of the names of the host's functions: no code of ours runs
 * in the realm but these lines that call back.
 */
export function appSyncModules(names: readonly string[]): { readonly [specifier: string]: string } {
  const tree: Tree = {};
  for (const name of names) {
    const steps = name.split('.');
    let branch = tree;
    for (const step of steps.slice(0, -1)) {
      const next = branch[step];
      const child: Tree = typeof next === 'object' ? next : {};
      branch[step] = child;
      branch = child;
    }
    branch[steps.at(-1) ?? ''] = name;
  }
  const { ddb = {}, ...utils } = tree;
  return {
    '@aws-appsync/utils': toModule(utils),
    '@aws-appsync/utils/dynamodb': toModule(typeof ddb === 'object' ? ddb : {}),
  };
}

const toModule = (tree: Tree) =>
  Object.entries(tree)
    .map(([name, branch]) => `export const ${name} = ${toExpression(branch)};`)
    .join('\n');

function toExpression(branch: string | Tree): string {
  if (typeof branch === 'string') return `(...args) => host(${JSON.stringify(branch)}, ...args)`;
  return `{ ${Object.entries(branch)
    .map(([name, child]) => `${name}: ${toExpression(child)}`)
    .join(', ')} }`;
}
