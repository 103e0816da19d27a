import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { pageOf } from '../../src/cli/page/page.js'
import { isOnPath } from '../../src/process/find-on-path.js'
import type { Timeline } from '../../src/timeline/model.js'

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
