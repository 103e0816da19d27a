import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as examples from '../timeline/example-traces.js'
import { trace } from '../timeline/trace-builder.js'
import { NO_BROWSER, openPages } from './browser.js'

describe.skipIf(NO_BROWSER !== null)(NO_BROWSER ?? 'the page, for those who', () => {
  const { folder, opened } = openPages()

  it('use keys alone: choose what an event came to, let it go, go down the story', async () => {
    const page = await opened(examples.sideBySide())
    await page.locator('#story').focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.textContent('#moment')).toContain('after event 2 of')
    await page.locator('canvas').focus()
    await page.keyboard.press('Enter')
    expect(await page.textContent('#chosen')).toBe(
      'task_one: sleeps 3 s (0.000 to 3.000 s), then woken by its timer',
    )
    await page.keyboard.press('Escape')
    expect(await page.textContent('#chosen')).toBe('')
    await page.locator('#source').focus()
    await page.keyboard.press('PageDown')
    expect(await page.textContent('#moment')).toContain('after event 2 of')
    await page.close()
  })

  it('have a touch screen: one finger scrolls the page, two zoom the chart', async () => {
    const page = await opened(examples.sideBySide(), {
      hasTouch: true,
      viewport: { width: 390, height: 700 },
    })
    const session = await page.context().newCDPSession(page)
    const pixels = () => page.evaluate(() => document.querySelector('canvas')!.toDataURL())
    const before = await pixels()
    const touch = (type: string, ...points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points })
    await touch('touchStart', { x: 200, y: 210 })
    for (let y = 200; y >= 20; y -= 20) await touch('touchMove', { x: 200, y })
    await touch('touchEnd')
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60)
    await page.evaluate(() => scrollTo(0, 0))
    expect(await pixels()).toBe(before)
    await touch('touchStart', { x: 220, y: 200 }, { x: 260, y: 200 })
    for (let by = 10; by <= 60; by += 10)
      await touch('touchMove', { x: 220 - by, y: 200 }, { x: 260 + by, y: 200 })
    await touch('touchEnd')
    await expect.poll(pixels).not.toBe(before)
    await page.close()
  })

  it('have a small screen: nothing of the story is cut off at its right', async () => {
    for (const width of [320, 390]) {
      const page = await opened(examples.sideBySide(), { viewport: { width, height: 700 } })
      const cut = await page.$$eval('#story .row', rows =>
        rows.filter(row => row.scrollWidth > row.clientWidth),
      )
      expect(cut).toEqual([])
      await page.close()
    }
  })

  it('print it: a long story ends after some pages, and says so', async () => {
    const build = trace().creates('main', { parent: null })
    for (let at = 0; at < 5000; at++)
      build
        .at(at / 10)
        .wakes('main')
        .begins('main')
        .sleeps(0.1)
    const page = await opened(build.at(500).wakes('main').begins('main').returns().ends())
    const height = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
      return document.getElementById('space')!.clientHeight
    })
    expect(height).toBeLessThan(60_000)
    expect(await page.locator('#story .row').last().textContent()).toMatch(/^and \d+ more events/)
    await page.close()
  })

  it('have their own colours: what is looked at has an outline, its line is marked, no time is told twice', async () => {
    const file = join(folder, 'marked.py')
    writeFileSync(file, 'import asyncio\n')
    const build = examples.sideBySide()
    build.add({
      type: 'output',
      stream: 'stdout',
      text: 'x',
      task: null,
      job: null,
      place: { file, line: 1 },
    })
    const page = await opened(build, { forcedColors: 'active' })
    await page.keyboard.press('End')
    const [mark, text, time] = await Promise.all(
      ['#source mark', '#source mark span', '.row.now i'].map(name =>
        page.$eval(name, one => {
          const { backgroundColor, color, opacity } = getComputedStyle(one)
          return { backgroundColor, color, opacity }
        }),
      ),
    )
    expect(text).toEqual({ ...mark, opacity: '1' })
    expect(mark!.backgroundColor).not.toBe('rgb(255, 255, 255)')
    expect(time!.opacity).toBe('0')
    const outline = await page.$eval('.row.now', row => getComputedStyle(row).outlineStyle)
    expect(outline).toBe('solid')
    await page.close()
  })

  it('look for a task that is not there: they are told, and the chart stays', async () => {
    const page = await opened(examples.sideBySide())
    await page.fill('#search', 'task_one')
    expect(await page.textContent('#found')).toBe('1 of 5')
    await page.fill('#search', 'nobody')
    expect(await page.textContent('#found')).toBe('none is called so')
    expect(await page.evaluate(() => document.querySelector('canvas')!.clientHeight)).toBeGreaterThan(100)
    await page.close()
  })

  it('point at a mark: it says what happened there', async () => {
    const page = await opened(examples.cancellation())
    const tips = new Set<string>()
    const bounds = (await page.locator('canvas').boundingBox())!
    for (let lane = 1; lane < 3; lane++)
      for (let x = 150; x < bounds.width; x += 5) {
        await page.mouse.move(bounds.x + x, bounds.y + 24 + lane * 22 + 11)
        tips.add((await page.textContent('#tip')) ?? '')
      }
    expect([...tips]).toEqual(
      expect.arrayContaining([
        'heartbeat: asked to cancel (at 2.500 s)',
        'heartbeat: ended cancelled (at 2.500 s)',
        'main: returned (at 2.500 s)',
      ]),
    )
    await page.close()
  })
})
