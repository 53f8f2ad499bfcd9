/** Members of an event's details. Payloads in them are JSON text. */
export type HistoryDetails = Readonly<Record<string, unknown>>;

/** An event of `GetExecutionHistory`: `{id, previousEventId, timestamp, type}` and one member with details, or none. */
export type AwsHistoryEvent = {
  readonly id: number;
  readonly previousEventId: number;
  /** Seconds since 1970, with milliseconds. */
  readonly timestamp: number;
  readonly type: string;
  readonly [details: `${string}EventDetails`]: HistoryDetails;
};
