/** Names of errors that mocks raise, read from the text as it is: completion may not wait until it is JSON. */
export function mockErrors(mocks: string): string[] {
  const short = mocks.matchAll(/"fail:([^"@\\]+)/g);
  const long = mocks.matchAll(/"error"\s*:\s*"([^"\\]+)"/g);
  return [...new Set([...short, ...long].map(([, name]) => (name ?? '').trim()))].filter((name) => name !== '').sort();
}
