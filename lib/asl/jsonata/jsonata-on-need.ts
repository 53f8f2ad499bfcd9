import type jsonata from 'jsonata';

let loaded: typeof jsonata | null = null;

/**
 * `#jsonata` in a browser (package.json, "imports"): fetched by the first definition that may need it, because most need none.
 * Await it before `validate`, which cannot wait; `run` does so by itself.
 */
export async function loadJsonata(): Promise<void> {
  loaded ??= (await import('jsonata')).default;
}

export function getJsonata(): typeof jsonata {
  if (!loaded) throw new Error('jsonata is asked for before it was loaded: await loadJsonata() first');
  return loaded;
}
