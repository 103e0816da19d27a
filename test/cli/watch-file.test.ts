import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type WatchEvents, watchFile } from '../../src/cli/watch/file.js'
import { patient } from '../limits.js'

function watched(watchEvents?: WatchEvents) {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
  const file = join(folder, 'answer.py')
  writeFileSync(file, 'one')
  const told: string[] = []
  const listener = { changed: () => told.push('changed'), polling: () => told.push('polling') }
  const watch = watchEvents === undefined ? watchFile(file, listener) : watchFile(file, listener, watchEvents)
  onTestFinished(async () => {
    await watch.close()
    rmSync(folder, { recursive: true })
  })
  return { file, told }
}

it('looks for itself where no events arrive, and says so from the second time on', async () => {
  let listened = 0
  const { file, told } = watched(() => {
    listened += 1
    return { close: async () => {} }
  })
  writeFileSync(file, 'two!')
  await expect.poll(() => told, { timeout: patient(4000) }).toEqual(['changed'])
  expect(listened).toBe(2) // perhaps the folder was another one meanwhile: it listens anew
  writeFileSync(file, 'three')
  await expect.poll(() => told, { timeout: patient(4000) }).toEqual(['changed', 'changed', 'polling'])
  const began = performance.now()
  writeFileSync(file, 'four!!')
  await expect.poll(() => told.length, { timeout: patient(4000), interval: 10 }).toBe(4)
  expect(performance.now() - began).toBeLessThan(patient(900))
})

it('does not take an event for a change', async () => {
  let happen = () => {}
  const { file, told } = watched((_, happened) => {
    happen = happened
    return { close: async () => {} }
  })
  happen()
  expect(told).toEqual([])
  writeFileSync(file, 'another')
  happen()
  happen()
  expect(told).toEqual(['changed'])
})

it('takes a file that is replaced for changed, not for gone', async () => {
  let happen = () => {}
  const { file, told } = watched((_, happened) => {
    happen = happened
    return { close: async () => {} }
  })
  rmSync(file)
  happen()
  expect(told).toEqual([])
  writeFileSync(file, 'replaced')
  happen()
  expect(told).toEqual(['changed'])
})
