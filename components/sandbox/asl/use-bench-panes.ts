'use client';

import { useState } from 'react';
import { type Tool, tools } from './tools/tools';

const panes = [
  { value: 'predict', says: 'Predict' },
  { value: 'editor', says: 'Editor' },
  { value: 'graph', says: 'Graph' },
  { value: 'timeline', says: 'Timeline' },
  { value: 'inspector', says: 'Inspector' },
  { value: 'tool', says: 'Tool' },
] as const;
export type Pane = (typeof panes)[number]['value'];

export type BenchPanes = {
  /** On a phone the only one on screen. */
  readonly pane: Pane;
  readonly show: (pane: Pane) => void;
  readonly offered: readonly (typeof panes)[number][];
  readonly tool: Tool | null;
  readonly openTool: (name: string | null) => void;
  /** The prediction is on screen, in the place of the inspector. */
  readonly asking: boolean;
  /** How often Run was pressed before there was an answer. */
  readonly called: number;
  readonly onAsked: () => void;
  readonly onRan: () => void;
  /** Puts the prediction away. */
  readonly endAsking: () => void;
};

/** Which panes of the bench are there, and which one a phone shows. `asks`: it begins with a prediction. */
export function useBenchPanes(asks: boolean): BenchPanes {
  const [asking, setAsking] = useState(asks);
  const [called, setCalled] = useState(0);
  const [pane, show] = useState<Pane>(asks ? 'predict' : 'editor');
  const [opened, setOpened] = useState<string | null>(null);
  const tool = tools.find(({ name }) => name === opened) ?? null;
  return {
    pane,
    show,
    offered: panes.filter(({ value }) => (value !== 'tool' || tool) && (value !== 'predict' || asking)),
    tool,
    openTool(name) {
      setOpened(name);
      show(name === null ? 'editor' : 'tool');
    },
    asking,
    called,
    onAsked() {
      setOpened(null);
      setAsking(true);
      show('predict');
      setCalled((n) => n + 1);
    },
    // `pane` is the one in which Run was pressed. Whoever has gone on to another since is not called away from it.
    onRan: () => show((now) => (now === pane && now !== 'predict' ? 'timeline' : now)),
    endAsking() {
      setAsking(false);
      show('timeline');
    },
  };
}
