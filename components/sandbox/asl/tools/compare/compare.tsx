'use client';

import type { ToolProps } from '../tool-props';

export default function Compare({ bench }: ToolProps) {
  return <p className="panenote">{bench.draft.scenario.title}</p>;
}
