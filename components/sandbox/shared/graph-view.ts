import type { Box, Point } from './graph-route';

export type Size = { readonly width: number; readonly height: number };

/** The part of a picture that is on screen: its top left corner, and screen pixels per pixel of the picture. */
export type View = Point & { readonly scale: number };

const margin = 16;
const largest = 2.5;
/** Below this, names are too small to read: the picture is then entered at its start and not shown whole. */
const readable = 0.75;

export function fitView(whole: Size, size: Size): View {
  const scale = Math.min(1, size.width / (whole.width + margin), size.height / (whole.height + margin));
  return clampView({ x: 0, y: 0, scale }, whole, size);
}

/** All of the picture where it stays readable so, else its beginning, with `first` in the middle of the width. */
export function startView(whole: Size, size: Size, first: Box | null): View {
  const fit = fitView(whole, size);
  if (fit.scale >= readable) return fit;
  const scale = 0.9;
  const middle = first ? first.x + first.width / 2 : whole.width / 2;
  return clampView({ x: middle - size.width / scale / 2, y: (first?.y ?? 0) - 48, scale }, whole, size);
}

/** `at`: the place on screen that stays where it is. */
export function zoomView(view: View, factor: number, at: Point, whole: Size, size: Size): View {
  const smallest = Math.min(0.25, fitView(whole, size).scale);
  const scale = Math.max(smallest, Math.min(largest, view.scale * factor));
  const x = view.x + at.x / view.scale - at.x / scale;
  const y = view.y + at.y / view.scale - at.y / scale;
  return clampView({ x, y, scale }, whole, size);
}

/** Moved by screen pixels. */
export function panView(view: View, by: Point, whole: Size, size: Size): View {
  const { x, y, scale } = view;
  return clampView({ x: x + by.x / scale, y: y + by.y / scale, scale }, whole, size);
}

/** The view, moved so far that a box is in it; the same one where it is already. */
export function showInView(view: View, box: Box, whole: Size, size: Size): View {
  const [width, height] = [size.width / view.scale, size.height / view.scale];
  const isIn =
    box.x >= view.x && box.y >= view.y && box.x + box.width <= view.x + width && box.y + box.height <= view.y + height;
  if (isIn) return view;
  // What is larger than the view says at its top left what it is.
  const x = box.width > width ? box.x - margin : box.x + box.width / 2 - width / 2;
  const y = box.height > height ? box.y - margin : box.y + box.height / 2 - height / 2;
  return clampView({ ...view, x, y }, whole, size);
}

/** Never past the edge of the picture; what is smaller than its place stands in the middle of it. */
function clampView(view: View, whole: Size, size: Size): View {
  const { scale } = view;
  return {
    x: clampSide(view.x, whole.width, size.width / scale),
    y: clampSide(view.y, whole.height, size.height / scale),
    scale,
  };
}

function clampSide(at: number, whole: number, shown: number): number {
  if (whole + margin <= shown) return (whole - shown) / 2;
  return Math.max(-margin / 2, Math.min(at, whole + margin / 2 - shown));
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** What is on screen, and a little around it, so that a short drag shows no gap. */
export function boxOfView(view: View, size: Size): Box {
  const [width, height] = [size.width / view.scale, size.height / view.scale];
  return { x: view.x - width / 4, y: view.y - height / 4, width: width * 1.5, height: height * 1.5 };
}
