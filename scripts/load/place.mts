import type { Question } from '../../e2e/support/answering-client.ts';

/** What a load is given: an app of its own, its database, and how much to ask of it. */
export type Place = {
  readonly url: string;
  readonly databaseUrl: string;
  readonly questions: readonly Question[];
  readonly clients: number;
  readonly seconds: number;
};

export type LoadResult = {
  readonly stored: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly [figure: string]: unknown;
};
