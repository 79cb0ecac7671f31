import { getReport } from '../../bank/site-bank.ts';
import type { SiteFacts } from '../../content/parse/authored.ts';

/** What `content/site.yaml` says, also where other content has errors: the pages that tell of them have a header and a footer, too. */
export const siteFacts = async (): Promise<SiteFacts> => (await getReport()).bank.site;
