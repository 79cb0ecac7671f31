export const pageNotFound = 'Page not found';
export const thisPageIsNotHere = 'This page is not here';
export const theAddressMayBeMistyped =
  'The address may be mistyped, or the page may have moved. Your record is not touched by this.';
export const withoutANetwork = 'Without a network, only what this device has kept can be opened.';
export const goToTheStart = 'Go to the start';
