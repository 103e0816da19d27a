import type { Timeline } from '../../timeline/model.js'

/** How a chart reads and shows times. */
export interface Clock {
  /** The lines that say so to Mermaid. */
  readonly settings: readonly string[]
  /** Of a time in microseconds. */
  readonly date: (micros: number) => string
}

/** Mermaid knows no time but that of a calendar: a run begins with a day. Read and shown in one time zone, it needs none. */
const DATE = 'YYYY-MM-DD HH:mm:ss.SSS'
const FIRST_DAY = Date.UTC(2000, 0, 1)
const [MINUTE, DAY] = [60_000_000, 86_400_000_000]
/** Labels of days are long; more of them run into one another. */
const TICKS_AT_MOST = 8

/** Mermaid counts in milliseconds at best: in a short run with finer times, its seconds stand for milliseconds. */
export function clockFor({ tasks, workers, end }: Timeline): Clock {
  const isFine = [...tasks, ...workers].some(({ spans }) => spans.some(({ to }) => to.at % 1000 !== 0))
  const scale = isFine && end.at < MINUTE / 1000 ? 1 : 1000
  const [axisFormat, tickInterval] = axisOf((end.at * 1000) / scale, scale === 1 ? 'ms' : 's')
  return {
    settings: [
      `dateFormat ${DATE}`,
      `axisFormat ${axisFormat}`,
      ...(tickInterval === null ? [] : [`tickInterval ${tickInterval}`]),
    ],
    date: micros => {
      const [day, time] = new Date(FIRST_DAY + Math.round(micros / scale)).toISOString().split('T')
      return `${day} ${time!.slice(0, -1)}`
    },
  }
}

/** The format of the times on the axis, and how far apart they stand where Mermaid would put them too close. */
function axisOf(length: number, unit: string): readonly [format: string, interval: string | null] {
  if (length < MINUTE) return [`%S.%L ${unit}`, null]
  if (length < DAY) return ['%H:%M:%S', null]
  const days = length / DAY
  const every = (ticks: number) => Math.ceil(ticks / TICKS_AT_MOST)
  if (days <= 4) return ['day %d, %H:%M', `${every(days * 4) * 6}hour`]
  // Every so many days of a month: they begin anew with the next one.
  if (days <= 30) return ['day %d', `${every(days)}day`]
  return days <= 365 ? ['day %j', `${every(days / 7)}week`] : ['year %y, day %j', null]
}
