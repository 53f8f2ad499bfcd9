import jsonata from 'jsonata';

/** `#jsonata` everywhere but in a browser: loaded with the engine, so that `validate` and `runSync` have it at any time. */
export const loadJsonata = async (): Promise<void> => undefined;

export const getJsonata = (): typeof jsonata => jsonata;
