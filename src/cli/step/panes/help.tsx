import { glyphsOf } from '../../../render/look/glyphs.js'
import type { Look } from '../../../render/look/look.js'
import { paletteOf } from '../../../render/look/palette.js'
import { padded, shortened } from '../../../render/text/printable.js'
import { KEYS } from '../state.js'
import { Lines, Titled } from './titled.js'

interface HelpProps {
  /** Another program comes after this one. */
  readonly hasNext: boolean
  readonly height: number
  readonly look: Look
}

const ASCII: Readonly<Record<string, string>> = { '←': 'Left', '→': 'Right', '↑': 'Up', '↓': 'Down' }

/** Every key, and what it does; as many as there is room for. */
export function Help({ hasNext, height, look }: HelpProps) {
  const { name, quiet } = paletteOf(look)
  const { ellipsis } = glyphsOf(look)
  const keys = KEYS.filter(([typed]) => hasNext || typed !== 'd').map(([typed, does]) => {
    const shown = look.ascii ? typed.replace(/[←→↑↓]/g, arrow => ASCII[arrow]!) : typed
    return [shown, does] as const
  })
  const widest = Math.max(...keys.map(([typed]) => typed.length))
  const lines = keys.map(([typed, does]) => {
    const room = Math.max(0, look.width - widest - 4)
    return `  ${name(padded(typed, widest))}  ${shortened(does, room, ellipsis)}`
  })
  const isCut = lines.length > height
  const shown = isCut ? lines.slice(0, Math.max(0, height - 1)) : lines
  const rest = lines.length - shown.length
  const note = quiet(shortened(`  ${rest} more keys: enlarge the terminal`, look.width, ellipsis))
  return (
    <Titled title="keys" width={look.width} height={height} look={look}>
      <Lines lines={isCut ? [...shown, note] : shown} />
    </Titled>
  )
}
