import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { clientAddress } from './client-address.mjs';
import { root } from './command.mjs';
import { ignoreClosedOutput } from './ignore-closed-output.mjs';
import { addressesOf, isMissingTwin, listen, listenProblem } from './listen.mjs';

const finishWithinMs = 10_000;

/**
 * Serves the production build behind a thin server of our own: it gives each request an id and a log line, tells
 * the app the true address of the client, and finishes what is under way when it is asked to stop.
 *
 * @param {{ port: number, host: string }} options
 * @param {{ onClosed?: () => void, log?: (line: object) => void }} [hooks]
 * @returns {Promise<string>} The address to open.
 */
export async function serve(options, { onClosed = () => {}, log = (line) => console.log(JSON.stringify(line)) } = {}) {
  ignoreClosedOutput();
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: root, hostname: options.host, port: options.port, quiet: true });
  await quietly(() => app.prepare());
  const answer = app.getRequestHandler();
  const trustedProxies = Number(process.env.TRUSTED_PROXIES ?? 0);

  const state = { stopping: false };
  const onRequest = (request, response) => {
    // A browser that keeps asking on one connection would keep the server from ever finishing.
    if (state.stopping) response.setHeader('Connection', 'close');
    const started = performance.now();
    const id = requestId(request.headers['x-request-id']);
    // Next only fills this header in where it is absent, so a client could name any address it likes.
    request.headers['x-forwarded-for'] = clientAddress(
      request.headers['x-forwarded-for'],
      request.socket.remoteAddress ?? '',
      trustedProxies,
    );
    if (trustedProxies === 0) {
      delete request.headers['x-forwarded-proto'];
      delete request.headers['x-forwarded-host'];
    }
    request.headers['x-request-id'] = id;
    response.setHeader('x-request-id', id);
    const { method } = request;
    const path = request.url?.split('?')[0];
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      const status = response.writableFinished ? response.statusCode : 499;
      log({ at: new Date().toISOString(), id, method, path, status, ms });
    });
    answer(request, response).catch((error) => {
      log({ level: 'error', at: new Date().toISOString(), id, message: error.message, stack: error.stack });
      if (!response.headersSent) response.writeHead(500).end();
    });
  };

  const { servers, port } = await listenEverywhere(options, onRequest);
  stopOnSignal(servers, app, state, onClosed);
  return `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`;
}

/** Next announces on standard output that it read its configuration; here every stage has one line. */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}

/** The id of a request: the one it came with when that is safe to log, else a new one. */
export const requestId = (given) => (/^[\w.-]{8,64}$/.test(given ?? '') ? given : randomUUID());

async function listenEverywhere({ port, host }, onRequest) {
  const servers = [];
  let taken = port;
  for (const [index, address] of addressesOf(host).entries()) {
    const server = http.createServer(onRequest);
    try {
      taken = await listen(server, taken, address);
      servers.push(server);
    } catch (error) {
      if (!isMissingTwin(error, index)) throw listenProblem(error, { port, host }, 'start');
    }
  }
  return { servers, port: taken };
}

function stopOnSignal(servers, app, state, onClosed) {
  const stop = async () => {
    if (state.stopping) return;
    state.stopping = true;
    const late = setTimeout(() => {
      for (const server of servers) server.closeAllConnections();
    }, finishWithinMs);
    await Promise.all(servers.map(closeServer));
    clearTimeout(late);
    await app.close();
    await Promise.allSettled([...(globalThis.dryrunClosers ?? [])].map((close) => close()));
    onClosed();
    process.exit(0);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

/** Takes no new connections, ends each as soon as it waits for nothing, and resolves when the last request is answered. */
function closeServer(server) {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}
