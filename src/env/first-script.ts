import { recordNames } from '../record/record-names.ts';
import { storagePrefix } from './storage-prefix.ts';

// Written as browsers of 2015 read it: the oldest ones must at least be able to say that they are too old.

/** Theme, text size and whether home is a day before the first paint, so that the page never flashes in the wrong one, nor shows a choice where the address names what goes on, nor a header where it asks for a question, nor a first question to who has a record. */
const dress = (base: string): string =>
  `var r=document.documentElement;try{var p=${JSON.stringify(storagePrefix(base))},t=localStorage.getItem(p+"theme"),s=localStorage.getItem(p+"text");if(t)r.dataset.theme=t;if(s)r.dataset.text=s;if(localStorage.getItem(p+"day"))r.dataset.day="";if(localStorage.getItem(${JSON.stringify(recordNames(base).canary)}))r.dataset.known="";if(location.hash)r.dataset.named="";if(location.hash||location.search)r.dataset.asked=""}catch(e){}`;

/**
 * What the oldest browsers of package.json's `browserslist` have and older ones lack: toSorted (Chrome 110, Firefox 115), CompressionStream
 * (Safari 16.4). The words for it wait in the page.
 */
const tellTooOld =
  'if(![].toSorted||!window.CompressionStream)document.addEventListener("DOMContentLoaded",function(){var n=document.getElementById("too-old");if(n)n.hidden=false})';

/** Runs before anything is painted. Inlined in every page; the content security policy allows it by its hash, so it may depend on nothing but the base path. */
export const firstScript = (base: string): string => `(function(){${dress(base)}${tellTooOld}})()`;
