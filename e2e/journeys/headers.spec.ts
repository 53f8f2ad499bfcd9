import { expect, test } from '../support/journey';

const html = [
  '/',
  '/lessons/retry-and-backoff',
  '/playground/asl',
  '/quizzes/retry-and-backoff',
  '/progress',
  '/no-such-page',
];

for (const path of html) {
  test(`${path} is served under the strict policy`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    const policy = Object.fromEntries(
      (headers['content-security-policy'] ?? '').split('; ').map((rule) => {
        const [name = '', ...values] = rule.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(policy['default-src']).toBe("'self'");
    expect(policy['script-src']).not.toMatch(/unsafe/);
    expect(policy['script-src']).toMatch(/'sha256-|'nonce-/);
    expect(policy['style-src']).toBe("'self'");
    expect(policy['frame-ancestors']).toBe("'none'");
    expect(policy['object-src']).toBe("'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[\w.-]{8,64}$/);
  });
}

test('eval is refused in the page and in a worker', async ({ page, watch }) => {
  watch.allowOutage();
  await page.goto('/');
  // In a timeout: what Playwright evaluates itself is exempt from the policy.
  const refused = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return 1')());
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      }),
  );
  expect(refused).toBe('EvalError');
  const script = (await page.locator('script[src^="/_next/static/"]').first().getAttribute('src')) ?? '';
  const policy = (await page.request.get(script)).headers()['content-security-policy'];
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toContain("'unsafe-eval'");
});

test('the health page says that the database answers', async ({ request }) => {
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ ok: true, database: 'up' });
});

test('a change asked for by another site is refused, in words', async ({ request }) => {
  for (const path of ['/api/answers', '/api/progress', '/api/delete']) {
    const response = await request.post(path, {
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      data: {},
    });
    expect(response.status()).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'cross-site' } });
  }
});
