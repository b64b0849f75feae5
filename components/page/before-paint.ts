/**
 * What runs in the head before anything is painted: says on `<html>` that scripts run, and what the
 * reader chose; the bar for urgent stories that was closed is not shown. Each page is the same for
 * everyone; only this makes it the reader's own.
 *
 * Only who chose something of «Версия для слабовидящих» loads what it needs: written into the head
 * of a page that is still being read, its style sheet is waited for as the page's own is. A choice
 * made in this page or in another tab, or while the page lay in the back/forward cache, is followed.
 */
export const beforePaint =
  '(d=>{d.scripted="";let n;const a=e=>{try{const s=localStorage,t=s.getItem("theme"),c=s.getItem("comfort")||"";if(!e&&/^(light|dark)$/.test(t))d.theme=t;if(c!==(d.comfort||"")){d.comfort=c;if(!n){n=1;e?document.head.append(Object.assign(document.createElement("script"),{src:"/comfort.js"})):document.write("<link rel=stylesheet href=/comfort.css><script src=/comfort.js><\\/script>")}}' +
  // Rules made by a script are no inline styles: the page's policy allows them.
  `const u=s.getItem("urgent");if(!e&&/^\\d+$/.test(u)){const r=new CSSStyleSheet;r.replaceSync('.urgent-bar[data-id="'+u+'"]{display:none}');document.adoptedStyleSheets=[r]}` +
  '}catch{}};a();for(const e of["choice","storage","pageshow"])addEventListener(e,a)})(document.documentElement.dataset)';
