import { exportProgressCsv } from '@/lib/learning/export-tables';
import { csvFile } from '../csv-file';

export const GET = csvFile('dryrun-progress.csv', exportProgressCsv);
