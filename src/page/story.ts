import type { PageStep } from '../render/page-data.js'

const ROW = 22
const SPARE = 20

export interface Story {
  /** Shows a step as the one that happens now. */
  show(step: number): void
}

/** The story as a list. Only the rows that can be seen are there: it may have a hundred thousand. */
export function createStory(
  box: HTMLElement,
  space: HTMLElement,
  steps: readonly PageStep[],
  choose: (step: number) => void,
): Story {
  let now = -1
  space.style.height = `${steps.length * ROW}px`

  function fill(): void {
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - SPARE)
    const last = Math.min(steps.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + SPARE)
    const rows: HTMLElement[] = []
    for (let at = first; at < last; at++) rows.push(rowOf(steps[at]!, at))
    space.replaceChildren(...rows)
  }

  function rowOf({ time, number, who, says }: PageStep, at: number): HTMLElement {
    const row = document.createElement('div')
    row.className = at === now ? 'row now' : 'row'
    row.style.top = `${at * ROW}px`
    row.setAttribute('role', 'option')
    row.setAttribute('aria-selected', String(at === now))
    row.title = says
    const [moment, name] = [document.createElement('i'), document.createElement('b')]
    moment.textContent = time
    name.textContent = who
    row.append(moment, ` ${number.padEnd(2)} `, name, ` ${says}`)
    row.addEventListener('click', () => choose(at))
    return row
  }

  box.addEventListener('scroll', fill)
  new ResizeObserver(fill).observe(box)
  return {
    show: step => {
      now = step
      const top = step * ROW
      if (top < box.scrollTop || top + ROW > box.scrollTop + box.clientHeight)
        box.scrollTop = Math.max(0, top - box.clientHeight / 2)
      fill()
    },
  }
}
