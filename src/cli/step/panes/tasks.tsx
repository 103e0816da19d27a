import { glyphsOf } from '../../../render/look/glyphs.js'
import type { Look } from '../../../render/look/look.js'
import { paletteOf } from '../../../render/look/palette.js'
import type { PageData } from '../../../render/page/data.js'
import { type StateName, type StateNow, statesAfter } from '../../../render/page/lookup.js'
import { padded, shortened, widthOf } from '../../../render/text/printable.js'
import { Lines, Titled } from './titled.js'

interface TasksProps {
  readonly data: PageData
  readonly step: number
  readonly followed: string | null
  readonly width: number
  readonly height: number
  readonly look: Look
}

const LONGEST_NAME = 18
const ACTIVE: ReadonlySet<StateName> = new Set(['running', 'blocking', 'ready'])

/** Every task, thread and process after an event of the story, in the order of their lanes: nobody changes places while one steps. */
export function Tasks({ data, step, followed, width, height, look }: TasksProps) {
  const { ellipsis, pointer } = glyphsOf(look)
  const palette = paletteOf(look)
  const states = new Map(statesAfter(data, step).map(state => [state.lane, state]))
  const inOrder = data.lanes.flatMap(lane => states.get(lane) ?? [])
  const names = Math.min(LONGEST_NAME, Math.max(4, ...inOrder.map(({ lane }) => widthOf(lane.name))))
  const paints = { ...palette, returned: palette.good, raised: palette.bad, cancelled: palette.cancel }
  const acting = data.lanes[data.story[step]!.lane]?.name ?? followed
  const shown = around(inOrder, acting, height).map(({ lane, state, says }) => {
    const mark = lane.name === followed ? pointer : ' '
    const name = padded(shortened(lane.name, names, ellipsis), names)
    const text = shortened(wordsOf(state, says), width - names - 4, ellipsis)
    return `${mark} ${palette.name(name)}  ${paints[state](text)}`
  })
  const hidden = inOrder.length - shown.length
  const title = hidden > 0 ? `tasks, ${hidden} more` : 'tasks'
  return (
    <Titled title={title} width={width} height={height} look={look}>
      <Lines lines={shown} />
    </Titled>
  )
}

function wordsOf(state: StateName, says: string): string {
  if (state === 'waiting') return says
  if (state === 'raised') return says === '' ? 'failed' : `failed: ${says}`
  return says === '' || state === 'ready' ? state : `${state} ${says}`
}

/** As many as there is room for: those around the one of the event or the one that is followed, or that do something. */
function around(states: readonly StateNow[], acting: string | null, room: number): readonly StateNow[] {
  if (states.length <= room) return states
  const wanted =
    acting === null
      ? states.findIndex(({ state }) => ACTIVE.has(state))
      : states.findIndex(({ lane }) => lane.name === acting)
  const first = Math.max(0, Math.min(states.length - room, wanted - Math.floor(room / 2)))
  return states.slice(first, first + room)
}
