/** A browser's cookies, sent to whichever instance, without the browser: for tests of what a server answers. */
export type Browser = {
  ask(url: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Reply>;
};
export type Reply = {
  readonly status: number;
  readonly text: string;
  /** Of a redirect: where to, without the server's own address. */
  readonly location: string | null;
  /** The reply as JSON; null where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies of every shape.
  readonly body: any;
};

export function newBrowser(): Browser {
  const jar = new Map<string, string>();
  return {
    async ask(url, body, headers = {}) {
      const response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: {
          'Content-Type': 'application/json',
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          ...headers,
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value) jar.set(name, value);
        else jar.delete(name);
      }
      const text = await response.text();
      const to = response.headers.get('location');
      const location = to === null ? null : to.replace(new URL(url).origin, '');
      return { status: response.status, text, location, body: parse(text) };
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
