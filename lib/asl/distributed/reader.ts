import type { Json } from '@/lib/kernel/json';

/** `ItemReader` as the definition has it; expressions and paths in it are not evaluated yet. */
export type ItemReader = {
  readonly Resource: string;
  readonly Parameters?: Json;
  readonly Arguments?: Json;
  readonly ReaderConfig?: ReaderConfig;
};

export type ReaderConfig = {
  readonly InputType?: 'CSV' | 'JSON' | 'JSONL' | 'PARQUET' | 'MANIFEST';
  readonly ManifestType?: 'S3_INVENTORY' | 'ATHENA_DATA';
  readonly Transformation?: 'NONE' | 'LOAD_AND_FLATTEN';
  readonly CSVHeaderLocation?: 'FIRST_ROW' | 'GIVEN';
  readonly CSVHeaders?: readonly string[];
  readonly CSVDelimiter?: 'COMMA' | 'PIPE' | 'SEMICOLON' | 'SPACE' | 'TAB';
  readonly ItemsPointer?: string;
  readonly MaxItems?: number | string;
  readonly MaxItemsPath?: string;
};

/** `arn:aws:states:::s3:listObjectsV2`: the objects themselves are the items, unless they are loaded. */
export const lists = ({ Resource }: ItemReader) => Resource.endsWith(':s3:listObjectsV2');
