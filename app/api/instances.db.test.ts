import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type App, startApp } from '@/e2e/support/app';
import { newBrowser } from '@/e2e/support/browser';
import { publishedQuestions } from '@/e2e/support/stored-answers';
import { freshDatabase, type TestDatabase } from '@/e2e/support/test-database';

// Two servers behind a load balancer know the same people, sessions, progress and counts of tries: all are rows. A third
// one trusts a proxy.

let database: TestDatabase;
let one: App;
let other: App;
let behindProxy: App;

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  one = await startApp({ env: { ...database.env } });
  other = await startApp({ env: { ...database.env } });
  behindProxy = await startApp({ env: { ...database.env, TRUSTED_PROXIES: '1' } });
}, 300_000);
afterAll(async () => {
  await Promise.all([one, other, behindProxy].map((app) => app?.stop()));
  await database?.close();
});

/** A browser that may ask any instance. */
function browser() {
  const { ask: askUrl } = newBrowser();
  const ask = (app: App, path: string, body?: object, headers?: Readonly<Record<string, string>>) =>
    askUrl(`${app.url}${path}`, body, headers);
  const signIn = async (app: App, email: string, password: string, headers = {}) => {
    const { body } = await ask(app, '/api/auth/csrf');
    return ask(app, '/api/auth/callback/credentials', { email, password, csrfToken: body.csrfToken }, headers);
  };
  return { ask, signIn };
}

const newEmail = () => `${randomUUID()}@example.test`;
const password = 'a password for tests';

async function answer(app: App, ask: ReturnType<typeof browser>['ask']) {
  const [question] = await publishedQuestions(database.url, 1);
  const attempt = { id: randomUUID(), quiz: 'lesson:retry', seed: 1, startedAt: new Date().toISOString() };
  const submission = { kind: 'choice', chosen: ['a'] };
  return ask(app, '/api/answers', {
    id: randomUUID(),
    attempt,
    ...question,
    seed: 1,
    submission,
    sequence: 0,
    final: true,
  });
}

describe('two instances on one database', () => {
  it('share a guest, the account it becomes, and its progress', async () => {
    const { ask } = browser();
    expect((await answer(one, ask)).status).toBe(200);
    expect((await ask(other, '/api/account/sign-up', { email: newEmail(), password, name: '' })).status).toBe(200);
    for (const app of [one, other]) {
      const { body } = await ask(app, '/api/progress');
      expect(body).toMatchObject({ viewer: 'account', attempts: [{ answers: [{ final: true }] }] });
    }
  });

  it('end a session for each other', async () => {
    const email = newEmail();
    const [first, second] = [browser(), browser()];
    await first.ask(one, '/api/account/sign-up', { email, password, name: '' });
    expect((await second.signIn(other, email, password)).status).toBe(200);
    expect((await second.ask(other, '/api/progress')).body.viewer).toBe('account');
    await first.ask(one, '/api/account/sign-out', { everywhere: true });
    expect((await second.ask(other, '/api/progress')).body.viewer).toBe('none');
  });

  it('count the tries for an account together', async () => {
    const email = newEmail();
    await browser().ask(one, '/api/account/sign-up', { email, password, name: '' });
    for (let n = 0; n < 10; n += 1) {
      const tried = await browser().signIn(n % 2 ? one : other, email, 'not the password');
      expect(tried.body.error.code).toBe('wrong-credentials');
    }
    for (const app of [one, other]) {
      const refused = await browser().signIn(app, email, password);
      expect(refused).toMatchObject({ status: 429, body: { error: { code: 'too-many-tries' } } });
    }
  });

  it('take the client’s address from the socket, whatever a header says, unless a proxy is trusted', async () => {
    const { ask } = browser();
    const reset = (app: App, from?: string) =>
      ask(app, '/api/account/reset', { email: newEmail() }, from ? { 'x-forwarded-for': from } : {});
    const statuses = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await reset(n % 2 ? one : other, `203.0.113.${n}`)).status);
    expect(statuses).toEqual([...Array(30).fill(200), 429]);
    expect((await reset(behindProxy, '203.0.113.200')).status).toBe(200);
    // What stands before the address the proxy added, anybody may have written.
    expect((await reset(behindProxy, '203.0.113.201, 127.0.0.1')).status).toBe(429);
  });
});

describe('a request from another site', () => {
  it.each([
    '/api/account/sign-up',
    '/api/account/sign-out',
    '/api/account/reset',
    '/api/account/password',
    '/api/account/email',
    '/api/account/merge',
    '/api/auth/signin/oidc',
    '/api/auth/callback/credentials',
  ])('changes nothing at %s', async (path) => {
    const refused = await browser().ask(one, path, {}, { 'sec-fetch-site': 'cross-site' });
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'cross-site' } } });
  });

  it('does not decide where a reset link leads', async () => {
    const email = newEmail();
    await browser().ask(behindProxy, '/api/account/sign-up', { email, password, name: '' });
    await askAs('evil.example', `${behindProxy.url}/api/account/reset`, { email });
    await expect.poll(() => behindProxy.output()).toContain(`"email":"${email}","link":"http://localhost:`);
    expect(behindProxy.output()).not.toContain('evil.example');
  });
});

/** A request that says it came to another host, which `fetch` does not let anybody say. */
function askAs(host: string, url: string, body: object): Promise<void> {
  const headers = { host, 'Content-Type': 'application/json', 'x-forwarded-for': '203.0.113.99' };
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers }, (response) => {
      response.resume().on('end', resolve);
    });
    request.on('error', reject).end(JSON.stringify(body));
  });
}
