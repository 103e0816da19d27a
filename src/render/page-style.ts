/** Light and dark as the reader's screen is. The colours are Okabe and Ito's; shapes and words say the same. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1f24; --quiet: #59636e; --line: #d0d7de; --running: #009e73; --ready: #0072b2;
 --waiting: #8c959f; --blocking: #d55e00; --good: #007a59; --bad: #c23b00; --cancel: #a0447f; --cursor: #bf8700; --chosen: #ddf4ff; }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --ink: #e6edf3; --quiet: #9198a1; --line: #30363d; --ready: #56b4e9;
 --waiting: #6e7681; --good: #2bc394; --bad: #ff8a4c; --cancel: #e59cc6; --cursor: #e3b341; --chosen: #132b43; } }
* { box-sizing: border-box; } body { margin: 0; background: var(--ground); color: var(--ink); font: 13px/1.45 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
header { display: flex; gap: 1.5em; align-items: baseline; padding: .6em 1em 0; } h1 { font-size: 1.15em; margin: 0; } header p { margin: 0; color: var(--quiet); }
h2 { font-size: 1em; margin: .3em 0; } nav { padding: .5em 1em; display: flex; flex-wrap: wrap; gap: .35em; }
button, input { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 5px; padding: .15em .6em; } button:hover { border-color: var(--ready); }
button:focus-visible, input:focus-visible, canvas:focus-visible, #story:focus-visible { outline: 2px solid var(--ready); }
#chart { position: relative; border-block: 1px solid var(--line); overflow-y: auto; max-height: 48vh; } canvas { display: block; width: 100%; cursor: crosshair; }
#tip { position: absolute; pointer-events: none; background: var(--ground); border: 1px solid var(--ink); border-radius: 5px; padding: .25em .6em; max-width: 36em; z-index: 2; }
main { display: grid; grid-template-columns: minmax(20em, 1.2fr) minmax(16em, .8fr) minmax(18em, 1fr); gap: 1em; padding: 0 1em; }
@media (max-width: 900px) { main { grid-template-columns: 1fr; } }
#story { position: relative; height: 40vh; overflow-y: auto; border: 1px solid var(--line); border-radius: 5px; } #story .row { position: absolute; left: 0; right: 0; height: 22px; padding: 0 .5em; white-space: pre; overflow: hidden; text-overflow: ellipsis; cursor: pointer; }
#story .row.now { background: var(--chosen); } #story b { display: inline-block; min-width: 9em; } #story i { color: var(--quiet); font-style: normal; display: inline-block; min-width: 5.5em; }
#states { border-collapse: collapse; width: 100%; } #states td { padding: 0 .8em 0 0; vertical-align: top; } .running { color: var(--running); } .ready { color: var(--ready); } .waiting { color: var(--quiet); } .blocking { color: var(--blocking); font-weight: 700; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; } #source { max-height: 40vh; overflow: auto; } #source mark { background: var(--chosen); color: inherit; display: block; } #printed { max-height: 14vh; overflow: auto; }
footer { padding: 1em; color: var(--quiet); } [hidden] { display: none; }
@media print { nav, #tip { display: none; } #chart, #story, #source, #printed { max-height: none; height: auto; overflow: visible; } main { grid-template-columns: 1fr; } }
`
