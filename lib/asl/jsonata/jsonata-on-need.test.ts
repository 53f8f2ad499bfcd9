import { describe, expect, it } from 'vitest';
import { getJsonata, loadJsonata } from './jsonata-on-need';

describe('jsonata on need', () => {
  it('is not there before somebody loaded it, and says so', async () => {
    expect(() => getJsonata()).toThrow('loadJsonata() first');
    await loadJsonata();
    expect(await getJsonata()('1 + 2').evaluate(undefined)).toBe(3);
  });
});
