import type { PageData, PageStep, StoryEnding } from '../../render/page/data.js'
import { firstPast } from '../../timeline/search.js'
import { columnsOf, cutInMiddle, isolated, wrapped } from '../text.js'

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

/** A row is a step, or what stands between steps: the time that passes, or why nothing more happens. */
type Row =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'idle' | 'end'; readonly text: string }

/**
 * The story as a list, each sentence in full, with the time only where it changes. Only the rows that can be seen are there: it
 * may have a hundred thousand. Letters have one width, so where a sentence breaks is known before it is drawn.
 */
export function createStory(
  box: HTMLElement,
  space: HTMLElement,
  { story: steps, ending }: PageData,
  choose: (step: number) => void,
): Story {
  const rows = rowsOf(steps, ending)
  const rowOfStep = new Map(rows.flatMap((row, at) => (row.kind === 'step' ? [[row.step, at] as const] : [])))
  const timeWidth = Math.max(0, ...steps.slice(-1).map(({ time }) => time.length)) + 1
  const numberWidth = 2 + steps.reduce((width, { number }) => Math.max(width, number.length), 2)
  const longest = steps.reduce((width, { who }) => Math.max(width, columnsOf(who)), 0)
  let [nameWidth, line] = [0, 0]
  let columns = 0
  let tops = new Float64Array(0)
  let now = -1
  let isUnrolled = false

  function layOut(): void {
    const letter = letterOf(box)
    const whole = Math.floor((box.clientWidth - 18) / letter.wide)
    const names = Math.min(longest, LONGEST_NAME, Math.max(4, Math.floor(whole * 0.24)))
    const fits = Math.max(COLUMNS_AT_LEAST, whole - timeWidth - numberWidth - names - 2)
    if (fits !== columns || names !== nameWidth || letter.high !== line) {
      line = letter.high
      columns = fits
      nameWidth = names
      tops = new Float64Array(rows.length + 1)
      for (const [at, row] of rows.entries()) {
        const lines = row.kind === 'step' ? wrapped(steps[row.step]!.says, columns) : asideLines(row.text)
        tops[at + 1] = tops[at]! + lines.length * line + PADDING
      }
      space.style.height = `${tops[rows.length]}px`
      if (now >= 0) reveal()
    }
    fill()
  }

  function asideLines(text: string): readonly string[] {
    return wrapped(text, nameWidth + 2 + columns)
  }

  function fill(): void {
    const first = firstPast(rows, (_, at) => tops[at + 1]! > box.scrollTop - SPARE)
    const last = firstPast(rows, (_, at) => tops[at]! > box.scrollTop + box.clientHeight + SPARE)
    put(first, last)
  }

  function put(first: number, last: number): void {
    space.replaceChildren(...rows.slice(first, last).map((row, at) => elementOf(row, first + at)))
  }

  function elementOf(row: Row, at: number): HTMLElement {
    const element = document.createElement('div')
    element.style.top = `${tops[at]}px`
    element.style.height = `${tops[at + 1]! - tops[at]!}px`
    if (row.kind !== 'step') {
      element.className = `row ${row.kind}`
      const indent = ' '.repeat(timeWidth + numberWidth)
      element.textContent = indent + asideLines(row.text).join(`\n${indent}`)
      return element
    }
    const { step } = row
    const { time, number, who, says } = steps[step]!
    element.className = step === now ? 'row now' : 'row'
    element.id = `event-${step}`
    element.setAttribute('role', 'option')
    element.setAttribute('aria-selected', String(step === now))
    element.setAttribute('aria-posinset', String(step + 1))
    element.setAttribute('aria-setsize', String(steps.length))
    const [moment, name] = [document.createElement('i'), document.createElement('b')]
    // What happens at one instant stands under its time; the time is there for those who cannot see that.
    moment.textContent = time.padEnd(timeWidth)
    moment.className = rows[at - 1]?.kind === 'step' && steps[step - 1]?.time === time ? 'same' : ''
    const shown = cutInMiddle(who, nameWidth)
    name.textContent = isolated(shown)
    if (shown !== who) name.title = who
    const indent = `\n${' '.repeat(timeWidth + numberWidth + nameWidth + 2)}`
    const sentence = wrapped(says, columns).join(indent)
    const mark = document.createElement('u')
    mark.textContent = number
    mark.style.width = `${numberWidth}ch`
    const text = document.createElement('bdi')
    text.textContent = isolated(sentence)
    element.append(moment, mark, name, ' '.repeat(nameWidth - columnsOf(shown) + 2), text)
    element.addEventListener('click', () => choose(step))
    return element
  }

  function reveal(): void {
    const at = rowOfStep.get(now)!
    const [top, bottom] = [tops[at]!, tops[at + 1]!]
    if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight)
      box.scrollTop = Math.max(0, top - box.clientHeight / 2)
  }

  const unlessUnrolled = (act: () => void) => () => {
    if (!isUnrolled) act()
  }
  box.addEventListener('scroll', unlessUnrolled(fill))
  new ResizeObserver(unlessUnrolled(layOut)).observe(box)
  layOut()
  return {
    show: step => {
      now = step
      box.setAttribute('aria-activedescendant', `event-${step}`)
      reveal()
      fill()
    },
    unroll: () => {
      layOut()
      isUnrolled = true
      const last = Math.min(rows.length, PRINTED_AT_MOST)
      put(0, last)
      space.style.height = `${tops[last]! + line}px`
      if (last < rows.length) {
        const more = document.createElement('div')
        more.className = 'row idle'
        more.style.top = `${tops[last]}px`
        const told = rows.slice(0, last).filter(({ kind }) => kind === 'step').length
        more.textContent = `and ${steps.length - told} more events: the page has them, paper does not`
        space.append(more)
      }
      return () => {
        isUnrolled = false
        space.style.height = `${tops[rows.length]}px`
        fill()
      }
    },
  }
}

function rowsOf(steps: readonly PageStep[], { pause: last, lines }: StoryEnding): readonly Row[] {
  const idle = (pause: string): readonly Row[] =>
    pause === '' ? [] : [{ kind: 'idle', text: `~ ${pause} ~` }]
  return [
    ...steps.flatMap(({ pause }, step): readonly Row[] => [...idle(pause), { kind: 'step', step }]),
    ...idle(last),
    ...lines.map(text => ({ kind: 'end' as const, text })),
  ]
}

/** How wide a letter is and how high a line, in pixels. */
function letterOf(box: HTMLElement): { readonly wide: number; readonly high: number } {
  const sample = document.createElement('span')
  sample.textContent = '0'.repeat(100)
  sample.style.position = 'absolute'
  box.append(sample)
  const wide = sample.getBoundingClientRect().width / 100
  sample.remove()
  return { wide, high: Number.parseFloat(getComputedStyle(box).lineHeight) }
}
