'use client';

import type { ToolProps } from './tool-props';

export default function ExportTool({ bench }: ToolProps) {
  return <p className="panenote">{bench.draft.scenario.title}</p>;
}
