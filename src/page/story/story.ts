import type { PageData } from '../../render/page/data.js'
import { moreElement, rowElement } from './element.js'
import { type Frame, frameOf, isSameFrame, layOut, rowsBetween, widthsOf } from './layout.js'
import { rowsOf } from './rows.js'

/** Pixels above and below what can be seen that have rows, too. */
const SPARE = 400
/** Of both sides of a row. */
const MARGIN = 18
/** Rows that are printed: some 25 pages. */
const PRINTED_AT_MOST = 1000

export interface Story {
  /** Shows a step as the one that happens now. */
  show(step: number): void
  /** Puts all rows into the page, for paper; the returned function takes them out again. */
  unroll(): () => void
}

/**
 * The story as a list, each sentence in full, with the time only where it changes. Only the rows that can be seen are there: it
 * may have a hundred thousand.
 */
export function createStory(
  box: HTMLElement,
  space: HTMLElement,
  { story: steps, ending }: PageData,
  choose: (step: number) => void,
): Story {
  const rows = rowsOf(steps, ending)
  const rowOfStep = new Map(rows.flatMap((row, at) => (row.kind === 'step' ? [[row.step, at] as const] : [])))
  const widths = widthsOf(steps)
  const frameNow = (): Frame => {
    const letter = letterOf(box)
    return frameOf(widths, Math.floor((box.clientWidth - MARGIN) / letter.wide), letter.high)
  }
  // No line is that low: the first look at the box lays all out.
  let layout = layOut([], [], frameOf(widths, 0, 0))
  let now = -1
  let isUnrolled = false

  function arrange(): void {
    const frame = frameNow()
    if (!isSameFrame(frame, layout.frame)) {
      layout = layOut(rows, steps, frame)
      space.style.height = `${layout.tops[rows.length]}px`
      if (now >= 0) reveal()
    }
    fill()
  }

  function fill(): void {
    put(...rowsBetween(layout, box.scrollTop - SPARE, box.scrollTop + box.clientHeight + SPARE))
  }

  function put(first: number, last: number): void {
    const told = { rows, steps, layout, now, choose }
    space.replaceChildren(...rows.slice(first, last).map((_, at) => rowElement(first + at, told)))
  }

  function reveal(): void {
    const at = rowOfStep.get(now)!
    const [top, bottom] = [layout.tops[at]!, layout.tops[at + 1]!]
    if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight)
      box.scrollTop = Math.max(0, top - box.clientHeight / 2)
  }

  function show(step: number): void {
    now = step
    box.setAttribute('aria-activedescendant', `event-${step}`)
    reveal()
    fill()
  }

  function unroll(): () => void {
    arrange()
    isUnrolled = true
    const { tops, frame } = layout
    const last = Math.min(rows.length, PRINTED_AT_MOST)
    put(0, last)
    space.style.height = `${tops[last]! + frame.line}px`
    const told = rows.slice(0, last).filter(({ kind }) => kind === 'step').length
    if (last < rows.length) space.append(moreElement(tops[last]!, steps.length - told))
    return () => {
      isUnrolled = false
      space.style.height = `${tops[rows.length]}px`
      fill()
    }
  }

  const unlessUnrolled = (act: () => void) => () => {
    if (!isUnrolled) act()
  }
  box.addEventListener('scroll', unlessUnrolled(fill))
  new ResizeObserver(unlessUnrolled(arrange)).observe(box)
  arrange()
  return { show, unroll }
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
