import 'server-only';
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { Result } from '@/lib/kernel/result';
import { type Busy, boundedQueue } from './bounded-queue';

/** OWASP's Password Storage Cheat Sheet: scrypt with N=2^15, r=8, p=3. 32 MB each, hence few at once. */
const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
const keyBytes = 32;
const inTurn = boundedQueue(2, 20);

/** `scrypt$N$r$p$salt$key`, so that a stored hash is still checked after the cost was raised. */
export function hashPassword(password: string): Promise<Result<string, Busy>> {
  return inTurn(async () => {
    const salt = randomBytes(16);
    const key = await derive(password, salt, cost);
    return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
  });
}

/**
 * Whether the password is the one behind the hash. Without a hash (no such account, or one without a password) it
 * takes as long and is wrong, so that the time does not tell whether an account exists.
 */
export function verifyPassword(password: string, hash: string | null): Promise<Result<boolean, Busy>> {
  return inTurn(async () => {
    const [, N, r, p, salt = '', key = ''] = (hash ?? nobody).split('$');
    const wanted = Buffer.from(key, 'base64url');
    const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
    return timingSafeEqual(given, wanted) && hash !== null;
  });
}

const nobody = ['scrypt', cost.N, cost.r, cost.p, 'A'.repeat(22), Buffer.alloc(keyBytes).toString('base64url')].join(
  '$',
);

function derive(password: string, salt: Buffer, { N, r, p }: Required<Pick<ScryptOptions, 'N' | 'r' | 'p'>>) {
  return new Promise<Buffer>((resolve, reject) => {
    // The same password typed on another keyboard may arrive as other code points.
    scrypt(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
