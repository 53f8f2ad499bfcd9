import { groupBy } from './group-by';
import type { Lane } from './timeline';

/** How many branches or items of a lane are taken out, by the lane's id; 0 puts them away. Others are as they come. */
export type Opened = { readonly [laneId: string]: number };

/** A lane that is opened shows so many of its branches or items, and so many more each time. */
export const groupsAtOnce = 20;
/** A run of so few lanes shows all of them from the start. */
const laneCountShown = 24;
/** A picture of more lanes than this helps nobody. */
const lanesAtMost = 400;

export type ShownLane = { readonly lane: Lane; readonly index: number };

/** The lanes to draw, each followed by its branches or items in their order, and how many are left out for their number. */
export function showLanes(
  lanes: readonly Lane[],
  opened: Opened,
  all = false,
): { readonly shown: readonly ShownLane[]; readonly omitted: number } {
  const listed = lanes.map((lane, index): ShownLane => ({ lane, index }));
  const byHolder = groupBy(listed, ({ lane }) => lane.inside ?? '');
  const shown: ShownLane[] = [];
  const few = lanes.length <= laneCountShown;
  const add = (list: readonly ShownLane[]) => {
    for (const { lane, index } of list) {
      const inside = byHolder.get(lane.id);
      if (!inside) {
        shown.push({ lane, index });
        continue;
      }
      const groups = groupBy(inside, (member) => member.lane.group ?? '');
      const wanted = all ? groups.size : Math.min(opened[lane.id] ?? (few ? groups.size : 0), groups.size);
      shown.push({ lane: { ...lane, groups: { shown: wanted, all: groups.size } }, index });
      for (const members of [...groups.values()].slice(0, wanted)) add(members);
    }
  };
  add(byHolder.get('') ?? []);
  return { shown: shown.slice(0, lanesAtMost), omitted: Math.max(0, shown.length - lanesAtMost) };
}
