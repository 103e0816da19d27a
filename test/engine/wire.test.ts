import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findPythons } from '../../src/engine/system/find-pythons.js'
import { traceEvent } from '../../src/trace/events.js'

const PACKAGE = fileURLToPath(new URL('../../src/python', import.meta.url))
/** Programs in which about everything happens that there is an event for. */
const FAULTY = fileURLToPath(new URL('../diagnosis/faulty', import.meta.url))
const NETWORK = fileURLToPath(new URL('network', import.meta.url))

const python = (await findPythons()).find(({ isSupported }) => isSupported)

describe.skipIf(python === undefined)('every event that Python sends', () => {
  const programs = [FAULTY, NETWORK].flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.py'))
      .map(name => join(folder, name)),
  )

  it.each(programs.map(file => [basename(file, '.py'), file]))('%s: is known whole', (_, file) => {
    const events = eventsOf(file!)
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) expect(traceEvent.parse(event)).toEqual(event)
  })
})

/** As they leave Python, before anybody has read them. A program that fails tells its events all the same. */
function eventsOf(file: string): readonly unknown[] {
  const environment = { ...process.env, PYTHONPATH: PACKAGE, PYTHONDONTWRITEBYTECODE: '1' }
  const words = ['-m', 'asyncio_tutor', 'events', file]
  let text: string
  try {
    text = execFileSync(python!.path, words, {
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    text = (error as { stdout: string }).stdout
  }
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}
