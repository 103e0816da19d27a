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
body { margin: 0; background: var(--ground); color: var(--ink); font: 13px/19px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
header { display: flex; flex-wrap: wrap; gap: 0 1.5em; align-items: baseline; padding: 10px 16px 0; } h1 { font-size: 16px; } header p, footer, #legend, h3 { color: var(--quiet); }
h2 { font-size: 13px; padding: 6px 0; } h3 { font-size: 12px; font-weight: 400; margin-top: 10px; border-top: 1px solid var(--line); padding-top: 4px; }
nav { padding: 8px 16px; display: flex; flex-wrap: wrap; gap: 5px; }
button, input, select { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: 2px 9px; } button:hover { border-color: var(--ready); }
button:focus-visible, input:focus-visible, select:focus-visible, canvas:focus-visible, #story:focus-visible, #source:focus-visible { outline: 2px solid var(--ready); outline-offset: -2px; }
#chart { position: relative; box-sizing: content-box; border-block: 1px solid var(--line); overflow: hidden auto; } canvas { touch-action: pan-x pan-y; display: block; position: sticky; top: 0; width: 100%; cursor: crosshair; }
#tip { position: absolute; pointer-events: none; background: var(--ground); border: 1px solid var(--ink); border-radius: 6px; padding: 3px 9px; max-width: min(36em, 90%); z-index: 2; overflow-wrap: anywhere; white-space: pre-wrap; }
#legend { display: flex; flex-wrap: wrap; gap: 0 22px; padding: 5px 16px; font-size: 12px; } .swatch { display: inline-block; width: 18px; height: 9px; vertical-align: 0; }
.swatch.running { background: var(--running); } .swatch.ready { border: 1.5px dashed var(--ready); } .swatch.blocking { background: var(--blocking); } .swatch.still { border-block: 2px solid var(--waiting); height: 6px; vertical-align: 2px; } .swatch.waiting { border-bottom: 2px dotted var(--waiting); height: 6px; vertical-align: 4px; }
main { display: grid; grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr) minmax(0, 1.1fr); gap: 0 16px; padding: 0 16px; min-height: 0; } section { min-height: 0; display: flex; flex-direction: column; }
#story { position: relative; flex: 1; min-height: 0; overflow: hidden auto; border: 1px solid var(--line); border-radius: 6px; } #space { position: relative; }
.row { position: absolute; left: 0; right: 0; padding: 2px 8px; white-space: pre; overflow: hidden; cursor: pointer; } .row:hover, .row.now { background: var(--chosen); } .row i, .row.idle { color: var(--quiet); font-style: normal; } .row i.same { color: transparent; } .row.idle { cursor: default; background: none; }
.row u { display: inline-block; width: 4ch; text-decoration: none; text-align: center; }
#event { min-height: 57px; padding-bottom: 6px; overflow-wrap: anywhere; } #chosen { color: var(--cursor); overflow-wrap: anywhere; } #chosen:not(:empty) { padding-bottom: 6px; } .scrolls { overflow: auto; flex: 1; min-height: 0; }
#states { border-collapse: collapse; } #states td { padding: 0 12px 0 0; vertical-align: top; overflow-wrap: break-word; } #states td:nth-child(1) { max-width: 18ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.running { color: var(--running); } .ready { color: var(--ready); } .waiting { color: var(--quiet); } .blocking { color: var(--blocking); font-weight: 700; } .good { color: var(--good); } .bad { color: var(--bad); } .cancel { color: var(--cancel); }
#timers, #printed, footer pre, #ready { white-space: pre-wrap; overflow-wrap: anywhere; } #source { flex: 1; min-height: 0; overflow: auto; white-space: pre; position: relative; } #source mark { background: var(--chosen); color: inherit; display: block; width: max-content; min-width: 100%; }
.code-comment { color: var(--quiet); } .code-text { color: var(--good); } .code-keyword { color: var(--cancel); } .code-number, .code-decorator { color: var(--bad); } .code-defined { color: var(--ready); }
footer { padding: 8px 16px 12px; font-size: 12px; } footer p { padding-top: 4px; } footer pre { max-height: 20vh; overflow: auto; } [hidden] { display: none; }
@media screen and (min-width: 901px) and (min-height: 560px) { body { height: 100vh; display: grid; grid-template-rows: auto auto auto auto minmax(0, 1fr) auto; overflow: hidden; } }
@media (max-width: 900px), (max-height: 559px) { main { grid-template-columns: minmax(0, 1fr); } #story { flex: none; height: 45vh; } #source { max-height: 45vh; } }
#found { color: var(--quiet); align-self: center; }
@media (forced-colors: active) { .row.now, #source mark { outline: 2px solid Highlight; outline-offset: -2px; } .swatch { forced-color-adjust: none; } }
@media print { nav, #tip, footer p { display: none; } main { display: block; } #story, #source, .scrolls, footer pre { height: auto; max-height: none; overflow: visible; } #source { white-space: pre-wrap; } section { display: block; break-inside: auto; } .row { break-inside: avoid; } }
`
