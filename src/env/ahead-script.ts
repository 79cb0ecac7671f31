import { FEW_TASKS } from '../core/item/pack.ts';

/**
 * Asks at once for what the address of a page will need, one hop before any script could: the bank files of the tasks of the questions named, what
 * a review or the form is made of. The page says which in `<meta name="ahead">`, as `form <address> <address>|review ...|3.1 ...`. Inlined where
 * there is such a list; the content security policy allows it by its hash, so it is the same in every page. `many`: questions of more than `FEW_TASKS` tasks, or of none that is named;
 * `known`: there is a record, which is read first.
 */
export const aheadScript = `(function(){try{var a={},n=[],q=decodeURIComponent(location.search.replace(/[+]/g," ")),t=/[?&](?:item=[^&/]*[/]|task=)([^&/]*)/g,m;document.querySelector("meta[name=ahead]").content.split("|").forEach(function(l){l=l.split(" ");a[l.shift()]=l});while(m=t.exec(q))if(n.indexOf(m[1])<0)n.push(m[1]);if(location.hash)n=["named"];else if(!location.search)n=["form"];else if(/[?&](review|diagnostic)/.test(q))n=["review"];else n=n.length>${FEW_TASKS}?[n[0],"many"]:n.length?n:["many"];if("known"in document.documentElement.dataset)n.push("known");n.forEach(function(k){(a[k]||[]).forEach(function(u){var l=document.createElement("link"),j=/js$/.test(u);l.rel=j?"modulepreload":"preload";if(!j){l.as="fetch";l.crossOrigin="anonymous"}l.href=u;document.head.appendChild(l)})})}catch(e){}})()`;
