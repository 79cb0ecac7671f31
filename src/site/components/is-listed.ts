/** Pages that are of no use to someone who comes from a search: tools, the learner's own lists, and what stands in for other pages. */
const UNLISTED = /^\/(404|author|authoring|rescue|settings)(\/|$)|^\/[^/]+\/(question|missed|progress|assign|assignment)\/$/;

/** Whether search engines are shown a page, by its path without the site's base: `/about/`. */
export const isListed = (path: string): boolean => !UNLISTED.test(path);
