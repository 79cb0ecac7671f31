import { dataStore } from '../../app/settings/data-store.ts';
import { page } from '../shared/page.ts';

/** What this page can do with the whole record. */
const data = dataStore(page);
export const { $dataMessage, $work, $offer, $counts } = data;
export const { countRecord, exportRecord, lookAtFile, importOffered, cancelWork, dropOffer } = data;
export const { describeDelete, deleteRecord } = data;
