'use client';

import type { ToolProps } from '../tool-props';

export default function FailIt({ bench }: ToolProps) {
  return <p className="panenote">{bench.draft.scenario.title}</p>;
}
