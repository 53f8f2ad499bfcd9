import { qrShape } from './qr-shape';

/** A QR code as an SVG file to print or to put on a slide, as an address that a link can download. */
export function qrFile(text: string): string {
  const { size, path } = qrShape(text);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="512" height="512" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<path fill="#000" d="${path}"/></svg>`,
  ];
  return `data:image/svg+xml,${encodeURIComponent(svg.join(''))}`;
}
