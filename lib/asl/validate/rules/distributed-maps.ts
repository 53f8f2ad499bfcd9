import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import type { QueryLanguageName } from '../../definition';
import {
  batcherFields,
  readerConfigChoices,
  readerConfigFields,
  readerFields,
  readerResources,
  writerConfigChoices,
  writerConfigFields,
  writerFields,
  writerResources,
} from '../distributed-fields';
import { type Report, typeName, type ValidationRule } from '../site';
import { checkFields, didYouMean, requireFields } from './check-fields';

/** Developer guide, "Distributed mode": the objects that say where items come from, how they are grouped, where results go. */
export const distributedMaps: ValidationRule = (sites, report) => {
  for (const { state, type, path, language } of sites.states) {
    if (type !== 'Map') continue;
    const { ItemReader: reader, ItemBatcher: batcher, ResultWriter: writer } = state;
    if (isJsonObject(reader)) checkReader(reader, [...path, 'ItemReader'], language, report);
    if (isJsonObject(batcher)) checkBatcher(batcher, [...path, 'ItemBatcher'], language, report);
    if (isJsonObject(writer)) checkWriter(writer, [...path, 'ResultWriter'], language, report);
  }
};

function checkReader(reader: JsonObject, path: JsonPath, language: QueryLanguageName, report: Report): void {
  requireFields(reader, path, ['Resource'], report);
  checkFields(reader, path, 'an ItemReader', readerFields[language], report);
  oneOf(reader, 'Resource', readerResources, path, report);
  const { ReaderConfig: config } = reader;
  if (!isJsonObject(config)) return;
  const at = [...path, 'ReaderConfig'];
  checkFields(config, at, 'a ReaderConfig', readerConfigFields[language], report);
  for (const [field, allowed] of Object.entries(readerConfigChoices)) oneOf(config, field, allowed, at, report);
  exclusive(config, ['MaxItems', 'MaxItemsPath'], at, report);
  if (config.InputType === 'CSV') requireFields(config, at, ['CSVHeaderLocation'], report);
  if (config.CSVHeaderLocation === 'GIVEN') requireFields(config, at, ['CSVHeaders'], report);
  for (const [i, header] of (Array.isArray(config.CSVHeaders)
    ? (config.CSVHeaders as readonly Json[])
    : []
  ).entries()) {
    if (typeof header === 'string') continue;
    report('wrong-type', [...at, 'CSVHeaders', i], {
      field: 'CSVHeaders',
      expected: 'a text',
      found: typeName(header),
    });
  }
}

const batchBounds = ['MaxItemsPerBatch', 'MaxItemsPerBatchPath', 'MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath'];

function checkBatcher(batcher: JsonObject, path: JsonPath, language: QueryLanguageName, report: Report): void {
  checkFields(batcher, path, 'an ItemBatcher', batcherFields[language], report);
  exclusive(batcher, ['MaxItemsPerBatch', 'MaxItemsPerBatchPath'], path, report);
  exclusive(batcher, ['MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath'], path, report);
  if (batchBounds.some((field) => Object.hasOwn(batcher, field))) return;
  report('one-field-of', path, { fields: ['MaxItemsPerBatch', 'MaxInputBytesPerBatch'] }, 'on-key');
}

function checkWriter(writer: JsonObject, path: JsonPath, language: QueryLanguageName, report: Report): void {
  checkFields(writer, path, 'a ResultWriter', writerFields[language], report);
  oneOf(writer, 'Resource', writerResources, path, report);
  const parameters = language === 'JSONata' ? 'Arguments' : 'Parameters';
  if ('Resource' in writer || parameters in writer) requireFields(writer, path, ['Resource', parameters], report);
  else if (!('WriterConfig' in writer))
    report('one-field-of', path, { fields: ['Resource', 'WriterConfig'] }, 'on-key');
  const { WriterConfig: config } = writer;
  if (!isJsonObject(config)) return;
  const at = [...path, 'WriterConfig'];
  checkFields(config, at, 'a WriterConfig', writerConfigFields, report);
  for (const [field, allowed] of Object.entries(writerConfigChoices)) oneOf(config, field, allowed, at, report);
}

function oneOf(object: JsonObject, field: string, allowed: readonly string[], path: JsonPath, report: Report): void {
  const found = object[field];
  if (typeof found !== 'string' || allowed.includes(found)) return;
  report('not-one-of', [...path, field], { field, found, allowed, ...didYouMean(found, allowed) });
}

function exclusive(object: JsonObject, fields: readonly [string, string], path: JsonPath, report: Report): void {
  if (!fields.every((field) => Object.hasOwn(object, field))) return;
  report('exclusive-fields', [...path, fields[1]], { fields }, 'on-key');
}
