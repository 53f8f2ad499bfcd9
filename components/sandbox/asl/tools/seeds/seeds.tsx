'use client';

import type { ToolProps } from '../tool-props';

export default function Seeds({ bench }: ToolProps) {
  return <p className="panenote">{bench.draft.scenario.title}</p>;
}
