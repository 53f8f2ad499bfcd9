import { exportAnswersCsv } from '@/lib/learning/export-tables';
import { csvFile } from '../csv-file';

export const GET = csvFile('dryrun-answers.csv', exportAnswersCsv);
