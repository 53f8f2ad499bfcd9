import type { MouseEvent, ReactNode } from 'react';
import type { Place } from './practice-state';

type Props = {
  readonly to: Place;
  readonly className?: string;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
  onGo(to: Place): void;
};

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link to a place of this page. A plain click stays in the page; anything else is the browser's, such as a new tab. */
export function PlaceLink({ to, className, isCurrent, children, onGo }: Props) {
  return (
    <a
      href={`#${to}`}
      className={className}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        onGo(to);
      }}
    >
      {children}
    </a>
  );
}
