import { SENDS } from '../look/marks.js'
import { legendOf } from '../look/picture-legend.js'
import { escapeMarkup } from '../text/markup.js'
import type { PageData } from './data.js'
import { PAGE_STYLE } from './style.js'

/** One file with everything in it: the data, the script that draws it, and nothing from the network. */
export function renderHtml(data: PageData, script: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>${escapeMarkup(data.title)} · asyncio timeline</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><h1><bdi>${escapeMarkup(data.title)}</bdi></h1><p>${escapeMarkup(data.header)}</p><ul id="notices" aria-label="What deserves a look"></ul></header>
<nav aria-label="Controls">
<button id="previous" title="previous event (←)">← event</button><button id="next" title="next event (→)">event →</button>
<button id="earlier" title="previous instant (PageUp)">« instant</button><button id="later" title="next instant (PageDown)">instant »</button>
<button id="play" title="play or pause (space)">play</button><select id="pace" aria-label="playing speed"><option value="800">½×</option><option value="400" selected>1×</option><option value="200">2×</option><option value="100">4×</option><option value="50">8×</option></select>
<button id="in" title="zoom in (+)" aria-label="zoom in">+</button><button id="out" title="zoom out (-)" aria-label="zoom out">−</button><button id="fit" title="the whole run (0)" aria-label="show the whole run">fit</button>
<input id="search" type="search" placeholder="find a task (/)" aria-label="find a task"> <output id="found" for="search"></output>
<button id="keys" title="all keys (?)" aria-label="all keys">?</button>
</nav>
<div id="chart"><canvas tabindex="0" role="img" aria-label="Timeline; the story below says the same in words"></canvas><div id="tall"></div><p id="more" hidden></p><div id="tip" role="tooltip" hidden></div></div>
<p id="legend">${legend(data)}</p>
<main>
<section aria-label="Story"><h2>Story</h2><div id="story" tabindex="0" role="listbox" aria-label="Events"><div id="space"></div></div></section>
<section aria-label="Now"><h2 id="moment">Now</h2><p id="event" aria-live="polite"></p><p id="chosen"></p><div class="scrolls" tabindex="0" aria-label="Tasks"><table id="states"></table></div>
<div id="queues"><div><h3>Ready queue</h3><p id="ready"></p></div><div><h3>Timers</h3><pre id="timers"></pre></div></div><h3>Printed so far</h3><pre id="printed" tabindex="0" aria-label="Printed so far"></pre></section>
<section aria-label="Source"><h2 id="where">Source</h2><pre id="source" tabindex="0"></pre></section>
</main>
<footer>${escapeMarkup(data.summary)}</footer>
<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2><dl>${keys()}</dl><form method="dialog"><button>close (Esc)</button></form></dialog>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['← →', 'the event before, the next event'],
  ['PageUp PageDown', 'the instant before, the next instant'],
  ['Home End', 'the first event, the last'],
  ['space', 'plays and pauses'],
  ['Enter', 'chooses what the event came to'],
  ['Esc', 'lets it go'],
  ['+ −', 'zoom, as the wheel does (with Ctrl where it scrolls)'],
  ['< > or Shift ← →', 'move the chart, as dragging and Shift with the wheel do'],
  ['0', 'the whole run'],
  ['/', 'finds a task: Enter goes to its events, Esc shows all'],
  ['?', 'these keys'],
]

function keys(): string {
  return KEYS.map(([key, does]) => `<dt>${escapeMarkup(key)}</dt><dd>${does}</dd>`).join('')
}

/** What only connections have. */
const OF_CONNECTIONS = [
  ['open', '<i class="swatch open"></i> connected'],
  ['sent', '<i class="swatch sent"></i> on its way'],
  ...Object.entries(SENDS).map(
    ([name, { glyph, colour, words }]) => [name, `<b class="${colour}">${glyph}</b> ${words}`] as const,
  ),
] as const

/** Explains what is drawn, and nothing else. */
function legend({ lanes, wakes, instants }: PageData): string {
  const states = new Set(lanes.flatMap(({ spans }) => [...new Set(spans.map(({ state }) => state))]))
  const marks = new Set(lanes.flatMap(lane => [...new Set(lane.marks.map(([kind]) => kind))]))
  const shown: ReadonlySet<string> = new Set([...states, ...marks])
  const items = legendOf({
    states,
    marks,
    wakes: wakes.length > 0,
    stands: instants.some(([first, last]) => last > first),
    breaks: instants.some(([, , , isCut]) => isCut),
  })
  const usual = items.map(({ state, glyph, colour, says }) => {
    const sign = state === null ? `<b class="${colour}">${glyph}</b>` : `<i class="swatch ${state}"></i>`
    return `${sign} ${says}`
  })
  const ofConnections = OF_CONNECTIONS.flatMap(([name, markup]) => (shown.has(name) ? [markup] : []))
  return [...usual, ...ofConnections].map(markup => `<span>${markup}</span>`).join('')
}

/** JSON that can't end its script element, whatever a program calls its tasks. */
function embedded(data: PageData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
