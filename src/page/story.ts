import type { PageStep } from '../render/page-data.js'
import { firstPast } from '../render/page-lookup.js'
import { wrapped } from './wrap.js'

const LINE = 19
const PADDING = 4
/** Pixels above and below what can be seen that have rows, too. */
const SPARE = 400
const LONGEST_NAME = 18
/** Rows that are printed: some 25 pages. */
const PRINTED_AT_MOST = 1000
const COLUMNS_AT_LEAST = 10

export interface Story {
  /** Shows a step as the one that happens now. */
  show(step: number): void
  /** Puts all rows into the page, for paper; the returned function takes them out again. */
  unroll(): () => void
}

/** A row is a step, or the time that passes before one. */
interface Row {
  readonly step: number
  readonly idle: string | null
}

/**
 * The story as a list, each sentence in full, with the time only where it changes. Only the rows that can be seen are there: it
 * may have a hundred thousand. Letters have one width, so where a sentence breaks is known before it is drawn.
 */
export function createStory(
  box: HTMLElement,
  space: HTMLElement,
  steps: readonly PageStep[],
  choose: (step: number) => void,
): Story {
  const rows = rowsOf(steps)
  const rowOfStep = new Map(
    rows.flatMap(({ step, idle }, at) => (idle === null ? [[step, at] as const] : [])),
  )
  const timeWidth = Math.max(0, ...steps.slice(-1).map(({ time }) => time.length)) + 1
  const longest = steps.reduce((width, { who }) => Math.max(width, who.length), 0)
  let nameWidth = 0
  let columns = 0
  let tops = new Float64Array(0)
  let now = -1

  function layOut(): void {
    const whole = Math.floor((box.clientWidth - 18) / letterWidth(box))
    const names = Math.min(longest, LONGEST_NAME, Math.max(4, Math.floor(whole * 0.3)))
    const fits = Math.max(COLUMNS_AT_LEAST, whole - timeWidth - 4 - names - 2)
    if (fits !== columns || names !== nameWidth) {
      columns = fits
      nameWidth = names
      tops = new Float64Array(rows.length + 1)
      for (const [at, { step, idle }] of rows.entries()) {
        const lines = idle === null ? wrapped(steps[step]!.says, columns) : idleLines(idle)
        tops[at + 1] = tops[at]! + lines.length * LINE + PADDING
      }
      space.style.height = `${tops[rows.length]}px`
      if (now >= 0) reveal()
    }
    fill()
  }

  function idleLines(idle: string): readonly string[] {
    return wrapped(`~ ${idle} ~`, nameWidth + 2 + columns)
  }

  function fill(): void {
    const first = firstPast(rows, (_, at) => tops[at + 1]! > box.scrollTop - SPARE)
    const last = firstPast(rows, (_, at) => tops[at]! > box.scrollTop + box.clientHeight + SPARE)
    put(first, last)
  }

  function put(first: number, last: number): void {
    space.replaceChildren(...rows.slice(first, last).map((row, at) => elementOf(row, first + at)))
  }

  function elementOf({ step, idle }: Row, at: number): HTMLElement {
    const element = document.createElement('div')
    element.style.top = `${tops[at]}px`
    element.style.height = `${tops[at + 1]! - tops[at]!}px`
    if (idle !== null) {
      element.className = 'row idle'
      const indent = ' '.repeat(timeWidth + 4)
      element.textContent = indent + idleLines(idle).join(`\n${indent}`)
      return element
    }
    const { time, number, who, says } = steps[step]!
    element.className = step === now ? 'row now' : 'row'
    element.id = `event-${step}`
    element.setAttribute('role', 'option')
    element.setAttribute('aria-selected', String(step === now))
    const [moment, name] = [document.createElement('i'), document.createElement('b')]
    // What happens at one instant stands under its time; the time is there for those who cannot see that.
    moment.textContent = time.padEnd(timeWidth)
    moment.className = rows[at - 1]?.idle === null && steps[step - 1]?.time === time ? 'same' : ''
    const shown = who.length > nameWidth ? `${who.slice(0, nameWidth - 1)}…` : who
    name.textContent = shown
    const indent = `\n${' '.repeat(timeWidth + 4 + nameWidth + 2)}`
    const sentence = wrapped(says, columns).join(indent)
    const mark = document.createElement('u')
    mark.textContent = number
    element.append(moment, mark, name, `${' '.repeat(nameWidth - shown.length + 2)}${sentence}`)
    element.addEventListener('click', () => choose(step))
    return element
  }

  function reveal(): void {
    const at = rowOfStep.get(now)!
    const [top, bottom] = [tops[at]!, tops[at + 1]!]
    if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight)
      box.scrollTop = Math.max(0, top - box.clientHeight / 2)
  }

  box.addEventListener('scroll', fill)
  new ResizeObserver(layOut).observe(box)
  layOut()
  return {
    show: step => {
      now = step
      box.setAttribute('aria-activedescendant', `event-${step}`)
      reveal()
      fill()
    },
    unroll: () => {
      const last = Math.min(rows.length, PRINTED_AT_MOST)
      put(0, last)
      space.style.height = `${tops[last]! + LINE}px`
      if (last < rows.length) {
        const more = document.createElement('div')
        more.className = 'row idle'
        more.style.top = `${tops[last]}px`
        more.textContent = `and ${steps.length - rows[last]!.step} more events: the page has them, paper does not`
        space.append(more)
      }
      return () => {
        space.style.height = `${tops[rows.length]}px`
        fill()
      }
    },
  }
}

function rowsOf(steps: readonly PageStep[]): readonly Row[] {
  return steps.flatMap(({ pause }, step): readonly Row[] => {
    const row = { step, idle: null }
    return pause === '' ? [row] : [{ step, idle: pause }, row]
  })
}

function letterWidth(box: HTMLElement): number {
  const pen = document.createElement('canvas').getContext('2d')!
  pen.font = getComputedStyle(box).font
  return pen.measureText('0'.repeat(100)).width / 100
}
