import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ForeignSite = { readonly url: string; close(): Promise<void> };

/** Somebody else's site, of one page with this body. `localhost` is another site than `127.0.0.1`, where the app listens. */
export async function startForeignSite(body: string): Promise<ForeignSite> {
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(204).end();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return response.end(`<!doctype html><html lang="en"><title>Somebody’s page</title>${body}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
