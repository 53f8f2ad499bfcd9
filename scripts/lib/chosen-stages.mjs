import { badOption } from './problems.mjs';

/**
 * The stages to run: all, or those named with `--only`. A stage that runs against the build takes it along.
 * @param {readonly string[]} args
 * @param {readonly string[]} names All stages, in order.
 */
export function chosenStages(args, names) {
  const chosen = new Set();
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i + 1];
    const matching = names.filter((each) => each === name || each.startsWith(`${name}-`));
    if (args[i] !== '--only' || matching.length === 0)
      throw badOption(
        args.slice(i, i + 2).join(' '),
        names.map((each) => `--only ${each}`),
      );
    for (const each of matching) {
      if (/^(database|journeys)/.test(each)) chosen.add('build');
      chosen.add(each);
    }
  }
  return args.length === 0 ? [...names] : names.filter((name) => chosen.has(name));
}
