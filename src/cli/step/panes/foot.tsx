import { Text } from 'ink'
import { glyphsOf } from '../../../render/look/glyphs.js'
import type { Look } from '../../../render/look/look.js'
import { paletteOf } from '../../../render/look/palette.js'
import { shortened } from '../../../render/text/printable.js'
import { hasNext, type Series } from '../../terminal/screen/series.js'
import type { StepState } from '../state.js'

interface FootProps {
  readonly state: StepState
  readonly series: Series | undefined
  readonly isTiny: boolean
  readonly look: Look
}

/** What is typed, what the last key has to say, or how to go on. */
export function Foot({ state, series, isTiny, look }: FootProps) {
  const { ellipsis } = glyphsOf(look)
  const text = state.typed !== null ? `/${state.typed}` : state.note || hint(state, series, isTiny)
  return <Text wrap="truncate">{paletteOf(look).quiet(shortened(text, look.width, ellipsis))}</Text>
}

function hint({ showsHelp }: StepState, series: Series | undefined, isTiny: boolean): string {
  if (showsHelp) return 'any key goes back'
  if (isTiny) return 'q to quit; enlarge for more'
  const next = series !== undefined && hasNext(series) ? `, d for demo ${series.number + 1}` : ''
  return `? for keys${next}, q to quit`
}
