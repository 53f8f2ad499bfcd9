import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** What a journey may never leave behind, unless it cut the server off itself. */
type Watch = {
  /** From here on, failed requests are the journey's own doing (it stopped the server or the network). */
  readonly allowOutage: () => void;
  readonly endOutage: () => void;
  /** For a journey with a server of its own: the only address its page may talk to. */
  readonly at: (url: string) => void;
  /** Another address it may talk to as well, such as a provider that signs people in. */
  readonly also: (url: string) => void;
};

/**
 * `test` for journeys: a console error, a page error or a request to another host fails the journey, even if
 * every step passed.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const findings: string[] = [];
      let outage = false;
      let host = new URL(baseURL ?? 'http://localhost').host;
      const others = new Set<string>();
      page.on('console', (message) => {
        const isNetwork = /Failed to load resource|ERR_(?:CONNECTION|INTERNET)|Failed to fetch/.test(message.text());
        if (message.type() === 'error' && !(outage && isNetwork)) findings.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => findings.push(`page error: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== host && !others.has(url.host))
          findings.push(`request to ${url.host}`);
      });
      await use({
        allowOutage: () => {
          outage = true;
        },
        endOutage: () => {
          outage = false;
        },
        at: (url) => {
          host = new URL(url).host;
        },
        also: (url) => others.add(new URL(url).host),
      });
      expect(findings).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Fails on any axe finding, best practices included. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(' ')).join('\n  ')}`,
    ),
  ).toEqual([]);
}

/** Fails when the page scrolls sideways at this width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}
