import { qrShape } from './qr-shape';
import './qr.css';

type Props = {
  readonly text: string;
  /** What it is, for who cannot see it: say where the code leads. */
  readonly label: string;
};

/** A QR code as wide as its place. Black on white in every theme: many scanners do not read it the other way round. */
export function QrCode({ text, label }: Props) {
  const { size, path } = qrShape(text);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
