import { Box, render, Text, useApp, useInput } from 'ink'
import { useEffect, useMemo, useReducer } from 'react'
import wrapAnsi from 'wrap-ansi'
import type { Chart as Drawn } from '../../render/chart.js'
import { glyphsOf } from '../../render/glyphs.js'
import type { Look } from '../../render/look.js'
import type { PageData } from '../../render/page-data.js'
import { paletteOf } from '../../render/palette.js'
import { shortened } from '../../render/printable.js'
import type { Moment } from '../../timeline/model.js'
import type { Io } from '../io.js'
import { keysOf } from './keys.js'
import { layOut } from './layout.js'
import { Chart } from './panes/chart.js'
import { Help } from './panes/help.js'
import { Printed } from './panes/printed.js'
import { Queues } from './panes/queues.js'
import { Source } from './panes/source.js'
import { Tasks } from './panes/tasks.js'
import { afterKey, afterTick, PACES, START, type StepFacts, type StepState } from './state.js'

/** What the screen shows, and the terminal that it is shown in. */
export interface ScreenProps {
  readonly data: PageData
  readonly facts: StepFacts
  /** When each event happened. */
  readonly moments: readonly Moment[]
  readonly lookNow: () => Look
  readonly rowsNow: () => number
  readonly drawChart: (look: Look) => Drawn
}

/** Shows a run at one event, and goes where the keys lead, until somebody leaves. Rejects when drawing fails. */
export async function showScreen(props: ScreenProps, { streams, onResize, closed }: Io): Promise<void> {
  const screen = <Screen {...props} size={sizeOf(props)} />
  const app = render(screen, { ...streams, exitOnCtrlC: false, patchConsole: false })
  const forget = onResize(() => {
    // Terminals differ in what they do with the lines that were there: nothing of them is kept.
    app.clear()
    app.rerender(<Screen {...props} size={sizeOf(props)} />)
  })
  closed.addEventListener('abort', () => app.unmount())
  try {
    await app.waitUntilExit()
  } finally {
    forget()
    // Ink lets go of stdin altogether; whoever asks next still needs it.
    streams.stdin.pause()
    streams.stdin.ref()
  }
}

interface Size {
  readonly look: Look
  readonly rows: number
}

function sizeOf({ lookNow, rowsNow }: ScreenProps): Size {
  return { look: lookNow(), rows: rowsNow() }
}

type Happening = { readonly kind: 'key'; readonly key: string } | { readonly kind: 'tick' }

function Screen({ data, facts, moments, size, drawChart }: ScreenProps & { readonly size: Size }) {
  const { look, rows } = size
  const { exit } = useApp()
  const [state, happens] = useReducer(
    (before: StepState, what: Happening) =>
      what.kind === 'tick' ? afterTick(before, facts) : afterKey(before, what.key, facts),
    START,
  )
  useInput((input, key) => {
    for (const name of keysOf(input, key)) happens({ kind: 'key', key: name })
  })
  const { isPlaying, pace, isOver, step } = state
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(() => happens({ kind: 'tick' }), PACES[pace])
    return () => clearInterval(timer)
  }, [isPlaying, pace])
  useEffect(() => {
    if (isOver) exit()
  }, [isOver, exit])
  const chart = useMemo(() => drawChart(look), [drawChart, look])

  const layout = layOut(look.width, rows, chart.lines.length + 1)
  const now = data.story[step]!
  const { statesWidth, sourceWidth } = layout
  const followed = state.followed === null ? null : facts.tasks[state.followed]!
  return (
    <Box flexDirection="column" width={layout.width} height={layout.height} overflow="hidden">
      <Heading data={data} state={state} look={look} />
      {state.showsHelp ? (
        <Help height={layout.height - 3} look={look} />
      ) : (
        <>
          <Sentence who={now.who} says={now.says} look={look} />
          <Box height={layout.middle} columnGap={2} overflow="hidden">
            {sourceWidth > 0 && (
              <Source data={data} step={step} width={sourceWidth} height={layout.middle - 1} look={look} />
            )}
            <Box flexDirection="column" width={statesWidth}>
              <Tasks {...{ data, step, followed, look }} width={statesWidth} height={layout.tasks} />
              <Queues {...{ data, step, look }} width={statesWidth} timers={layout.timers} />
              {layout.printed > 0 && (
                <Printed {...{ data, step, look }} width={statesWidth} height={layout.printed} />
              )}
            </Box>
          </Box>
          {layout.chart > 0 && <Chart {...{ chart, look }} moment={moments[step]!} height={layout.chart} />}
        </>
      )}
      <Box flexGrow={1} />
      <Foot state={state} look={look} />
    </Box>
  )
}

function Heading({ data, state, look }: { data: PageData; state: StepState; look: Look }) {
  const { name, quiet } = paletteOf(look)
  const { ellipsis } = glyphsOf(look)
  const now = data.story[state.step]!
  const pace = state.isPlaying ? `  playing, ${PACES[state.pace]! / 1000} s an event` : ''
  const time = now.until === '' ? now.time : `${now.time} to ${now.until}`
  const facts = `${time} s  event ${state.step + 1} of ${data.story.length}`
  const rest = shortened(`  ${data.title}${pace}`, Math.max(0, look.width - facts.length), ellipsis)
  return (
    <Text wrap="truncate">
      {name(facts)}
      {quiet(rest)}
    </Text>
  )
}

/** In two lines, whatever its length: what is below keeps its place. */
function Sentence({ who, says, look }: { who: string; says: string; look: Look }) {
  const { ellipsis } = glyphsOf(look)
  const lines = wrapAnsi(`${who} ${says}`, look.width, { hard: true }).split('\n')
  const second = shortened(lines.slice(1).join(' '), look.width, ellipsis)
  return <Text wrap="truncate">{`${paletteOf(look).name(lines[0]!)}\n${second === '' ? ' ' : second}`}</Text>
}

function Foot({ state, look }: { state: StepState; look: Look }) {
  const { ellipsis } = glyphsOf(look)
  const text = state.typed !== null ? `/${state.typed}` : state.note || '? for keys, q to quit'
  return <Text wrap="truncate">{paletteOf(look).quiet(shortened(text, look.width, ellipsis))}</Text>
}
