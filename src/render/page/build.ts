import type { Entry, Moment, Timeline } from '../../timeline/model.js'
import { isStuck } from '../../timeline/queries.js'
import { glyphsOf, numberMark } from '../look/glyphs.js'
import { PLAIN_LOOK } from '../look/look.js'
import { paletteOf } from '../look/palette.js'
import { storyEnd } from '../story/end.js'
import { entryName, entryText, isTold } from '../story/entry.js'
import { pausesOf } from '../story/pauses.js'
import { numbersText } from '../summary.js'
import { headerText } from '../text/header.js'
import { printable } from '../text/printable.js'
import { clockDecimals, clockTime } from '../text/time.js'
import { type Words, wordsFor } from '../text/words.js'
import type { PageData, PageInstant, PageStep } from './data.js'
import { lanesOfTasks, pageLanes } from './lanes.js'
import { noticesOf } from './notices.js'
import { type Positions, positionsOf } from './positions.js'
import { stepsOf } from './steps.js'
import { Texts } from './texts.js'

/** Positions to say what stuck tasks wait for. */
const ROOM_AT_END = 6

/** Everything that is shown of a timeline. `sources` are the texts of the program's own files. */
export function pageData(timeline: Timeline, sources: Readonly<Record<string, string>>): PageData {
  const glyphs = glyphsOf(PLAIN_LOOK)
  const words = wordsFor(timeline, glyphs)
  const positions = positionsOf(timeline)
  const position = positions.ofMoment
  const texts = new Texts()
  const decimals = clockDecimals(timeline)
  const time = (at: number) => clockTime(at, decimals)
  const laneOfTask = lanesOfTasks(timeline)
  const told = timeline.entries.filter(isTold)
  const step = stepsOf(timeline, told)
  const last = position(timeline.end)
  const end = isStuck(timeline) ? last * 1.3 + ROOM_AT_END : last
  const pauses = pausesOf(told, timeline)
  const instants = instantsOf(timeline, positions)
  return {
    title: printable(timeline.run?.program.split(/[\\/]/).at(-1) ?? 'asyncio'),
    header: headerText(timeline, glyphs),
    summary: numbersText(timeline, glyphs),
    notices: noticesOf(timeline, told, words),
    end,
    lanes: pageLanes(timeline, instants, { words, texts, position, step, time, end }),
    texts: texts.all,
    instants,
    wakes: timeline.wakes.flatMap(({ task, by, ready }) => {
      const [to, from] = [laneOfTask.get(task), by.kind === 'task' ? laneOfTask.get(by.task) : undefined]
      return to === undefined || from === undefined || from === to
        ? []
        : [[from, to, position(ready)] as const]
    }),
    timers: timeline.timers.map(({ label, task, when, set, over }) => {
      const says = `${time(when)} s  ${task === null ? '' : `${words.task(task)}: `}${printable(label)}`
      return [step(set), step(over), when, texts.numberOf(says)] as const
    }),
    callbacks: timeline.callbacks
      .map(
        ({ name, ready, left }) =>
          [step(ready), step(left), position(ready), texts.numberOf(`callback ${printable(name)}`)] as const,
      )
      .filter(([since, until]) => since < until),
    story: told.map((entry, at) => stepOf(entry, pauses[at]!, timeline, words, position, time, laneOfTask)),
    ending: { pause: pauses.at(-1)!, lines: storyEnd(timeline, words, paletteOf(PLAIN_LOOK)) },
    sources,
  }
}

function stepOf(
  entry: Entry,
  pause: string,
  timeline: Timeline,
  words: Words,
  position: (moment: Moment) => number,
  time: (at: number) => string,
  laneOfTask: ReadonlyMap<number, number>,
): PageStep {
  const { who, began, ended, place, number, acts } = entry
  const hasBlocked = ended !== null && acts.some(({ kind }) => kind === 'blocks')
  return {
    position: position(began),
    pause,
    time: time(began.at),
    until: hasBlocked ? time(ended.at) : '',
    who: entryName(entry, words, timeline),
    says: entryText(entry, words, paletteOf(PLAIN_LOOK)),
    woken: entry.by === null ? '' : words.woken(entry.by),
    number: number === null ? '' : numberMark(number, PLAIN_LOOK),
    lane: who.kind === 'task' ? (laneOfTask.get(who.task) ?? -1) : -1,
    file: place?.file ?? '',
    line: place?.line ?? 0,
    printed: acts
      .flatMap(act => (act.kind === 'prints' ? act.text.split('\n').map(printable).join('\n') : []))
      .join(''),
  }
}

function instantsOf({ beats }: Timeline, { ofBeat, isCutBefore }: Positions): readonly PageInstant[] {
  const instants: [number, number, number, boolean][] = []
  for (const [beat, at] of beats.at.entries()) {
    const last = instants.at(-1)
    if (last?.[2] === at) last[1] = ofBeat[beat]!
    else instants.push([ofBeat[beat]!, ofBeat[beat]!, at, isCutBefore(beat)])
  }
  return instants
}
