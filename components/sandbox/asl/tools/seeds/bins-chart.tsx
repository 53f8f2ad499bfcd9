'use client';

import type { Bins } from '@/lib/asl/many-seeds/spread';
import { useWidth } from '../../../shared/use-width';

type Props = {
  readonly bins: Bins;
  /** The tallest bar of all charts beside this one: they share their scale. */
  readonly most: number;
  /** What a reader hears instead. */
  readonly label: string;
  /** The value at a bin's lower edge, on the axis. */
  readonly edge: (value: number) => string;
};

const height = 112;
const base = 90;
const top = 16;

/** Bars of one kind of count; the table beside it has the same numbers. */
export function BinsChart({ bins, most, label, edge }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const { counts, from, step } = bins;
  const each = (width ?? 0) / Math.max(1, counts.length);
  const gap = each > 6 ? 2 : each > 3 ? 1 : 0;
  const perLabel = Math.max(1, Math.ceil(64 / Math.max(1, each)));
  return (
    <div ref={box} className="sd-chart">
      {width !== null && (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <path className="sd-axis" d={`M0 ${base}H${width}`} />
          {counts.map((count, index) => {
            const tall = most === 0 ? 0 : ((base - top) * count) / most;
            const at = from + index * step;
            return (
              <g key={at}>
                {count > 0 && (
                  <rect
                    className="sd-bar"
                    x={index * each + gap / 2}
                    y={base - Math.max(1, tall)}
                    width={Math.max(1, each - gap)}
                    height={Math.max(1, tall)}
                  />
                )}
                {index % perLabel === 0 && index * each + 48 <= width && (
                  <text className="sd-tick" x={index * each} y={height - 6}>
                    {edge(at)}
                  </text>
                )}
              </g>
            );
          })}
          <text className="sd-tick" x={0} y={11}>
            {most.toLocaleString('en')}
          </text>
        </svg>
      )}
    </div>
  );
}
