import type { PageStep } from '../../render/page/data.js'
import { columnsOf, cutInMiddle, isolated, wrapped } from '../text.js'
import { asideLines, type Frame, type Layout } from './layout.js'
import type { Row } from './rows.js'

/** What rows are made from. */
export interface Told {
  readonly rows: readonly Row[]
  readonly steps: readonly PageStep[]
  readonly layout: Layout
  /** The step that happens now. */
  readonly now: number
  readonly choose: (step: number) => void
}

/** A row, in its place. */
export function rowElement(at: number, told: Told): HTMLElement {
  const { rows, layout } = told
  const { tops, frame } = layout
  const row = rows[at]!
  const element =
    row.kind === 'step' ? stepElement(row.step, at, told) : asideElement(row.kind, row.text, frame)
  element.style.top = `${tops[at]}px`
  element.style.height = `${tops[at + 1]! - tops[at]!}px`
  return element
}

function asideElement(kind: string, text: string, frame: Frame): HTMLElement {
  const element = document.createElement('div')
  element.className = `row ${kind}`
  const indent = ' '.repeat(frame.widths.time + frame.widths.number)
  element.textContent = indent + asideLines(text, frame).join(`\n${indent}`)
  return element
}

function stepElement(step: number, at: number, { rows, steps, layout, now, choose }: Told): HTMLElement {
  const { widths, name: nameWidth, text: room } = layout.frame
  const { time, number, who, says } = steps[step]!
  const element = document.createElement('div')
  element.className = step === now ? 'row now' : 'row'
  element.id = `event-${step}`
  element.setAttribute('role', 'option')
  element.setAttribute('aria-selected', String(step === now))
  element.setAttribute('aria-posinset', String(step + 1))
  element.setAttribute('aria-setsize', String(steps.length))
  const [moment, name] = [document.createElement('i'), document.createElement('b')]
  // What happens at one instant stands under its time; the time is there for those who cannot see that.
  moment.textContent = time.padEnd(widths.time)
  moment.className = rows[at - 1]?.kind === 'step' && steps[step - 1]?.time === time ? 'same' : ''
  const shown = cutInMiddle(who, nameWidth)
  name.textContent = isolated(shown)
  if (shown !== who) name.title = who
  const indent = `\n${' '.repeat(widths.time + widths.number + nameWidth + 2)}`
  const mark = document.createElement('u')
  mark.textContent = number
  mark.style.width = `${widths.number}ch`
  const text = document.createElement('bdi')
  text.textContent = isolated(wrapped(says, room).join(indent))
  element.append(moment, mark, name, ' '.repeat(nameWidth - columnsOf(shown) + 2), text)
  element.addEventListener('click', () => choose(step))
  return element
}

/** On paper, what stands behind the last row that is printed. */
export function moreElement(top: number, left: number): HTMLElement {
  const more = document.createElement('div')
  more.className = 'row idle'
  more.style.top = `${top}px`
  more.textContent = `and ${left} more events: the page has them, paper does not`
  return more
}
