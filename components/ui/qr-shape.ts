import { encode } from 'uqr';

/** ISO/IEC 18004: four light modules around the symbol, or scanners do not find it. */
const quietModules = 4;

export type QrShape = {
  /** Width and height in modules, the quiet zone included. */
  readonly size: number;
  /** The dark modules as one SVG path: a rectangle for each run of them in a row. */
  readonly path: string;
};

/** The QR code of a text, such as an address. Level M: it is read off screens and projectors, where a glare hides some of it. */
export function qrShape(text: string): QrShape {
  const { size, data } = encode(text, { ecc: 'M', border: quietModules });
  const rows = data.map((row, y) => {
    let path = '';
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x]) x += 1;
      path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
    return path;
  });
  return { size, path: rows.join('') };
}
