import type { Json, JsonObject } from '@/lib/kernel/json';
import type { Block, Processor, QueryLanguageName, Retrier } from '../definition';
import type { DistributedFields } from '../distributed/fields';

/**
 * States of the JSONata language, as `validate` has found them sound. A field of type `Json` may hold expressions anywhere;
 * a number or a text may be given as an expression too.
 */
type Common = {
  readonly Comment?: string;
  readonly QueryLanguage?: QueryLanguageName;
  readonly Output?: Json;
  readonly Assign?: JsonObject;
};
type Leaving = { readonly Next?: string; readonly End?: boolean };
export type JsonataCatcher = {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
  readonly Output?: Json;
  readonly Assign?: JsonObject;
};
type Recovering = { readonly Retry?: readonly Retrier[]; readonly Catch?: readonly JsonataCatcher[] };
type NumberField = number | string;

export type JsonataRule = {
  readonly Condition: boolean | string;
  readonly Next: string;
  readonly Output?: Json;
  readonly Assign?: JsonObject;
};

export type JsonataStates = {
  readonly Pass: Common & Leaving & { readonly Type: 'Pass' };
  readonly Wait: Common &
    Leaving & { readonly Type: 'Wait'; readonly Seconds?: NumberField; readonly Timestamp?: string };
  readonly Succeed: Common & { readonly Type: 'Succeed' };
  readonly Fail: { readonly Type: 'Fail'; readonly Error?: string; readonly Cause?: string };
  readonly Choice: Common & {
    readonly Type: 'Choice';
    readonly Choices: readonly JsonataRule[];
    readonly Default?: string;
  };
  readonly Task: Common &
    Leaving &
    Recovering & {
      readonly Type: 'Task';
      readonly Resource: string;
      readonly Arguments?: Json;
      readonly TimeoutSeconds?: NumberField;
      readonly HeartbeatSeconds?: NumberField;
      readonly Credentials?: { readonly RoleArn: string };
    };
  readonly Parallel: Common &
    Leaving &
    Recovering & { readonly Type: 'Parallel'; readonly Branches: readonly Block[]; readonly Arguments?: Json };
  readonly Map: Common &
    Leaving &
    Recovering &
    DistributedFields & {
      readonly Type: 'Map';
      readonly ItemProcessor?: Processor;
      readonly Iterator?: Processor;
      readonly Items?: Json;
      readonly ItemSelector?: Json;
      readonly MaxConcurrency?: NumberField;
      readonly ToleratedFailureCount?: NumberField;
      readonly ToleratedFailurePercentage?: NumberField;
    };
};
export type JsonataWorkState = JsonataStates['Task' | 'Parallel' | 'Map'];
