import { href } from '../site/components/href.ts';

/** The author's page with a file open. File names come from the disk and may hold anything. */
export const authorHref = (file: string): string => `${href('/author/')}?${new URLSearchParams({ file })}`;
