/**
 * The portal's look in one short sheet, with the machine's own fonts. Colours and sizes follow
 * `components/page/tokens.css`, which is not there when this is needed.
 */
export const failureStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#15181b;--soft:#53585e;--line:#d9dbdd;--accent:#0a5a50;--edge:1rem}
@media (prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#e9e7e2;--soft:#a9aeb4;--line:#343a40;--accent:#79c7b8}}
@media (min-width:46.25rem){:root{--edge:2rem}}
*{box-sizing:border-box;margin:0}
body{min-height:100svh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:1.125rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere;text-wrap:pretty;-webkit-text-size-adjust:100%}
.wrap{width:100%;max-width:77.5rem;margin-inline:auto;padding-inline:var(--edge)}
a{color:inherit;text-decoration:none}
a:hover{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.name{padding-block:1rem .75rem;font:800 clamp(2.1875rem,5vw,2.75rem)/1.1 Georgia,"Noto Serif","Times New Roman",serif;letter-spacing:-.025em}
nav{border-block:2px solid var(--ink);border-bottom:1px solid var(--line)}
nav ul{display:flex;column-gap:1.25rem;overflow-x:auto;list-style:none}
nav li{flex:none}
nav a{display:block;padding-block:.75rem;font-size:.9rem;font-weight:500}
@media (min-width:71.25rem){nav ul{flex-wrap:wrap;column-gap:.875rem}}
main{flex:1 0 auto;padding-block:2rem 4rem}
main p{max-width:38rem;margin-top:1rem}
main p a{color:var(--accent);text-decoration:underline;text-underline-offset:.2em}
@media (pointer:coarse){main p a{display:inline-block;padding-block:.75rem}}
h1{max-width:22em;font:650 clamp(1.75rem,5vw,2.1875rem)/1.15 Georgia,"Noto Serif","Times New Roman",serif;text-wrap:balance}
footer{border-top:2px solid var(--ink);color:var(--soft);font-size:.9rem}
footer p{padding-block:1.5rem}
`;
