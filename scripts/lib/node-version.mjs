import { nodeTooOld, oldestNode } from './problems.mjs';

/** @returns {boolean} Whether `version` is `oldest` or newer; both like 20.19.0. */
export function isAtLeast(version, oldest) {
  const a = version.split('.').map(Number);
  const b = oldest.split('.').map(Number);
  for (let i = 0; i < 3; i += 1) if (a[i] !== b[i]) return a[i] > b[i];
  return true;
}

export function requireNode(version = process.versions.node) {
  if (!isAtLeast(version, oldestNode)) throw nodeTooOld(version);
}
