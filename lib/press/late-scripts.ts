const SCRIPT = /<script src="(\/_next\/static\/[^"]+)"(?: id="_R_")? async=""><\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;

/**
 * Adds the scripts once the page is loaded and drawn, or as soon as the reader touches it. The rules
 * of prefetching load pages nobody looks at yet: those are drawn when they are shown. The button that
 * was pressed too early is kept for `components/page/actions.client.tsx`.
 */
const ADD =
  '(s=>{const a=()=>{for(const u of s.splice(0))document.head.append(Object.assign(document.createElement("script"),{src:u}))},' +
  'w=()=>requestAnimationFrame(()=>setTimeout(a));document.readyState=="complete"?w():addEventListener("load",w);' +
  'for(const e of["pointerdown","keydown","touchstart"])addEventListener(e,a,{once:true,passive:true,capture:true});' +
  'addEventListener("click",e=>{const b=e.target.closest?.("button[data-action]");if(b)self.pressedEarly=b})})';

/**
 * The framework's scripts wait until what the page shows is there: on a slow line they would share it
 * with the style sheet, the fonts and the picture that is looked at first, and nothing on the page
 * needs them to be read. The framework writes each as an element of its own; here they become a list.
 * A page without them stays as it is.
 * @param html of a whole page.
 */
export function lateScripts(html: string): string {
  const sources = [...new Set([...html.matchAll(SCRIPT)].map(([, source]) => source))];
  if (sources.length === 0) return html;
  const script = `<script>${ADD}(${JSON.stringify(sources)})</script>`;
  return html
    .replace(PRELOAD, '')
    .replaceAll(SCRIPT, '')
    .replace('</head>', () => `${script}</head>`);
}
