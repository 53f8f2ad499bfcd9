import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerOnce, newAccount, newEmail, newGuest, progressOf, samplePassword } from '@/e2e/support/people';
import { sampleItem } from '@/e2e/support/sample-item';
import { raiseTokenVersion } from '@/lib/data/accounts';
import { db } from '@/lib/data/db';
import { findUserByIdentity } from '@/lib/data/identities';
import { publishItems } from '@/lib/data/item-versions';
import { findUser } from '@/lib/data/users';
import { changeEmail } from './change-email';
import { cleanUp } from './clean-up';
import { limitTries } from './limit-tries';
import { makeResetLink, resetPassword } from './reset-link';
import { signInWithIdentity } from './sign-in-with-identity';
import { signInWithPassword } from './sign-in-with-password';
import { signUp } from './sign-up';

beforeAll(() => publishItems(db(), [sampleItem()]));
afterEach(() => vi.unstubAllEnvs());

const now = new Date('2026-11-22T12:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const signIn = (email: string, password: string, at = now, address = email) =>
  signInWithPassword({ email, password, address }, at);
const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('signing up', () => {
  it('turns the guest’s row into the account, with everything in it', async () => {
    const guest = await newGuest();
    await answerOnce(guest);
    const account = await newAccount(newEmail(), guest);
    expect(account).toMatchObject({ userId: guest.userId, kind: 'account' });
    expect(await progressOf(account)).toMatchObject({ viewer: 'account', attempts: [{ answers: [{ score: 1 }] }] });
  });

  it('ends the guest’s own session, whoever else has its cookie', async () => {
    const guest = await newGuest();
    const account = await newAccount(newEmail(), guest);
    expect(account.tokenVersion).toBe(guest.tokenVersion + 1);
  });

  it('gives an address to one of several who want it at once', async () => {
    const email = newEmail();
    const given = { email, password: samplePassword, name: '', address: email };
    const guests = await Promise.all([newGuest(), newGuest(), newGuest()]);
    const all = await Promise.all(guests.map((guest) => signUp(guest, given, now)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.filter(({ ok }) => !ok)).toEqual([refusal('email-taken'), refusal('email-taken')]);
  });

  it('is refused to an account', async () => {
    const given = { email: newEmail(), password: samplePassword, name: '', address: 'a' };
    expect(await signUp(await newAccount(), given, now)).toEqual(refusal('signed-in'));
  });
});

describe('signing in with a password', () => {
  it('finds the account, however the address is written', async () => {
    const email = newEmail();
    const account = await newAccount(email);
    expect(await signIn(` ${email.toUpperCase()} `, samplePassword)).toMatchObject({
      ok: true,
      value: { userId: account.userId },
    });
  });

  it('says the same of a wrong password and an unknown address', async () => {
    const email = newEmail();
    await newAccount(email);
    const wrong = await signIn(email, 'not the password');
    expect(wrong).toEqual(refusal('wrong-credentials'));
    expect(await signIn(newEmail(), samplePassword)).toEqual(wrong);
  });

  it('is refused after ten wrong tries, even with the right password, until the quarter of an hour is over', async () => {
    const email = newEmail();
    await newAccount(email);
    for (let n = 0; n < 10; n += 1) await signIn(email, 'not the password', now, `${email}-${n}`);
    expect(await signIn(email, samplePassword)).toEqual({
      ok: false,
      error: { code: 'too-many-tries', minutes: 15 },
    });
    expect((await signIn(email, samplePassword, later(16))).ok).toBe(true);
  });

  it('counts from the start again after the right password', async () => {
    const email = newEmail();
    await newAccount(email);
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 6; n += 1) await signIn(email, 'not the password');
      expect((await signIn(email, samplePassword)).ok).toBe(true);
    }
  });

  it('lets exactly as many tries through as allowed when they come at once', async () => {
    const limit = { of: 'sign-in-address', who: newEmail() } as const;
    const all = await Promise.all(Array.from({ length: 120 }, () => limitTries(limit, now)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(100);
  });
});

describe('signing in through a provider', () => {
  const claims = (changes = {}) => ({
    provider: 'oidc',
    subject: newEmail(),
    email: newEmail() as string | null,
    isEmailVerified: true,
    name: 'Ada',
    ...changes,
  });

  it('makes the account of the guest’s row, once, and knows it again', async () => {
    const guest = await newGuest();
    await answerOnce(guest);
    const ada = claims();
    const both = await Promise.all([signInWithIdentity(guest, ada, now), signInWithIdentity(guest, ada, now)]);
    expect(both.map((entered) => entered.ok && entered.value).sort()).toEqual(['known', 'opened']);
    expect(await findUserByIdentity(db(), ada)).toMatchObject({ id: guest.userId, kind: 'account', email: ada.email });
  });

  it('leads to the account with the address only when the provider vouches for it', async () => {
    const email = newEmail();
    const account = await newAccount(email);
    expect(await signInWithIdentity(null, claims({ email, isEmailVerified: false }), now)).toEqual(
      refusal('email-unproven'),
    );
    const ada = claims({ email });
    expect(await signInWithIdentity(null, ada, now)).toEqual({ ok: true, value: 'linked' });
    expect((await findUserByIdentity(db(), ada))?.id).toBe(account.userId);
  });

  it('throws out who signed up with an address that was not theirs', async () => {
    const email = newEmail();
    const squatter = await newAccount(email);
    await signInWithIdentity(null, claims({ email }), now);
    expect(await signIn(email, samplePassword)).toEqual(refusal('wrong-credentials'));
    expect((await findUser(db(), squatter.userId))?.tokenVersion).toBe(squatter.tokenVersion + 1);
  });

  it('does not take an address nobody vouches for', async () => {
    const ada = claims({ isEmailVerified: false });
    await signInWithIdentity(null, ada, now);
    expect((await findUserByIdentity(db(), ada))?.email).toBeNull();
  });
});

describe('a reset link', () => {
  const choose = (secret: string, password = 'another password', at = now) =>
    resetPassword({ secret, password, address: secret }, at);

  it('sets the password once and ends every session', async () => {
    const email = newEmail();
    const account = await newAccount(email);
    const secret = (await makeResetLink(email, now)) ?? '';
    const chosen = await choose(secret);
    expect(chosen).toMatchObject({ ok: true, value: { tokenVersion: account.tokenVersion + 1 } });
    expect((await signIn(email, 'another password')).ok).toBe(true);
    expect(await signIn(email, samplePassword)).toEqual(refusal('wrong-credentials'));
    expect(await choose(secret)).toEqual(refusal('link-used'));
  });

  it('is used up by one of two who take it at once, and takes the other links along', async () => {
    const email = newEmail();
    await newAccount(email);
    const one = (await makeResetLink(email, now)) ?? '';
    const other = (await makeResetLink(email, now)) ?? '';
    const both = await Promise.all([choose(one), choose(one)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await choose(other)).toEqual(refusal('link-used'));
  });

  it('is good for an hour', async () => {
    const email = newEmail();
    await newAccount(email);
    const secret = (await makeResetLink(email, now)) ?? '';
    expect(await choose(secret, 'another password', later(61))).toEqual(refusal('link-used'));
  });

  it('is not made for nobody, nor more than three times an hour', async () => {
    expect(await makeResetLink(newEmail(), now)).toBeNull();
    const email = newEmail();
    await newAccount(email);
    const made = [];
    for (let n = 0; n < 4; n += 1) made.push(await makeResetLink(email, now));
    expect(made.filter(Boolean)).toHaveLength(3);
  });

  it('is stored so that reading the table is no use', async () => {
    const email = newEmail();
    await newAccount(email);
    const secret = (await makeResetLink(email, now)) ?? '';
    expect(await db().resetToken.findUnique({ where: { hash: secret } })).toBeNull();
  });
});

describe('an account', () => {
  it('has its sessions ended by a new version', async () => {
    const account = await newAccount();
    const raised = await raiseTokenVersion(db(), account.userId);
    expect(raised.tokenVersion).toBe(account.tokenVersion + 1);
  });

  it('changes its address with the password only, and to no address of another', async () => {
    const [account, taken] = [await newAccount(), newEmail()];
    await newAccount(taken);
    const change = (email: string, password: string) => changeEmail(account, { email, password }, now);
    expect(await change(newEmail(), 'not the password')).toEqual(refusal('wrong-password'));
    expect(await change(taken, samplePassword)).toEqual(refusal('email-taken'));
    const email = newEmail();
    expect(await change(email, samplePassword)).toEqual({ ok: true, value: email });
    expect((await signIn(email, samplePassword)).ok).toBe(true);
  });

  it('operates the server when its address is named and proven', async () => {
    const email = newEmail();
    vi.stubEnv('OPERATOR_EMAILS', `someone@example.test, ${email}`);
    const account = await newAccount(email);
    expect(account.role).toBe('learner');
    const chosen = await resetPassword(
      { secret: (await makeResetLink(email, now)) ?? '', password: 'another password', address: email },
      now,
    );
    expect(chosen).toMatchObject({ ok: true, value: { role: 'operator' } });
  });
});

describe('cleaning up', () => {
  it('deletes guests who cannot come back, and nobody else', async () => {
    const [stale, recent, account] = [await newGuest(), await newGuest(), await newAccount()];
    const [unseen, lost] = [await newGuest(), await newGuest()];
    const long = new Date(Date.now() - 402 * 24 * 60 * 60 * 1000);
    await db().user.updateMany({ where: { id: { in: [stale.userId, account.userId] } }, data: { lastSeenAt: long } });
    await db().user.update({ where: { id: unseen.userId }, data: { lastSeenAt: null } });
    await db().user.update({ where: { id: lost.userId }, data: { lastSeenAt: null, createdAt: long } });
    await cleanUp(new Date());
    const left = await Promise.all([stale, lost, recent, unseen, account].map(({ userId }) => findUser(db(), userId)));
    expect(left.map((user) => user !== null)).toEqual([false, false, true, true, true]);
  });
});
