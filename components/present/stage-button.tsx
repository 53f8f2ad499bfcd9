'use client';

import type { ReactNode } from 'react';

type Props = {
  readonly onPress: () => void;
  readonly pressed?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A button that gives the focus back after a click: a clicker sends Enter or Space, which would press it again. */
export function StageButton({ onPress, pressed, className = '', children }: Props) {
  return (
    <button
      type="button"
      className={`btn ${className}`}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={(event) => {
        if (event.detail > 0) event.currentTarget.blur();
        onPress();
      }}
    >
      {children}
    </button>
  );
}
