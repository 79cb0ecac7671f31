/** The page's language as `lang` names it, for dates and numbers too, and which way it is written. */
export const LANGUAGE = 'en';
export const NUMBERS = 'en-US';
export const DIRECTION: 'ltr' | 'rtl' = 'ltr';
