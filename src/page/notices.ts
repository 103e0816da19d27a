import { MARKS } from '../render/look/marks.js'
import type { PageData, PageNotice } from '../render/page/data.js'
import { isolated } from './text.js'

/** What deserves a look, above all else; one that happened somewhere is a button that goes there. */
export function showNotices(
  list: HTMLElement,
  { notices }: PageData,
  choose: (notice: PageNotice) => void,
): void {
  const items = notices.map(notice => {
    const { kind, says, step, place } = notice
    const item = document.createElement('li')
    const text = document.createElement(step < 0 && place === null ? 'span' : 'button')
    text.textContent = `${kind === 'failure' ? MARKS.raised.sign.glyph : '!'} ${isolated(says)}`
    text.addEventListener('click', () => choose(notice))
    item.append(text)
    return item
  })
  list.replaceChildren(...items)
}
