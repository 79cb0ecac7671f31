export const thisBrowsersDatabaseDoesNotOpen =
  'This browser’s database does not open any more, and no page can repair it. Download a copy as a file, clear this site’s data in the browser’s settings, and then import the file.';
export const whatWasMissingIsBack = 'What was missing is back.';
export const yourRecordIsAsItWas = 'Your record is as it was in that copy. As it was before, it is a copy now, too.';
export const thisCopyIsGone = 'This copy is gone. Choose another one.';
export const theCopyIsDownloaded = 'The copy is downloaded. It can be imported under “Your data”.';
export const theCopyIsDeleted = 'The copy is deleted.';
export const theCopyCouldNotBeDeleted = 'The copy could not be deleted.';
export const theFileCouldNotBeWritten = 'The file could not be written. It may have been moved; choose a file again.';
