import { Box, render, useApp, useInput, useStdout } from 'ink'
import { useEffect, useMemo, useReducer } from 'react'
import type { Chart as Drawn } from '../../render/chart/chart.js'
import type { Look } from '../../render/look/look.js'
import type { PageData } from '../../render/page/data.js'
import type { Entry } from '../../timeline/model.js'
import type { Io } from '../terminal/io.js'
import type { Leaving, Series } from '../terminal/screen/series.js'
import { keysOf } from './keys.js'
import { type Layout, layOut } from './layout.js'
import { Chart } from './panes/chart.js'
import { Foot } from './panes/foot.js'
import { Heading } from './panes/heading.js'
import { Help } from './panes/help.js'
import { Printed } from './panes/printed.js'
import { Queues } from './panes/queues.js'
import { longestSentence, Sentence } from './panes/sentence.js'
import { Source } from './panes/source.js'
import { Tasks } from './panes/tasks.js'
import { afterKey, afterTick, PACES, START, type StepFacts, type StepState } from './state.js'

/** What the screen shows, and the terminal that it is shown in. */
export interface ScreenProps {
  readonly data: PageData
  readonly facts: StepFacts
  readonly series?: Series | undefined
  /** The events of the story, as they were recorded. */
  readonly entries: readonly Entry[]
  readonly lookNow: () => Look
  readonly rowsNow: () => number
  readonly drawChart: (look: Look) => Drawn
  /** Gives the terminal back to the shell until it is our turn again. */
  readonly suspend: () => Promise<void>
}

/** Shows a run at one event, and goes where the keys lead, until somebody leaves. Rejects when drawing fails. */
export async function showScreen(props: ScreenProps, { streams, onResize, closed }: Io): Promise<Leaving> {
  let leaving: Leaving = 'all'
  const screen = () => (
    <Screen
      {...props}
      size={sizeOf(props)}
      leaves={how => {
        leaving = how
      }}
    />
  )
  const app = render(screen(), { ...streams, exitOnCtrlC: false, patchConsole: false })
  const forget = onResize(() => {
    // Terminals differ in what they do with the lines that were there: nothing of them is kept.
    app.clear()
    app.rerender(screen())
  })
  closed.addEventListener('abort', () => app.unmount())
  try {
    await app.waitUntilExit()
    return leaving
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

interface Shown extends ScreenProps {
  readonly size: Size
  readonly leaves: (how: Leaving) => void
}

/** The state that keys and time change, and what they do besides. */
function useStepState({ facts, suspend, leaves }: Shown): StepState {
  const { exit } = useApp()
  const { write } = useStdout()
  const [state, happens] = useReducer(
    (before: StepState, what: Happening) =>
      what.kind === 'tick' ? afterTick(before, facts) : afterKey(before, what.key, facts),
    START,
  )
  useInput((input, key) => {
    for (const name of keysOf(input, key)) {
      // What is written, be it nothing, makes Ink draw all of it again.
      if (name === 'ctrl-z') void suspend().then(() => write(''))
      else happens({ kind: 'key', key: name })
    }
  })
  const { isPlaying, pace, isOver, goesOn } = state
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(() => happens({ kind: 'tick' }), PACES[pace])
    return () => clearInterval(timer)
  }, [isPlaying, pace])
  useEffect(() => {
    if (!isOver) return
    leaves(goesOn ? 'next' : 'all')
    exit()
  }, [isOver, goesOn, leaves, exit])
  return state
}

function Screen(shown: Shown) {
  const { data, facts, series, size, drawChart } = shown
  const { look, rows } = size
  const state = useStepState(shown)
  const chart = useMemo(() => drawChart(look), [drawChart, look])
  const longest = useMemo(() => longestSentence(data.story, look.width), [data, look.width])
  const layout = layOut(look.width, rows, chart.lines.length + 1, longest)
  return (
    <Box flexDirection="column" width={layout.width} height={layout.height} overflow="hidden">
      {layout.height > 2 && <Heading data={data} state={state} series={series} look={look} />}
      {state.showsHelp && (
        <Help hasNext={facts.hasNext} height={Math.max(0, layout.height - 3)} look={look} />
      )}
      {!state.showsHelp && <Sentence now={data.story[state.step]!} look={look} height={layout.sentence} />}
      {!state.showsHelp && !layout.isTiny && (
        <Panes shown={shown} state={state} chart={chart} layout={layout} />
      )}
      <Box flexGrow={1} />
      {layout.height > 1 && <Foot state={state} series={series} isTiny={layout.isTiny} look={look} />}
    </Box>
  )
}

interface PanesProps {
  readonly shown: Shown
  readonly state: StepState
  readonly chart: Drawn
  readonly layout: Layout
}

/** All that is seen of one event: the program, the tasks, the queues, what was printed, the chart. */
function Panes({
  shown: { data, facts, entries, size },
  state: { step, followed },
  chart,
  layout,
}: PanesProps) {
  const { look } = size
  const { statesWidth, sourceWidth, middle } = layout
  const pieces = useMemo(() => data.story.map(({ printed }) => printed), [data])
  const task = followed === null ? null : facts.tasks[followed]!
  const common = { step, look, width: statesWidth }
  return (
    <>
      <Box height={middle} columnGap={2} overflow="hidden">
        {sourceWidth > 0 && (
          <Source data={data} step={step} width={sourceWidth} height={middle - 1} look={look} />
        )}
        <Box flexDirection="column" width={statesWidth}>
          <Tasks data={data} followed={task} height={layout.tasks} {...common} />
          <Queues data={data} timers={layout.timers} {...common} />
          {layout.printed > 0 && <Printed pieces={pieces} height={layout.printed} {...common} />}
        </Box>
      </Box>
      {layout.chart > 0 && (
        <Chart
          chart={chart}
          look={look}
          entry={entries[step]!}
          isLong={data.story[step]!.until !== ''}
          height={layout.chart}
        />
      )}
    </>
  )
}
