'use client';

import type { ComponentType, ReactNode } from 'react';
import { useNear } from '@/components/ui/use-near';
import { useLazy } from './use-lazy';
import './place.css';

type Props<P extends object> = {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** Names the height kept free, so that nothing moves when the sandbox comes. */
  readonly className: string;
  readonly says: string;
  /** Shown instead of the dashed lane until the sandbox is there. */
  readonly still?: ReactNode;
};

/** Where a sandbox will be: a dashed lane of its height until it comes near the window and its chunk has come. */
export function FacePlace<P extends object>({ load, props, className, says, still }: Props<P>) {
  const [place, near] = useNear<HTMLDivElement>();
  const { Face, failed, retry } = useLazy(load, near);
  return (
    <div ref={place} className={`place ${className}`}>
      {Face ? (
        <Face {...props} />
      ) : (
        (still ?? (
          <div className="emptylane">
            <div className="dashlane" aria-hidden="true" />
            <p className="mute">{says}</p>
          </div>
        ))
      )}
      {failed && (
        <p role="alert">
          The sandbox could not be loaded.{' '}
          <button type="button" className="btn" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
