/**
 * What runs in the head before anything is painted: says on `<html>` that scripts run, and what the
 * reader chose. Each page is the same for everyone; only this makes it the reader's own.
 */
export const beforePaint =
  'try{const d=document.documentElement.dataset;d.scripted="";const t=localStorage.getItem("theme");if(/^(light|dark)$/.test(t))d.theme=t}catch{}';
