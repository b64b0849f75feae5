/**
 * What runs in the head before anything is painted: says on `<html>` that scripts run, and what the
 * reader chose; the bar for urgent stories that was closed is not shown. Each page is the same for
 * everyone; only this makes it the reader's own.
 */
export const beforePaint =
  'try{const d=document.documentElement.dataset;d.scripted="";const t=localStorage.getItem("theme");if(/^(light|dark)$/.test(t))d.theme=t;' +
  // Rules made by a script are no inline styles: the page's policy allows them.
  `const u=localStorage.getItem("urgent");if(/^\\d+$/.test(u)){const s=new CSSStyleSheet;s.replaceSync('.urgent-bar[data-id="'+u+'"]{display:none}');document.adoptedStyleSheets=[s]}}catch{}`;
