import { useLayoutEffect } from 'preact/hooks';

/**
 * A question has the screen for itself: no header, breadcrumb or footer of the site. The styles look at the attribute, which the page may
 * have from the beginning; while it is not known what comes (undefined) it stays as it is.
 */
export const useFocus = (on: boolean | undefined): void =>
  useLayoutEffect(() => {
    if (on) document.body.dataset['focus'] = '';
    else if (on === false) delete document.body.dataset['focus'];
  }, [on]);
