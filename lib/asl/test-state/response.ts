import type { Json } from '@/lib/kernel/json';

/** Which stages of the data flow TestState shows (API reference, "InspectionData"). */
export type InspectedStage =
  | 'afterInputPath'
  | 'afterParameters'
  | 'afterArguments'
  | 'afterItemsPath'
  | 'afterItemsPointer'
  | 'afterItemSelector'
  | 'afterItemBatcher'
  | 'result'
  | 'afterResultSelector'
  | 'afterResultPath';

export type ErrorDetails = {
  readonly catchIndex?: number;
  readonly retryIndex?: number;
  readonly retryBackoffIntervalSeconds?: number;
};

export type InspectionData = { readonly [stage in InspectedStage]?: Json } & {
  readonly input: Json;
  readonly variables?: Json;
  readonly errorDetails?: ErrorDetails;
  readonly maxConcurrency?: number;
  readonly toleratedFailureCount?: number;
  readonly toleratedFailurePercentage?: number;
};

/** What TestState answers. Data that the API hands out as JSON text are values here. */
export type TestStateResponse = {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'RETRIABLE' | 'CAUGHT_ERROR';
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  readonly nextState?: string;
  /** Of the levels DEBUG and TRACE. */
  readonly inspectionData?: InspectionData;
};
