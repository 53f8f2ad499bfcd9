import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { resetDelivery, sendResetLink } from './send-reset-link';

const required = { DATABASE_URL: 'postgresql://localhost/dryrun', NEXTAUTH_SECRET: 'sixteen letters!' };
const configure = (values: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries({ ...required, ...values })) vi.stubEnv(name, value);
};
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A mail server that takes every mail and keeps what it was told. */
async function startMailServer() {
  let told = '';
  const server = net.createServer((socket) => {
    let isData = false;
    socket.write('220 ready\r\n');
    socket.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (isData && !text.endsWith('\r\n.\r\n')) return;
      const isStart = !isData && text.startsWith('DATA');
      isData = isStart;
      socket.write(isStart ? '354 go on\r\n' : '250 fine\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, told: () => told, close: () => server.close() };
}

describe('a reset link', () => {
  it('goes to its address by mail where a mail server is configured', async () => {
    const server = await startMailServer();
    configure({ SMTP_URL: server.url, MAIL_FROM: 'dryrun@example.test', NEXTAUTH_URL: 'https://dryrun.example' });
    expect(resetDelivery()).toBe('mail');
    await sendResetLink('ada@example.test', 'secret', 'https://dryrun.example');
    server.close();
    expect(server.told()).toContain('RCPT TO:<ada@example.test>');
    expect(server.told()).toContain('MAIL FROM:<dryrun@example.test>');
    expect(server.told()).toContain('https://dryrun.example/reset/choose#secret');
  });

  it('goes to the log where there is none', async () => {
    configure({});
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    expect(resetDelivery()).toBe('log');
    await sendResetLink('ada@example.test', 'secret', 'https://dryrun.example');
    expect(log.mock.calls.flat().join()).toContain('"link":"https://dryrun.example/reset/choose#secret"');
  });
});
