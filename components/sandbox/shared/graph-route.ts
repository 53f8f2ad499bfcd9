export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

/** A way as drawn: its line, its tip, where it begins, and the box that holds all of it. */
export type Route = { readonly path: string; readonly tip: string; readonly start: Point; readonly bounds: Box };

export const round = (n: number) => Math.round(n * 10) / 10;

/** Curves that leave and arrive upright, through the points dagre found. The tip points along the last one. */
export function route(points: readonly Point[], from: Box, to: Box): Route {
  const first = points[0] ?? { x: from.x, y: from.y };
  const last = points.at(-1) ?? { x: to.x, y: to.y };
  const leavesDown = (points[1]?.y ?? last.y) >= from.y + from.height / 2;
  const arrivesDown = (points.at(-2)?.y ?? first.y) <= to.y + to.height / 2;
  const start = { x: within(first.x, from), y: leavesDown ? from.y + from.height : from.y };
  const stop = { x: within(last.x, to), y: arrivesDown ? to.y - 8 : to.y + to.height + 8 };
  const through = [start, ...points.slice(1, -1), stop];
  const segments = through.slice(1).map((point, i) => {
    const before = through[i] ?? start;
    const half = (before.y + point.y) / 2;
    return `C${at(before.x, half)} ${at(point.x, half)} ${at(point.x, point.y)}`;
  });
  const { x, y } = stop;
  const sign = arrivesDown ? 1 : -1;
  return {
    path: `M${at(start.x, start.y)} ${segments.join(' ')}`,
    tip: `M${at(x - 5, y)} L${at(x + 5, y)} L${at(x, y + sign * 8)} Z`,
    start,
    bounds: around(through),
  };
}

/** A short end to the left of its state, the `index`th there, for a way that is not drawn to its target. */
export function routeAside(from: Box, index: number): Route {
  const start = { x: from.x, y: from.y + 12 + index * 18 };
  const { x, y } = { x: start.x - 8, y: start.y };
  return {
    path: `M${at(start.x, y)} L${at(x, y)}`,
    tip: `M${at(x, y - 5)} L${at(x, y + 5)} L${at(x - 8, y)} Z`,
    start,
    bounds: around([start, { x: x - 8, y }]),
  };
}

export function moveRoute({ path, tip, start, bounds }: Route, by: Point): Route {
  return { path: movePath(path, by), tip: movePath(tip, by), start: moveTo(start, by), bounds: moveTo(bounds, by) };
}

export const moveTo = <T extends Point>(thing: T, by: Point): T => ({ ...thing, x: thing.x + by.x, y: thing.y + by.y });

const at = (x: number, y: number) => `${round(x)},${round(y)}`;

const within = (x: number, box: Box) => {
  const inset = Math.min(12, box.width / 2);
  return Math.max(box.x + inset, Math.min(x, box.x + box.width - inset));
};

function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x, y] = [Math.min(...xs) - 8, Math.min(...ys) - 8];
  return { x, y, width: Math.max(...xs) - x + 8, height: Math.max(...ys) - y + 8 };
}

/** Paths here are absolute coordinates, `x,y` throughout. */
function movePath(path: string, by: Point): string {
  return path.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, x: string, y: string) => at(Number(x) + by.x, Number(y) + by.y));
}
