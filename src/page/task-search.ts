import type { PageData, PageLane } from '../render/page/data.js'

/** What a search does with the page. */
export interface Searching {
  /** Shows these lanes alone. */
  readonly keep: (lanes: readonly PageLane[]) => void
  readonly goTo: (step: number) => void
  readonly now: () => number
}

/** Keeps the tasks that are called as it is typed. Enter goes to the first event of the first of them, then on; Esc shows all. */
export function searchTasks(
  field: HTMLInputElement,
  told: HTMLElement,
  { lanes, story }: PageData,
  { keep, goTo, now }: Searching,
): void {
  let found: readonly PageLane[] = []
  let isNew = true

  function look(): void {
    const text = field.value.toLowerCase()
    found = text === '' ? [] : lanes.filter(lane => lane.name.toLowerCase().includes(text))
    isNew = true
    told.textContent =
      text === '' ? '' : found.length === 0 ? 'none is called so' : `${found.length} of ${lanes.length}`
    keep(found.length === 0 ? lanes : found)
  }

  function goOn(): void {
    const isOf = (some: readonly PageLane[], step: number) => some.includes(lanes[story[step]!.lane]!)
    const steps = [...story.keys()]
    const first = found.flatMap(lane => steps.find(step => isOf([lane], step)) ?? [])[0]
    const later = isNew ? undefined : steps.find(step => step > now() && isOf(found, step))
    const next = later ?? first
    isNew = false
    if (next !== undefined) goTo(next)
  }

  field.addEventListener('input', look)
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') goOn()
    if (key !== 'Escape') return
    field.value = ''
    look()
    field.blur()
  })
}
