import type { ReactNode } from 'react';
import type { MarkState } from '@/lib/kernel/timeline';

export type GlyphName = MarkState | 'next' | 'prev' | 'theme' | 'flag' | 'step' | 'back' | 'pause' | 'keys' | 'sort';

// The nine states, and the few signs of the interface (look: "A state is a shape, a word, then a colour").
const shapes: { readonly [name in GlyphName]: ReactNode } = {
  waiting: <circle cx="6" cy="6" r="4.5" fill="none" strokeWidth="1.6" strokeDasharray="1.6 1.9" />,
  running: <path d="M2 1l9 5-9 5z" stroke="none" />,
  backoff: (
    <g fill="none" strokeWidth="1.5">
      <path d="M1 5l4-4M1 9.5L9.5 1M2.5 11L11 2.5M7 11l4-4" />
    </g>
  ),
  failed: <path d="M2 2l8 8M10 2l-8 8" fill="none" strokeWidth="2.2" />,
  caught: (
    <>
      <path d="M1 2.5h5a3 3 0 013 3V9" fill="none" strokeWidth="2" />
      <path d="M5.6 7.6h6.8L9 11.8z" stroke="none" />
    </>
  ),
  succeeded: <path d="M1.5 6.5l3 3L10.5 2.5" fill="none" strokeWidth="2.2" />,
  timedout: (
    <g fill="none" strokeWidth="1.5">
      <circle cx="6" cy="6" r="4.8" />
      <path d="M6 3v3l2.2 1.6" />
    </g>
  ),
  denied: <path fillRule="evenodd" stroke="none" d="M6 .6a5.4 5.4 0 110 10.8A5.4 5.4 0 016 .6zM2.8 5v2h6.4V5z" />,
  null: (
    <g fill="none" strokeWidth="1.4">
      <circle cx="6" cy="6" r="4" />
      <path d="M1.5 10.5l9-9" />
    </g>
  ),
  next: <path d="M1 6h8M6 2.5L9.5 6 6 9.5" fill="none" strokeWidth="1.6" />,
  prev: <path d="M11 6H3M6 2.5L2.5 6 6 9.5" fill="none" strokeWidth="1.6" />,
  theme: (
    <path
      fillRule="evenodd"
      stroke="none"
      d="M6 .8a5.2 5.2 0 110 10.4A5.2 5.2 0 016 .8zm0 1.4v7.6a3.8 3.8 0 000-7.6z"
    />
  ),
  flag: <path d="M2.5 11.5V1h7L7.5 4l2 3h-7" fill="none" strokeWidth="1.5" />,
  step: (
    <>
      <path d="M2 1.5l6 4.5-6 4.5z" stroke="none" />
      <path d="M10 1.5v9" strokeWidth="1.8" />
    </>
  ),
  back: (
    <>
      <path d="M10 1.5L4 6l6 4.5z" stroke="none" />
      <path d="M2 1.5v9" strokeWidth="1.8" />
    </>
  ),
  pause: <path d="M3.5 1.5v9M8.5 1.5v9" fill="none" strokeWidth="2.4" />,
  sort: <path d="M6 3l4 6H2z" stroke="none" />,
  keys: (
    <g fill="none" strokeWidth="1.2">
      <rect x=".8" y="2.6" width="10.4" height="6.8" rx="1" />
      <path d="M3 5h.8M5.6 5h.8M8.2 5H9M3.6 7.2h4.8" />
    </g>
  ),
};

/** A 12-px sign that takes the text's colour. Always beside a word, or inside a control that has a name. */
export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg className="g" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

/** A state said by shape, word and colour together. */
export function StateWord({ state, children }: { readonly state: MarkState; readonly children: ReactNode }) {
  return (
    <span className={`st st-${state}`}>
      <Glyph name={state} />
      {children}
    </span>
  );
}
