import 'server-only';
import { findPasswordHash } from '@/lib/data/accounts';
import { db } from '@/lib/data/db';
import { readAccount } from '@/lib/data/users';
import { providerNames } from '@/lib/session/auth-providers';
import type { Viewer } from '@/lib/session/viewer';

export type AccountView = {
  readonly email: string | null;
  readonly name: string | null;
  readonly hasPassword: boolean;
  /** How this learner signs in, in words: `password`, and each provider by its name. */
  readonly ways: readonly string[];
};

/** What the account page shows. A provider that is no longer configured goes by its id. */
export async function readAccountView(viewer: Viewer): Promise<AccountView> {
  const { email, name, identities } = await readAccount(db(), viewer);
  const hasPassword = (await findPasswordHash(db(), viewer)) !== null;
  const names = new Map(providerNames().map((provider) => [provider.id, provider.name]));
  const providers = identities.map(({ provider }) => names.get(provider) ?? provider);
  return { email, name, hasPassword, ways: [...(hasPassword ? ['Password'] : []), ...providers] };
}
