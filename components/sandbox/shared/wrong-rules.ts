type Mutations<K extends string, B> = {
  readonly mutations: Readonly<Record<K, unknown>>;
  mutated(key: K): B;
};

/** The rules of an engine that holds a wrong belief. Which ones there are stands in its table; another name is a bug. */
export function wrongRules<K extends string, B>(engine: Mutations<K, B>, mutation: string): B {
  const isKey = (name: string): name is K => Object.hasOwn(engine.mutations, name);
  if (!isKey(mutation)) throw new Error(`This engine has no mutation "${mutation}"`);
  return engine.mutated(mutation);
}
