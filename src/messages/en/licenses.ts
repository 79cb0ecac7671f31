export const licenses = 'Licenses';
export const home = 'Home';
export const whatYouMayDoWithThe =
  'What you may do with the lessons, the questions and the code, and whose work the site is built from.';
export const lessonsAndQuestions = 'Lessons and questions';
export const theyAreUnder = (name: string | number, credit: string | number): string =>
  `They are under <a>${name}</a>. When you pass them on, name ${credit}, link to the page you took them from and to the license, and say what you changed. For example:`;
export const titleOfTheLessonBy = (credit: string | number, name: string | number, name2: string | number): string =>
  `“Title of the lesson” by ${credit}, from ${name} (address of the page), ${name2}, shortened.`;
export const theirAuthorsHaveNamedNoLicense = 'Their authors have named no license for them: ask before you pass them on.';
export const code = 'Code';
export const thisSiteIsMadeWithSignalmark = 'This site is made with Signalmark. Its code is under the MIT license.';
export const theMitLicenseOfSignalmark = 'The MIT license of Signalmark';
export const packagesAndFontsOfOthers = 'Packages and fonts of others';
export const theseComeToYourBrowserWith = 'These come to your browser with the site.';
export const theListIsMadeWhenThe = 'The list is made when the site is built.';
