import type { QueryLanguageName } from '../definition';
import type { Fields } from './fields';

type ByLanguage = Readonly<Record<QueryLanguageName, Fields>>;

/** Fields of the objects that only a Map in distributed mode has (developer guide, "Map state input and output fields"). */
export const readerFields: ByLanguage = {
  JSONPath: { Resource: 'text', Parameters: 'template', ReaderConfig: 'object' },
  JSONata: { Resource: 'text', Arguments: 'any', ReaderConfig: 'object' },
};

const readerConfig: Fields = {
  InputType: 'text',
  ManifestType: 'text',
  Transformation: 'text',
  CSVHeaderLocation: 'text',
  CSVHeaders: 'list',
  CSVDelimiter: 'text',
  ItemsPointer: 'text',
};
export const readerConfigFields: ByLanguage = {
  JSONPath: { ...readerConfig, MaxItems: 'count', MaxItemsPath: 'value-path' },
  JSONata: { ...readerConfig, MaxItems: 'any' },
};

export const batcherFields: ByLanguage = {
  JSONPath: {
    MaxItemsPerBatch: 'count',
    MaxItemsPerBatchPath: 'value-path',
    MaxInputBytesPerBatch: 'count',
    MaxInputBytesPerBatchPath: 'value-path',
    BatchInput: 'template',
  },
  JSONata: { MaxItemsPerBatch: 'any', MaxInputBytesPerBatch: 'any', BatchInput: 'any' },
};

export const writerFields: ByLanguage = {
  JSONPath: { Resource: 'text', Parameters: 'template', WriterConfig: 'object' },
  JSONata: { Resource: 'text', Arguments: 'any', WriterConfig: 'object' },
};
export const writerConfigFields: Fields = { Transformation: 'text', OutputType: 'text' };

export const readerResources = ['arn:aws:states:::s3:getObject', 'arn:aws:states:::s3:listObjectsV2'];
export const writerResources = ['arn:aws:states:::s3:putObject'];

type Choices = Readonly<Record<string, readonly string[]>>;

/** Texts that are one of a few (developer guide, "ItemReader" and "ResultWriter"). */
export const readerConfigChoices: Choices = {
  InputType: ['CSV', 'JSON', 'JSONL', 'PARQUET', 'MANIFEST'],
  ManifestType: ['S3_INVENTORY', 'ATHENA_DATA'],
  CSVHeaderLocation: ['FIRST_ROW', 'GIVEN'],
  CSVDelimiter: ['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'],
  Transformation: ['NONE', 'LOAD_AND_FLATTEN'],
};
export const writerConfigChoices: Choices = {
  Transformation: ['NONE', 'COMPACT', 'FLATTEN'],
  OutputType: ['JSON', 'JSONL'],
};
