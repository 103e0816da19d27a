import { glyphsOf } from '../../../render/look/glyphs.js'
import type { Look } from '../../../render/look/look.js'
import { paletteOf } from '../../../render/look/palette.js'
import type { PageData } from '../../../render/page/data.js'
import { readyAfter, timersAfter } from '../../../render/page/lookup.js'
import { shortened } from '../../../render/text/printable.js'
import { Lines, Titled } from './titled.js'

interface QueuesProps {
  readonly data: PageData
  readonly step: number
  readonly width: number
  /** Lines; 0: no room. */
  readonly timers: number
  readonly look: Look
}

/** What the loop has before it: who runs next, and what is due when. */
export function Queues({ data, step, width, timers, look }: QueuesProps) {
  const { ellipsis } = glyphsOf(look)
  const { quiet } = paletteOf(look)
  const line = (text: string) => `  ${shortened(text, width - 2, ellipsis)}`
  const ready = readyAfter(data, step)
  const due = timersAfter(data, step)
  const shown = due.length > timers ? due.slice(0, timers) : due
  const hidden = due.length - shown.length
  return (
    <>
      <Titled title="ready queue" width={width} height={1} look={look}>
        <Lines lines={[ready.length === 0 ? quiet(line('empty')) : line(ready.join(', '))]} />
      </Titled>
      {timers > 0 && (
        <Titled
          title={hidden > 0 ? `timers, ${hidden} more` : 'timers'}
          width={width}
          height={timers}
          look={look}
        >
          <Lines lines={due.length === 0 ? [quiet(line('none'))] : shown.map(line)} />
        </Titled>
      )}
    </>
  )
}
