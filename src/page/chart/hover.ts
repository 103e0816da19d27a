import { isolated } from '../text.js'
import type { Under } from './hit-test.js'

/** Says what the mouse points at, beside it; the returned function takes that away. */
export function showWhatIsUnder(
  canvas: HTMLElement,
  box: HTMLElement,
  tip: HTMLElement,
  under: (event: MouseEvent) => Under | null,
): () => void {
  const hide = () => {
    tip.hidden = true
  }
  canvas.addEventListener('mousemove', event => {
    const found = under(event)
    tip.hidden = found === null
    if (found === null) return
    tip.textContent = isolated(found.says)
    const bounds = box.getBoundingClientRect()
    const right = box.clientWidth - tip.offsetWidth - 8
    tip.style.left = `${Math.max(0, Math.min(event.clientX - bounds.left + 14, right))}px`
    const y = event.clientY - bounds.top
    const isBelow = y + 14 + tip.offsetHeight < box.clientHeight
    tip.style.top = `${box.scrollTop + (isBelow ? y + 14 : Math.max(0, y - 8 - tip.offsetHeight))}px`
  })
  canvas.addEventListener('mouseleave', hide)
  return hide
}
