import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';

/** Where reset links go: by mail when a mail server is configured, else to the server's log. */
export const resetDelivery = (): 'mail' | 'log' => (env().SMTP_URL ? 'mail' : 'log');

/** @param origin Our own address, as this server knows it. The secret stands after `#`, which browsers send nowhere. */
export async function sendResetLink(email: string, secret: string, origin: string): Promise<void> {
  const link = `${origin}/reset/choose#${secret}`;
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) {
    console.log(JSON.stringify({ level: 'info', at: new Date().toISOString(), says: 'password reset', email, link }));
    return;
  }
  await createTransport(SMTP_URL).sendMail({
    from: MAIL_FROM,
    to: email,
    subject: 'Choose a new Dryrun password',
    text: [
      'Somebody asked to choose a new password for the Dryrun account with this address.',
      `If it was you, open this link within an hour. It works once:\n\n${link}`,
      'If it was not, do nothing: your password stays as it is.',
    ].join('\n\n'),
  });
}
