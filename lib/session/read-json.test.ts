import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson } from './read-json';

const schema = z.strictObject({ name: z.string() });
const post = (body: BodyInit | null) => new Request('http://dryrun.test/', { method: 'POST', body });

describe('readJson', () => {
  it('gives what the schema accepts', async () => {
    expect(await readJson(post('{"name":"Ada"}'), schema)).toEqual({ ok: true, value: { name: 'Ada' } });
  });

  it.each([
    ['no body', null],
    ['text that is no JSON', '{"name":'],
    ['another shape', '{"name":1}'],
    ['a member too many', '{"name":"Ada","admin":true}'],
    ['nesting that would overflow a parser', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ])('calls %s malformed', async (_, body) => {
    expect(await readJson(post(body), schema)).toEqual({ ok: false, error: { code: 'malformed' } });
  });

  it('takes 64 kB and not a byte more', async () => {
    const sized = (bytes: number) => post(JSON.stringify({ name: 'x'.repeat(bytes - '{"name":""}'.length) }));
    expect((await readJson(sized(65_536), schema)).ok).toBe(true);
    expect(await readJson(sized(65_537), schema)).toEqual({ ok: false, error: { code: 'too-large' } });
  });

  it('stops reading a body that never ends', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new TextEncoder().encode('x'.repeat(10_000)));
      },
    });
    const request = new Request('http://dryrun.test/', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(await readJson(request, schema)).toEqual({ ok: false, error: { code: 'too-large' } });
    expect(sent).toBeLessThan(15);
  });
});
