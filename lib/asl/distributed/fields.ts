import type { Json } from '@/lib/kernel/json';
import type { Block, Processor } from '../definition';
import type { ItemReader } from './reader';

/** The fields that only a Map in distributed mode has. In JSONata, numbers and parameters may be expressions. */
export type DistributedFields = {
  readonly ItemReader?: ItemReader;
  readonly ItemBatcher?: ItemBatcher;
  readonly ResultWriter?: ResultWriter;
  readonly Label?: string;
};

export type ItemBatcher = {
  readonly MaxItemsPerBatch?: number | string;
  readonly MaxItemsPerBatchPath?: string;
  readonly MaxInputBytesPerBatch?: number | string;
  readonly MaxInputBytesPerBatchPath?: string;
  readonly BatchInput?: Json;
};

export type ResultWriter = {
  readonly Resource?: string;
  readonly Parameters?: Json;
  readonly Arguments?: Json;
  readonly WriterConfig?: {
    readonly Transformation?: 'NONE' | 'COMPACT' | 'FLATTEN';
    readonly OutputType?: 'JSON' | 'JSONL';
  };
};

export type ProcessorConfig = {
  readonly Mode?: 'INLINE' | 'DISTRIBUTED';
  readonly ExecutionType?: 'STANDARD' | 'EXPRESS';
};

/** What is run for each item, and as executions of which type. */
export type Distributed = { readonly block: Block; readonly executionType: 'STANDARD' | 'EXPRESS' };

/** The processor of a Map that runs distributed; null for inline mode, which is the default. */
export function distributedProcessor(state: {
  readonly ItemProcessor?: Processor;
  readonly Iterator?: Processor;
}): Distributed | null {
  const block = state.ItemProcessor ?? state.Iterator;
  if (block?.ProcessorConfig?.Mode !== 'DISTRIBUTED') return null;
  return { block, executionType: block.ProcessorConfig.ExecutionType ?? 'STANDARD' };
}

/** Developer guide, "Distributed mode": the most children at a time, and how many there are where the state says 0 or nothing. */
const mostChildren = 10_000;
export const childrenAtATime = (wanted: number | undefined): number => Math.min(wanted || mostChildren, mostChildren);
