'use client';

import { Suspense, useEffect, useRef } from 'react';
import { EmptyLane } from '../../shared/run-figure';
import type { ToolProps } from './tool-props';
import type { Tool } from './tools';
import './tools.css';

/** An open tool, in the place of the graph and the inspector. Escape closes it. */
export function ToolPane({ tool, ...props }: ToolProps & { readonly tool: Tool }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { View } = tool;
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className="pane p-tool"
      aria-labelledby="h-tool"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isEditing(event.target)) return;
        props.onClose();
      }}
    >
      <header>
        <h2 id="h-tool" ref={heading} tabIndex={-1}>
          {tool.says}
        </h2>
        <button type="button" className="btn bare toolclose" onClick={props.onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <Suspense fallback={<EmptyLane>Loading.</EmptyLane>}>
        <View {...props} />
      </Suspense>
    </section>
  );
}

/** In an editor, Escape is the first of the two keys that leave it; in a field with a list, what closes the list. */
function isEditing(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.editor-host, input[list]') !== null;
}
