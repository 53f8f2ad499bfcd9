'use client';

import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Graph } from './graph';
import type { GraphLayout } from './graph-layout';
import type { Point } from './graph-route';
import { findShown, type GraphRow } from './graph-rows';
import type { GraphStanding } from './graph-standing';
import { boxOfView, fitView, panView, showInView, startView, type View, zoomView } from './graph-view';
import { type Step, walkGraph } from './graph-walk';
import { KeyMap } from './key-map';
import { useGestures } from './use-gestures';
import { useGlide } from './use-glide';
import { useSize } from './use-size';

type Props = {
  readonly layout: GraphLayout;
  readonly rows: readonly GraphRow[];
  readonly standing: GraphStanding;
  readonly selected: string | null;
  readonly view: View | null;
  readonly follows: boolean;
  readonly onView: (view: View | null) => void;
  readonly onFollow: (follows: boolean) => void;
  readonly onSelect: (id: string) => void;
  readonly onPick: (id: string) => void;
  readonly onFold: (id: string) => void;
};

const stepPx = 60;
const stepFactor = 1.25;

/** The graph in a place of any size: drag, wheel, pinch, buttons and keys move over it; only what is in view is drawn. */
export function GraphCanvas(props: Props) {
  const { layout, rows, standing, selected, follows, onView, onFollow, onSelect, onPick, onFold } = props;
  const canvas = useRef<HTMLElement>(null);
  const hint = useId();
  const size = useSize(canvas);
  const [focused, setFocused] = useState(false);
  const glide = useGlide(onView);
  const shown = new Set(layout.nodes.map(({ id }) => id));
  const first = layout.nodes.find(({ id }) => id === rows.find(({ starts }) => starts)?.id) ?? null;
  const view = size && (props.view ?? startView(layout, size, first));
  const chosen = findShown(selected, rows, shown);
  const current = findShown(standing.current, rows, shown);
  const drawn = { ...standing, current };

  const pan = (by: Point): boolean => {
    if (!view || !size) return false;
    glide.stop();
    const to = panView(view, by, layout, size);
    const moved = Math.abs(to.x - view.x) + Math.abs(to.y - view.y) > 0.01;
    if (moved) onView(to);
    // Who looks elsewhere is not pulled back.
    if (moved && follows) onFollow(false);
    return moved;
  };
  const zoom = (factor: number, at?: Point) => {
    if (!view || !size) return;
    glide.stop();
    onView(zoomView(view, factor, at ?? { x: size.width / 2, y: size.height / 2 }, layout, size));
  };
  const fit = () => size && view && glide.to(view, fitView(layout, size));
  const show = (id: string | null) => {
    const box = layout.nodes.find((node) => node.id === id);
    if (!box || !size || !view) return;
    const to = showInView(view, box, layout, size);
    if (to !== view) glide.to(view, to);
  };
  const walk = (step: Step) => {
    // What is folded away is passed by.
    const drawnRows = rows.filter(({ id }) => shown.has(id));
    const to = walkGraph(drawnRows, chosen, step);
    if (to !== null) onSelect(to);
  };
  const follow = useEffectEvent(() => follows && show(current));
  // biome-ignore lint/correctness/useExhaustiveDependencies: followed when the cursor comes to another state, not when the view moves.
  useEffect(() => void follow(), [current, follows, size === null]);
  const reveal = useEffectEvent(() => show(chosen));
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => reveal(), [chosen]);
  useGestures(canvas, {
    zoom,
    pan,
    tap: (on) => {
      const fold = on.closest('[data-fold]')?.getAttribute('data-fold');
      const node = on.closest('[data-node]')?.getAttribute('data-node');
      if (fold) onFold(fold);
      else if (node) onPick(node);
    },
  });
  const chosenRow = rows.find(({ id }) => id === chosen);
  const bindings = [
    { keys: ['+', '='], says: 'larger', run: () => zoom(stepFactor) },
    { keys: ['-'], says: 'smaller', run: () => zoom(1 / stepFactor) },
    { keys: ['0'], says: 'all of it', run: fit },
    { keys: ['F'], says: 'follow the cursor', run: () => onFollow(!follows) },
    { keys: ['ArrowLeft'], says: 'to the left', run: () => pan({ x: -stepPx, y: 0 }) },
    { keys: ['ArrowRight'], says: 'to the right', run: () => pan({ x: stepPx, y: 0 }) },
    { keys: ['ArrowUp'], says: 'up', run: () => pan({ x: 0, y: -stepPx }) },
    { keys: ['ArrowDown'], says: 'down', run: () => pan({ x: 0, y: stepPx }) },
    { keys: ['Alt+ArrowDown'], says: 'select the next state', run: () => walk('on') },
    { keys: ['Alt+ArrowUp'], says: 'select the state before', run: () => walk('back') },
    { keys: ['Alt+ArrowLeft'], says: 'select the way to the left', run: () => walk('left') },
    { keys: ['Alt+ArrowRight'], says: 'select the way to the right', run: () => walk('right') },
    { keys: ['Enter'], says: 'go to the selected state', run: () => chosen !== null && onPick(chosen) },
    {
      keys: ['Alt+Enter'],
      says: 'fold or show what is inside',
      run: () => chosenRow && chosenRow.inside > 0 && onFold(chosenRow.id),
    },
  ];
  return (
    <div className="graphplace">
      <section
        ref={canvas}
        className="canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what moves by keys must be reachable by keyboard.
        tabIndex={0}
        aria-label="State graph"
        aria-describedby={hint}
        onFocus={() => setFocused(true)}
        onBlur={({ relatedTarget }) => {
          // The list of keys is a dialog over it, and tells of these.
          if (!(relatedTarget instanceof Element && relatedTarget.closest('dialog'))) setFocused(false);
        }}
      >
        {view && size && (
          <Graph
            layout={layout}
            standing={drawn}
            selected={chosen}
            viewBox={`${view.x} ${view.y} ${size.width / view.scale} ${size.height / view.scale}`}
            drawn={boxOfView(view, size)}
          />
        )}
      </section>
      {focused && <KeyMap title="Graph" bindings={bindings} />}
      <p className="vh" aria-live="polite">
        {focused && chosenRow ? `${chosenRow.title}, ${chosenRow.note}, ${standing.wordOf(chosenRow.id)}` : ''}
      </p>
      <div className="graphfoot">
        <p id={hint} className={focused ? 'mute' : 'vh'}>
          Arrows move, Alt and arrows select, Enter goes there.
        </p>
        <fieldset aria-label="Graph view">
          <button type="button" className="btn bare" aria-label="Smaller" onClick={() => zoom(1 / stepFactor)}>
            −
          </button>
          <button type="button" className="btn bare" aria-label="Larger" onClick={() => zoom(stepFactor)}>
            +
          </button>
          <button type="button" className="btn bare" onClick={fit}>
            Fit
          </button>
          <button type="button" className="btn bare" aria-pressed={follows} onClick={() => onFollow(!follows)}>
            Follow
          </button>
        </fieldset>
      </div>
    </div>
  );
}
