import type { JsonObject } from '@/lib/kernel/json';
import type { Chance } from './chance';

/** A field that is there this often. */
export const maybe = (chance: Chance, share: number, make: () => JsonObject): JsonObject =>
  chance.often(share) ? make() : {};
