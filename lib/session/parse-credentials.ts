import 'server-only';
import { z } from 'zod';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AccountRefusal } from './account-refusal';

const leastPassword = 10;
const mostPassword = 200;
const AddressSchema = z.email().max(254);

/** An address as it is stored and compared: in lower case. */
export function parseEmail(given: string): Result<string, AccountRefusal> {
  const parsed = AddressSchema.safeParse(given.trim().toLowerCase());
  return parsed.success ? ok(parsed.data) : err({ code: 'bad-email' });
}

/** A password somebody wants. Length is what counts (NIST SP 800-63B, 5.1.1): no rules about kinds of characters. */
export function parseNewPassword(given: string, email: string | null): Result<string, AccountRefusal> {
  if ([...given].length < leastPassword) return err({ code: 'short-password', least: leastPassword });
  if ([...given].length > mostPassword) return err({ code: 'long-password', most: mostPassword });
  if (given.trim().toLowerCase() === email) return err({ code: 'password-is-email' });
  return ok(given);
}
