import { addressUnknown, portForbidden, portTaken } from './problems.mjs';

/**
 * `localhost` is two addresses, and which one a browser or a tool tries first differs: listen on both.
 * @param {string} host
 */
export const addressesOf = (host) => (host === 'localhost' ? ['127.0.0.1', '::1'] : [host]);

/**
 * Makes a server listen and resolves with its port.
 * @param {import('node:net').Server} server
 */
export function listen(server, port, address) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/** The problem behind a failure to listen; what is none is thrown on. */
export function listenProblem(error, { port, host }, command) {
  if (error.code === 'EADDRINUSE') return portTaken(port, command);
  if (error.code === 'EACCES') return portForbidden(port, command);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return addressUnknown(host, command);
  throw error;
}

/** The second address of localhost may be switched off on this machine; the first one may not. */
export const isMissingTwin = (error, index) => index > 0 && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code);
