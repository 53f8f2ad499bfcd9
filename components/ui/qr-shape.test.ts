import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrShape } from './qr-shape';

const address = 'https://dryrun.example/s/0123456789abcdef0123456789abcdef';

/** The modules that a path fills, read back from its rectangles. */
function modulesOf({ size, path }: { readonly size: number; readonly path: string }): boolean[][] {
  const dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let i = 0; i < Number(width); i += 1) (dark[Number(y)] ?? [])[Number(x) + i] = true;
  return dark;
}

describe('qrShape', () => {
  it('draws exactly the dark modules of the code', () => {
    const { data } = encode(address, { ecc: 'M', border: 4 });
    expect(modulesOf(qrShape(address))).toEqual(data);
  });

  it('leaves four light modules on every side', () => {
    const shape = qrShape(address);
    const outside = modulesOf(shape).flatMap((row, y) =>
      row.filter((_, x) => Math.min(x, y, shape.size - 1 - x, shape.size - 1 - y) < 4),
    );
    expect(outside).not.toContain(true);
  });

  it('has its three finders in the corners and none in the fourth', () => {
    const shape = qrShape(address);
    const dark = modulesOf(shape);
    const finderAt = (x: number, y: number) =>
      Array.from({ length: 7 }, (_, i) => `${[0, 1, 2, 3, 4, 5, 6].map((j) => Number(dark[y + i]?.[x + j]))}`);
    const finder = ['1,1,1,1,1,1,1', '1,0,0,0,0,0,1', '1,0,1,1,1,0,1', '1,0,1,1,1,0,1', '1,0,1,1,1,0,1'];
    const whole = [...finder, '1,0,0,0,0,0,1', '1,1,1,1,1,1,1'];
    const far = shape.size - 11;
    expect(finderAt(4, 4)).toEqual(whole);
    expect(finderAt(far, 4)).toEqual(whole);
    expect(finderAt(4, far)).toEqual(whole);
    expect(finderAt(far, far)).not.toEqual(whole);
  });
});
