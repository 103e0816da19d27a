import { escapeMarkup } from './markup.js'
import type { PageData } from './page-data.js'
import { PAGE_STYLE } from './page-style.js'

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
<header><h1>${escapeMarkup(data.title)}</h1><p>${escapeMarkup(data.header)}</p></header>
<nav aria-label="Controls">
<button id="previous" title="previous event (←)">← event</button><button id="next" title="next event (→)">event →</button>
<button id="earlier" title="previous instant (PageUp)">« instant</button><button id="later" title="next instant (PageDown)">instant »</button>
<button id="play" title="play or pause (space)">play</button>
<button id="in" title="zoom in (+)">+</button><button id="out" title="zoom out (-)">−</button><button id="fit" title="the whole run (0)">fit</button>
<input id="search" type="search" placeholder="find a task" aria-label="find a task">
</nav>
<div id="chart"><canvas tabindex="0" role="img" aria-label="Timeline; the story below says the same in words"></canvas><div id="tip" role="tooltip" hidden></div></div>
<main>
<section aria-label="Story"><h2>Story</h2><div id="story" tabindex="0" role="listbox" aria-label="Events"><div id="space"></div></div></section>
<section aria-label="Now"><h2 id="moment" aria-live="polite">Now</h2><table id="states"></table><h2>Printed so far</h2><pre id="printed"></pre></section>
<section aria-label="Source"><h2 id="where">Source</h2><pre id="source"></pre></section>
</main>
<footer><pre>${data.summary.split('\n').map(escapeMarkup).join('\n')}</pre></footer>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

/** JSON that can't end its script element, whatever a program calls its tasks. */
function embedded(data: PageData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
