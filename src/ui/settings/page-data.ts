import { dataStore } from '../../app/settings/data-store.ts';
import { page } from '../shared/page.ts';

/** What this page can do with the whole record. */
export const { $dataMessage, exportRecord, importRecord, deleteRecord } = dataStore(page);
