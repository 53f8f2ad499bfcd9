import { AxisMarks, FlagMark, placeFlag } from './axis-marks';
import type { Cursor } from './cursor';
import type { TimelineLayout } from './timeline-geometry';

type Props = { readonly layout: TimelineLayout; readonly cursor: Cursor };

/**
 * The axis once more, which stays at the top while the lanes beneath it scroll. It lies over the picture's own and is that one
 * again, so a reader is told of it once, there.
 */
export function AxisStrip({ layout, cursor }: Props) {
  const { axis, width, breaks } = layout;
  // The lengths of breaks stand under the axis.
  const height = axis.y + (breaks.length > 0 ? 22 : 6);
  const flag = placeFlag(layout, cursor);
  return (
    <div className="axisstrip">
      <svg aria-hidden="true" className="tl" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <rect className="ground" width={width} height={height} />
        <AxisMarks layout={layout} flag={flag} bottom={height} />
        {flag && <path className="play" d={`M${flag.at} ${axis.y - 4}V${height}`} />}
        {flag && <FlagMark flag={flag} />}
      </svg>
    </div>
  );
}
