import type { GraphQLSchema } from 'graphql';
import type { JsonObject } from '@/lib/kernel/json';
import type { Behaviours } from '../behaviours';
import type { AppSyncDoc } from '../document';
import type { StopLimit } from '../events';
import type { CodeRunner } from '../resolvers/code-runner';
import type { AppSyncScenario } from '../scenario';
import type { Agenda } from './agenda';
import type { Journal } from './journal';
import type { Subscriber } from './subscriptions';

/** What all requests of a run share. */
export type Execution = {
  readonly scenario: AppSyncScenario;
  readonly doc: AppSyncDoc;
  readonly schema: GraphQLSchema;
  readonly rules: Behaviours;
  readonly agenda: Agenda;
  readonly journal: Journal;
  readonly runner: CodeRunner;
  /** Items by data source. */
  readonly tables: Map<string, readonly JsonObject[]>;
  readonly subscribers: Subscriber[];
  readonly spent: { resolverCalls: number; fields: number };
  readonly stop: (limit: StopLimit) => void;
  readonly stopped: () => StopLimit | null;
};
