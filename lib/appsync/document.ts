import type { DocumentNode } from 'graphql';
import type { JsonObject } from '@/lib/kernel/json';
import type { AppSyncScenario } from './scenario';

/** The part of a scenario that is written as text or wired by name. */
export type Sources = Pick<AppSyncScenario, 'documents' | 'resolvers' | 'dataSources' | 'operations'>;

/** Texts as parsed, with places. Not yet checked: see `validate`. */
export type AppSyncDoc = {
  readonly sources: Sources;
  readonly schema: DocumentNode;
  /** By document name: `query`, and what `operations` name. */
  readonly requests: ReadonlyMap<string, DocumentNode>;
  readonly variables: JsonObject;
};
