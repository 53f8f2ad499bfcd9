import { unzipSync } from 'fflate';
import { err, ok, type Result } from '@/lib/kernel/result';
import { type Fault, type FaultWhat, wholeFile } from '../fault';
import { importLimits } from '../limits';

export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * The files of a zip. What they announce is judged before anything is unpacked, and each is unpacked into a buffer of
 * the announced size, so that one that lies about it fails instead of growing.
 */
export function unpack(bytes: Uint8Array): Result<Files, Fault> {
  const { files: mostFiles, unpackedBytes, ratio } = importLimits;
  // Set from the filter, which the compiler does not follow.
  let fault = null as FaultWhat | null;
  let total = 0;
  let count = 0;
  try {
    const unzipped = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        count += 1;
        total += originalSize;
        if (count > mostFiles) fault ??= { code: 'too-many-files', most: mostFiles };
        if (!isSafe(name)) fault ??= { code: 'unsafe-name', name };
        if (total > unpackedBytes) fault ??= { code: 'unpacks-too-large', most: unpackedBytes };
        if (originalSize > ratio * Math.max(size, 1)) fault ??= { code: 'packed-too-tightly', most: ratio };
        return fault === null && !name.endsWith('/');
      },
    });
    return fault ? err(wholeFile(fault)) : ok(new Map(Object.entries(unzipped)));
  } catch {
    return err(wholeFile(fault ?? { code: 'damaged-package' }));
  }
}

/** Nothing is written to a disk here; still, a name that leads out of its package is no honest one. */
const isSafe = (name: string): boolean =>
  !/^(?:\/|[A-Za-z]:)|\\|\0/.test(name) && !name.split('/').includes('..') && name !== '__proto__';
