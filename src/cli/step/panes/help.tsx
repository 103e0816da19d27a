import type { Look } from '../../../render/look.js'
import { paletteOf } from '../../../render/palette.js'
import { padded, shortened } from '../../../render/printable.js'
import { KEYS } from '../state.js'
import { Lines, Titled } from './titled.js'

interface HelpProps {
  readonly height: number
  readonly look: Look
}

const ASCII: Readonly<Record<string, string>> = { '←': 'Left', '→': 'Right', '↑': 'Up', '↓': 'Down' }

/** Every key, and what it does. */
export function Help({ height, look }: HelpProps) {
  const { name } = paletteOf(look)
  const keys = KEYS.map(([typed, does]) => {
    const shown = look.ascii ? typed.replace(/[←→↑↓]/g, arrow => ASCII[arrow]!) : typed
    return [shown, does] as const
  })
  const widest = Math.max(...keys.map(([typed]) => typed.length))
  const lines = keys.map(([typed, does]) => {
    const room = Math.max(8, look.width - widest - 4)
    return `  ${name(padded(typed, widest))}  ${shortened(does, room, look.ascii ? '...' : '…')}`
  })
  return (
    <Titled title="keys" width={look.width} height={height} look={look}>
      <Lines lines={['', ...lines]} />
    </Titled>
  )
}
