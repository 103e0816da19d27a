import type { Chart } from './chart/chart.js'
import type { Story } from './story/story.js'

/** Paper is light, as wide as it is, and has the whole story, as far as that goes. */
export function layOutOnPaper(chart: Chart, story: Story, more: HTMLElement): void {
  let rollUp = () => {}
  addEventListener('beforeprint', () => {
    document.documentElement.classList.add('paper')
    const left = chart.toPaper()
    more.hidden = left === 0
    more.textContent = `and ${left.toLocaleString('en')} more lanes: the page has them, paper does not`
    rollUp = story.unroll()
  })
  addEventListener('afterprint', () => {
    document.documentElement.classList.remove('paper')
    more.hidden = true
    rollUp()
    chart.toScreen()
  })
}
