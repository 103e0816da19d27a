const LIGHT = `--ground: #fff; --ink: #1b1f24; --quiet: #59636e; --line: #d8dee4; --running: #009e73; --ready: #0072b2;
 --waiting: #8c959f; --blocking: #d55e00; --good: #007a59; --bad: #c23b00; --cancel: #a0447f; --cursor: #bf8700; --chosen: #ddf4ff;`
const DARK = `--ground: #0d1117; --ink: #e6edf3; --quiet: #9198a1; --line: #272d35; --running: #009e73; --ready: #56b4e9;
 --waiting: #6e7681; --blocking: #d55e00; --good: #2bc394; --bad: #ff8a4c; --cancel: #e59cc6; --cursor: #e3b341; --chosen: #132b43;`

/**
 * Light and dark as the reader's screen is, and light on paper. The colours are Okabe and Ito's; shapes and words say the same.
 * On a large screen everything is in sight at once; on a small one, and on paper, the page is as long as it needs to be.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
:root.paper { color-scheme: light; ${LIGHT} }
* { box-sizing: border-box; } p, pre, h1, h2, h3 { margin: 0; } pre, #source { font: inherit; }
body { margin: 0; background: var(--ground); color: var(--ink); font: clamp(13px, min(1.44vh, 0.93vw), 26px)/1.4615 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
header { display: flex; flex-wrap: wrap; gap: 0 1.5em; align-items: baseline; padding: 10px 16px 0; } h1 { font-size: 1.25em; } header p, footer, #legend, #more, h3 { color: var(--quiet); }
h2 { font-size: 1em; padding: 6px 0; } h3 { font-size: 0.92em; font-weight: 400; margin-top: 10px; border-top: 1px solid var(--line); padding-top: 4px; }
#notices { width: 100%; list-style: none; margin: 0; padding: 0; max-height: 8.8em; overflow: auto; } #notices:not(:empty) { margin-top: 5px; } #notices button, #notices span { display: block; border: 0; border-radius: 0; padding: 1px 4px; margin-left: -4px; color: var(--bad); text-align: start; overflow-wrap: anywhere; } #notices button { cursor: pointer; } #notices button:hover { background: var(--chosen); }
nav { padding: 8px 16px; display: flex; flex-wrap: wrap; gap: 5px; }
button, input, select { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: 2px 9px; } button:hover { border-color: var(--ready); }
:focus-visible { outline: 2px solid var(--ready); outline-offset: -2px; }
#chart { position: relative; box-sizing: content-box; border-block: 1px solid var(--line); overflow: hidden auto; } canvas { touch-action: pan-x pan-y; display: block; position: sticky; top: 0; width: 100%; cursor: crosshair; }
#tip { position: absolute; pointer-events: none; background: var(--ground); border: 1px solid var(--ink); border-radius: 6px; padding: 3px 9px; max-width: min(36em, 90%); z-index: 2; overflow-wrap: anywhere; white-space: pre-wrap; }
#legend { display: flex; flex-wrap: wrap; gap: 0 22px; padding: 5px 16px; font-size: 0.92em; } #more { padding: 4px 16px; } .swatch { display: inline-block; width: 18px; height: 9px; vertical-align: 0; }
.swatch.running { background: var(--running); } .swatch.ready { border: 1.5px dashed var(--ready); } .swatch.blocking { background: var(--blocking); } .swatch.still { border-block: 2px solid var(--waiting); height: 6px; vertical-align: 2px; } .swatch.open { border-bottom: 2px solid var(--waiting); height: 6px; vertical-align: 4px; } .swatch.sent { border-bottom: 2px dashed var(--ready); height: 6px; vertical-align: 4px; } .swatch.waiting { border-bottom: 2px dotted var(--waiting); height: 6px; vertical-align: 4px; }
main { display: grid; grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr) minmax(0, 1.1fr); gap: 0 16px; padding: 0 16px; min-height: 0; } section { min-height: 0; display: flex; flex-direction: column; } section > :is(h2, h3, #event, #chosen) { flex: none; }
#story { position: relative; flex: 1; min-height: 0; overflow: hidden auto; border: 1px solid var(--line); border-radius: 6px; } #space { position: relative; }
.row { position: absolute; left: 0; right: 0; padding: 2px 8px; white-space: pre; overflow: hidden; cursor: pointer; } .row:hover, .row.now { background: var(--chosen); } .row i, .row.idle { color: var(--quiet); font-style: normal; } .row i.same { opacity: 0; } .row.idle, .row.end { cursor: default; background: none; } .row.end { color: var(--bad); }
.row u { display: inline-block; text-decoration: none; text-align: center; }
#event { min-height: 4.4em; padding-bottom: 6px; overflow-wrap: anywhere; } #chosen { color: var(--cursor); overflow-wrap: anywhere; } #chosen:not(:empty) { padding-bottom: 6px; } .scrolls { overflow: auto; flex: 1; min-height: 3em; } #queues { flex: none; display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 16px; } #ready, #timers { overflow: auto; max-height: 4.4em; } #printed { flex: 0 1 auto; overflow: auto; max-height: 11.7em; min-height: 1.4615em; }
#states { border-collapse: collapse; } #states td { padding: 0 12px 0 0; vertical-align: top; overflow-wrap: anywhere; } #states { width: 100%; } #states td:nth-child(-n+2) { white-space: nowrap; width: 1px; } #states td.note { max-width: 0; overflow: hidden; text-overflow: ellipsis; }
.running { color: var(--running); } .ready { color: var(--ready); } .waiting { color: var(--quiet); } .blocking { color: var(--blocking); font-weight: 700; } .good { color: var(--good); } .bad { color: var(--bad); } .cancel { color: var(--cancel); }
#timers, #printed, #ready { white-space: pre-wrap; overflow-wrap: anywhere; } #source { flex: 1; min-height: 0; overflow: auto; white-space: pre; position: relative; } #source mark { background: var(--chosen); color: inherit; display: block; width: max-content; min-width: 100%; }
.code-comment { color: var(--quiet); } .code-text { color: var(--good); } .code-keyword { color: var(--cancel); } .code-number, .code-decorator { color: var(--bad); } .code-defined { color: var(--ready); }
footer { padding: 8px 16px 12px; font-size: 0.92em; } dialog { color: inherit; background: var(--ground); border: 1px solid var(--ink); border-radius: 8px; padding: 10px 22px 18px; } dialog::backdrop { background: rgb(0 0 0 / 45%); } dl { display: grid; grid-template-columns: max-content auto; gap: 3px 20px; margin: 4px 0 14px; } dt { font-weight: 700; } dd { margin: 0; }
bdi, h1, b, td, #source div, #notices li { unicode-bidi: isolate; } [hidden] { display: none; }
@media screen and (min-width: 901px) and (min-height: 560px) { body { height: 100vh; display: grid; grid-template-rows: auto auto auto auto minmax(0, 1fr) auto; overflow: hidden; } }
@media screen and (min-width: 901px) { main > section { overflow: hidden auto; } #event { max-height: 6em; overflow: auto; } #chosen { max-height: 4.8em; overflow: auto; } }
@media screen and (min-width: 901px) and (max-height: 559px) { main { height: max(300px, 80vh); } }
@media screen and (max-width: 900px) { main { grid-template-columns: minmax(0, 1fr); } #story { flex: none; height: 45vh; } #source { max-height: 45vh; } .scrolls { max-height: 45vh; } }
#found { color: var(--quiet); align-self: center; }
@media (forced-colors: active) { .row.now { outline: 2px solid Highlight; outline-offset: -2px; } #source mark, #source mark * { forced-color-adjust: none; background: Mark; color: MarkText; } .swatch { forced-color-adjust: none; } }
.paper body { display: block; height: auto; width: 700px; overflow: visible; font-size: 13px; } .paper nav, .paper #tip, .paper dialog { display: none; } .paper canvas { position: static; width: 100%; } .paper main { display: block; height: auto; }
.paper :is(#story, #source, #notices, .scrolls, #ready, #timers, #printed) { height: auto; max-height: none; overflow: visible; } .paper #source { white-space: pre-wrap; } .paper section { display: block; break-inside: auto; } .paper .row { break-inside: avoid; }
`
