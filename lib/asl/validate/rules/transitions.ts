import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import { listOf } from '../find-sites';
import type { BlockSite, Report, StateSite, ValidationRule } from '../site';
import { didYouMean } from './check-fields';

type Transition = { readonly field: string; readonly target: string; readonly path: JsonPath };

/** ASL spec, "Transitions": every target is a state of the same block, every state can be reached, one of them ends. */
export const transitions: ValidationRule = (sites, report) => {
  for (const site of sites.blocks) {
    if (!isJsonObject(site.block.States)) continue;
    const names = Object.keys(site.block.States);
    const start = transitionAt(site.block.StartAt, 'StartAt', [...site.path, 'StartAt']);
    const found = new Map(site.states.map((state) => [state.name, transitionsOf(state)]));
    reportDangling([...start, ...[...found.values()].flat()], names, report);
    const endless = site.kind === 'machine' && site.states.length > 0 && !site.states.some(ends);
    if (endless) report('no-terminal-state', [...site.path, 'States'], {}, 'on-key');
    // Measured: nothing is called unreachable where nothing ends. A missing target does not keep the others back.
    else if (start.some(({ target }) => names.includes(target))) reportUnreachable(site, start, found, report);
  }
};

function transitionAt(target: Json | undefined, field: string, path: JsonPath): Transition[] {
  return typeof target === 'string' ? [{ field, target, path }] : [];
}

function transitionsOf({ state, path }: StateSite): Transition[] {
  const inList = (field: 'Choices' | 'Catch') =>
    listOf(state[field]).flatMap((item, i) =>
      isJsonObject(item) ? transitionAt(item.Next, 'Next', [...path, field, i, 'Next']) : [],
    );
  return [
    ...transitionAt(state.Next, 'Next', [...path, 'Next']),
    ...inList('Choices'),
    ...transitionAt(state.Default, 'Default', [...path, 'Default']),
    ...inList('Catch'),
  ];
}

/** A state without any way on is a finding of its own, and would end the machine. */
const ends = ({ state, type }: StateSite) =>
  state.End === true ||
  type === 'Succeed' ||
  type === 'Fail' ||
  type === null ||
  (type !== 'Choice' && !Object.hasOwn(state, 'Next'));

function reportDangling(all: readonly Transition[], names: readonly string[], report: Report): void {
  const known = new Set(names);
  for (const { field, target, path } of all) {
    if (!known.has(target)) report('missing-target', path, { field, target, ...didYouMean(target, names) });
  }
}

function reportUnreachable(
  site: BlockSite,
  start: readonly Transition[],
  found: ReadonlyMap<string, readonly Transition[]>,
  report: Report,
): void {
  const reached = new Set<string>();
  const open = start.map(({ target }) => target);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const { target } of found.get(name) ?? []) open.push(target);
  }
  for (const { name, path } of site.states) {
    if (!reached.has(name)) report('unreachable-state', path, { state: name }, 'on-key');
  }
}

/** ASL spec, "States": a state goes on or ends, never both; Choice, Succeed and Fail have neither field. */
export const nextOrEnd: ValidationRule = (sites, report) => {
  for (const { state, type, path, name } of sites.states) {
    if (type === null || type === 'Choice' || type === 'Succeed' || type === 'Fail') continue;
    const goesOn = Object.hasOwn(state, 'Next');
    // What is no flag is a finding already.
    const stops = state.End === true || (state.End !== undefined && typeof state.End !== 'boolean');
    if (goesOn === stops) {
      report('next-or-end', path, { state: name, has: goesOn ? 'both' : 'neither' }, 'on-key');
    }
  }
};
