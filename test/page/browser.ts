import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { pageOf } from '../../src/cli/page/page.js'
import { isOnPath } from '../../src/process/find-on-path.js'
import type { Timeline } from '../../src/timeline/model.js'
import type { TraceBuilder } from '../timeline/trace-builder.js'

/** Debian's name for it, and others'. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const command = NAMES.find(name => isOnPath(name, process.env))

export const NO_BROWSER =
  command === undefined ? 'no Chromium is installed, so the page can not be tried' : null

export function openBrowser(): Promise<Browser> {
  // Playwright wants a path; `env` finds the command as a shell does.
  const executablePath = (process.env.PATH ?? '')
    .split(':')
    .map(folder => join(folder, command!))
    .find(path => isOnPath(command!, { PATH: path.slice(0, -command!.length - 1) }))!
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

/** Writes the page of a timeline; returns its address. */
export async function writePage(timeline: Timeline, folder: string): Promise<string> {
  const file = join(folder, 'page.html')
  writeFileSync(file, await pageOf(timeline))
  return `file://${file}`
}

export interface Pages {
  /** For pages that are written by other means. */
  readonly folder: string
  /** The page of a trace, ready to be used. */
  readonly opened: (build: TraceBuilder, options?: BrowserContextOptions) => Promise<Page>
}

/** Opens a browser for the tests around, and holds that none of its pages has had an error. */
export function openPages(): Pages {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-pages-'))
  const faults: string[] = []
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
    expect(faults).toEqual([])
  })
  async function opened(build: TraceBuilder, options: BrowserContextOptions = {}): Promise<Page> {
    const timeline = build.timeline()
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, ...options })
    page.on('pageerror', error => faults.push(error.message))
    await page.goto(await writePage(timeline, mkdtempSync(join(folder, 'page-'))))
    if (timeline.entries.length > 0)
      await expect.poll(() => page.textContent('#moment')).toMatch(/(after|in) event 1 of/)
    return page
  }
  return { folder, opened }
}
