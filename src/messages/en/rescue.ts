export const rescuePage = (name: string | number): string => `Rescue page · ${name}`;
export const getYourDataOut = 'Get your data out';
export const thisPageWorksOnItsOwn = 'This page works on its own, also when other pages of this site do not start.';
export const yourData = 'Your data';
export const thisHandsYouEverythingTheBrowser =
  'This hands you everything the browser holds for this site, as it is. It reads only; nothing is changed. If the other pages work, use <a>the download in the settings</a> instead.';
export const downloadTheRawData = 'Download the raw data';
export const answersThatTheBrowserCouldNot =
  'Answers that the browser could not store yet, and choices that are kept for this browser only, lie apart from the rest.';
export const downloadWhatWaits = 'Download what waits';
export const theOfflineCopy = 'The offline copy';
export const ifPagesLookWrongOrDo =
  'If pages look wrong or do not open, the copy of this site that your browser keeps may be damaged. This checks every file and brings the right ones. Your data is not touched.';
export const repairTheOfflineCopy = 'Repair the offline copy';
export const thisPageNeedsJavascript = 'This page needs JavaScript.';
export const home = 'Home';
export const settings = 'Settings';
export const licenses = 'Licenses';
