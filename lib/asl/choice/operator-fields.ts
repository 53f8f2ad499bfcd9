import { operators } from './operators';

/** Every operator and its `…Path` twin. */
export const operatorFields = Object.entries(operators).flatMap(([name, { hasPath }]) =>
  hasPath ? [name, `${name}Path`] : [name],
);
