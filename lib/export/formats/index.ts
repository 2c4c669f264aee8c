import type { FileFormat } from '@/lib/domain/export-choice';
import { writeCsv } from './csv';
import type { WriteTable } from './format';
import { writeJsonLines } from './json-lines';
import { writeParquet } from './parquet';

export interface FormatFacts {
  /** With its dot. */
  extension: string;
  mediaType: string;
  write: WriteTable;
}

export function toFormatFacts(format: FileFormat): FormatFacts {
  switch (format.kind) {
    case 'csv':
      return { extension: '.csv', mediaType: 'text/csv', write: writeCsv(format) };
    case 'json-lines':
      return { extension: '.jsonl', mediaType: 'application/x-ndjson', write: writeJsonLines };
    case 'parquet':
      return { extension: '.parquet', mediaType: 'application/vnd.apache.parquet', write: writeParquet };
  }
}
