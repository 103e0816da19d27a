import { SENDS } from '../look/marks.js'
import { legendOf } from '../look/picture-legend.js'
import { escapeMarkup } from '../text/markup.js'
import type { PageData } from './data.js'

/** One file with everything in it, and nothing from the network. `template` has a comment for each part that is put into it. */
export function renderHtml(data: PageData, template: string): string {
  const parts: Readonly<Record<string, string>> = {
    title: escapeMarkup(data.title),
    header: escapeMarkup(data.header),
    legend: legend(data),
    summary: escapeMarkup(data.summary),
    data: embedded(data),
  }
  return template.replaceAll(/<!--(\w+)-->/g, (comment, name) => parts[name] ?? comment)
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
