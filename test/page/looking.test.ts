import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/trace/events.js'
import * as examples from '../timeline/example-traces.js'
import { type TraceBuilder, trace } from '../timeline/trace-builder.js'
import { NO_BROWSER, openPages } from './browser.js'

describe.skipIf(NO_BROWSER !== null)(NO_BROWSER ?? 'who looks at a page', () => {
  const { folder, opened } = openPages()

  it('finds a task: Enter goes to its events, Esc shows all lanes', async () => {
    const page = await opened(examples.sideBySide())
    await page.fill('#search', 'task_two')
    for (const event of ['3 of', '4 of', '3 of']) {
      await page.keyboard.press('Enter')
      expect(await page.textContent('#moment')).toContain(`after event ${event}`)
    }
    await page.keyboard.press('Escape')
    expect(await page.inputValue('#search')).toBe('')
    expect(await page.textContent('#found')).toBe('')
    await page.close()
  })

  it('moves the chart with keys, and with the wheel and Shift, and zooms about what is looked at', async () => {
    const page = await opened(examples.sideBySide())
    const pixels = () => page.evaluate(() => document.querySelector('canvas')!.toDataURL())
    await page.keyboard.press('End')
    for (const key of ['+', '+', '+']) await page.keyboard.press(key)
    const changes = async (move: () => Promise<void>) => {
      const before = await pixels()
      await move()
      await expect.poll(pixels).not.toBe(before)
    }
    await changes(() => page.keyboard.press('<'))
    await changes(() => page.keyboard.press('Shift+ArrowRight'))
    await page.mouse.move(600, 150)
    await page.keyboard.down('Shift')
    await changes(() => page.mouse.wheel(0, -200))
    await page.keyboard.up('Shift')
    await changes(() => page.mouse.wheel(-200, 0))
    await page.close()
  })

  it('asks for the keys: they are told until Esc, and do nothing meanwhile', async () => {
    const page = await opened(examples.sideBySide())
    await page.keyboard.press('?')
    expect(await page.isVisible('dialog')).toBe(true)
    expect(await page.textContent('dialog')).toContain('the event before, the next event')
    await page.keyboard.press('ArrowRight')
    expect(await page.textContent('#moment')).toContain('after event 1 of')
    await page.keyboard.press('Escape')
    expect(await page.isVisible('dialog')).toBe(false)
    await page.close()
  })

  it('is told first how the run failed, goes there, and reads it at the end of the story, too', async () => {
    const build = trace().creates('main', { parent: null }).begins('main').sleeps(1).at(1).wakes('main')
    build.begins('main').waits('event', 'event', { line: 7 })
    const stuck = [{ task: 1, name: 'main', label: 'event', holders: [], place: null }]
    const page = await opened(build.at(1.5).ends({ kind: 'deadlocked', status: 1, stuck } satisfies Outcome))
    const says = await page.textContent('#notices')
    expect(says).toMatch(/^✗ Deadlock: main waits for event\. Nothing is left that could wake it/)
    await page.click('#notices button')
    expect(await page.textContent('#moment')).toBe('At 1.000 s, after event 2 of 2')
    const rows = (await page.locator('#story .row').allTextContents()).map(text =>
      text.trim().replace(/\s+/g, ' '),
    )
    expect(rows.slice(-3)).toEqual([
      '~ nothing to do: the clock jumps 0.5 s ~',
      'Deadlock: nothing is left that could wake a task.',
      'main waits for event',
    ])
    await page.close()
  })

  it('sees a program that Python could not read, and the line of its error', async () => {
    const file = join(folder, 'unreadable.py')
    writeFileSync(file, 'import asyncio\nasync def main(:\n')
    const syntax = { file, line: 2, column: 16, text: 'async def main(:' }
    const error = { error: 'SyntaxError', message: 'invalid syntax', frames: [], syntax }
    const page = await opened(trace().ends({ kind: 'crashed', status: 1, ...error }))
    expect(await page.textContent('#where')).toBe('unreadable.py:2')
    expect(await page.textContent('#source mark')).toContain('async def main(:')
    await page.close()
  })

  it('reads all that was printed, its end in sight, and that more was printed than is shown', async () => {
    const build = trace().creates('main', { parent: null }).begins('main')
    for (let at = 0; at < 400; at++) build.prints(`line ${at} of a long output of ours`)
    const page = await opened(build.sleeps(1).ends())
    const printed = (await page.textContent('#printed'))!
    expect(printed.startsWith('line 0 of')).toBe(true)
    expect(printed.endsWith('line 399 of a long output of ours\n')).toBe(true)
    const left = await page.$eval('#printed', box => box.scrollHeight - box.clientHeight - box.scrollTop)
    expect(left).toBeLessThan(2)
    await page.close()
    const longer = trace().creates('main', { parent: null }).begins('main').prints('x'.repeat(30_000))
    const other = await opened(longer.sleeps(1).ends())
    expect((await other.textContent('#printed'))!.split('\n')[0]).toBe('(only the last 20,000 letters)')
    await other.close()
  })

  it('has many tasks: those that have ended are a line, and the queue stays in sight', async () => {
    const page = await opened(manyTasks(40, 'a long word '.repeat(60)), {
      viewport: { width: 1366, height: 700 },
    })
    await page.keyboard.press('End')
    expect(await page.textContent('#states .note')).toMatch(/^40 returned: main, worker 0, worker 1, /)
    const footer = (await page.locator('footer').boundingBox())!
    for (const name of ['#ready', '#timers', '#printed']) {
      const bounds = (await page.locator(name).boundingBox())!
      expect(bounds.y + bounds.height).toBeLessThanOrEqual(footer.y)
    }
    await page.close()
  })

  it('prints many tasks: the first lanes, at the width of the paper, and how many more there are', async () => {
    const page = await opened(manyTasks(400), { viewport: { width: 1900, height: 900 } })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.textContent('#more')).toBe('and 342 more lanes: the page has them, paper does not')
    await page.setViewportSize({ width: 700, height: 900 })
    const { width, height, drawn } = await page.$eval('canvas', canvas => {
      const bounds = canvas.getBoundingClientRect()
      return { width: bounds.width, height: bounds.height, drawn: canvas.width / canvas.height }
    })
    expect(width).toBeLessThanOrEqual(700)
    expect(width / height).toBeCloseTo(drawn, 1)
    expect(drawn).toBeCloseTo(1000 / (24 + 60 * 22 + 6), 2)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.isVisible('#more')).toBe(false)
    await page.close()
  })

  it('has a large screen: letters and lanes are larger, and a low one: panes stand side by side', async () => {
    const page = await opened(examples.sideBySide(), { viewport: { width: 2560, height: 1440 } })
    const letters = await page.$eval('body', body => Number.parseFloat(getComputedStyle(body).fontSize))
    expect(letters).toBeGreaterThan(19)
    expect(await page.$eval('canvas', canvas => canvas.clientHeight)).toBeGreaterThan(200)
    await page.setViewportSize({ width: 960, height: 540 })
    const tops = await page.$$eval('section', all => all.map(one => one.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
    await page.close()
  })

  it('sees names of letters that are wider than others, whole and cut', async () => {
    const build = trace().creates('😀😀😀', { parent: null }).begins('😀😀😀').creates('名前'.repeat(12))
    const page = await opened(build.sleeps(1).ends())
    expect(await page.textContent('#story .row b')).toBe('😀😀😀')
    await page.close()
  })

  it('hears which of how many events is chosen, and what the buttons for zooming do', async () => {
    const page = await opened(examples.sideBySide())
    await page.keyboard.press('ArrowRight')
    const chosen = page.locator('[role=option][aria-selected=true]')
    expect(await chosen.getAttribute('aria-posinset')).toBe('2')
    expect(await chosen.getAttribute('aria-setsize')).toBe('6')
    expect(await page.getByRole('button', { name: 'zoom in' }).count()).toBe(1)
    await page.close()
  })

  it('points at a name that is cut: it is told whole', async () => {
    const name = 'fetch_the_profile_of_a_user_from_afar'
    const page = await opened(trace().creates(name, { parent: null }).begins(name).sleeps(1).ends())
    const bounds = (await page.locator('canvas').boundingBox())!
    await page.mouse.move(bounds.x + 60, bounds.y + 24 + 22 + 11)
    expect(await page.textContent('#tip')).toBe(name)
    await page.close()
  })
})

function manyTasks(count: number, printed = 'done'): TraceBuilder {
  const names = Array.from({ length: count - 1 }, (_, at) => `worker ${at}`)
  const build = trace().creates('main', { parent: null }).begins('main')
  for (const name of names) build.creates(name)
  build.sleeps(1)
  for (const name of names) build.begins(name).returns()
  return build.at(1).wakes('main').begins('main').prints(printed).returns().ends()
}
