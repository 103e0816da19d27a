import { Text } from 'ink'
import { glyphsOf } from '../../../render/look/glyphs.js'
import type { Look } from '../../../render/look/look.js'
import { paletteOf } from '../../../render/look/palette.js'
import type { PageData } from '../../../render/page/data.js'
import { shortened } from '../../../render/text/printable.js'
import { type Series, seriesText } from '../../terminal/screen/series.js'
import { PACES, type StepState } from '../state.js'

interface HeadingProps {
  readonly data: PageData
  readonly state: StepState
  readonly series: Series | undefined
  readonly look: Look
}

/** When it is, and how much of the run has happened: states are those after the event. */
export function Heading({ data, state, series, look }: HeadingProps) {
  const { name, quiet } = paletteOf(look)
  const { ellipsis } = glyphsOf(look)
  const now = data.story[state.step]!
  const pace = state.isPlaying ? `  playing, ${PACES[state.pace]! / 1000} s an event` : ''
  const time = now.until === '' ? now.time : `${now.time} to ${now.until}`
  const facts = `${time} s  after event ${state.step + 1} of ${data.story.length}`
  const program = series === undefined ? data.title : seriesText(series)
  const rest = shortened(`  ${program}${pace}`, Math.max(0, look.width - facts.length), ellipsis)
  return (
    <Text wrap="truncate">
      {name(facts)}
      {quiet(rest)}
    </Text>
  )
}
