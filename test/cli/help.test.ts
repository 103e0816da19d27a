import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { fakeEngine, finishes } from './fake-engine.js'
import { fakeWorld } from './fake-world.js'

const LESSONS = fileURLToPath(new URL('../../lessons', import.meta.url))

/** Each command's words, as `help` lists them. */
async function commands(): Promise<readonly string[]> {
  const { output } = await fakeWorld().type('help')
  const listed = output.slice(output.indexOf('Commands:'), output.indexOf('`asyncio-tutor 1`'))
  const names = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name!)
  return names.filter(name => name !== 'help')
}

it('gives an example for every command', async () => {
  const names = [...(await commands()), 'progress export', 'progress import', 'lessons check']
  expect(names.length).toBeGreaterThan(18)
  for (const name of names) {
    const { output } = await fakeWorld().type(...name.split(' '), '--help')
    expect(output, name).toMatch(/\nExample:\n {2}asyncio-tutor \S/)
  }
})

it('has examples that work as they are printed, one after the other', async () => {
  const { type, folder } = fakeWorld({
    lessonsFolder: LESSONS,
    engine: fakeEngine({ run: (request, listener) => finishes(request, listener) }),
    environment: { EDITOR: 'true' },
  })
  writeFileSync(join(folder, 'program.py'), '')
  mkdirSync(join(folder, 'handed-in'))
  writeFileSync(join(folder, 'handed-in/ada.py'), '')
  const names = await commands()
  const statuses: string[] = []
  for (const name of [
    'start',
    ...names.filter(each => each !== 'start'),
    'progress export',
    'progress import',
  ]) {
    if (name === 'lessons') continue // it needs a folder of lessons here
    const { output } = await type(...name.split(' '), '--help')
    const example = /\nExample:\n {2}asyncio-tutor (.*)/.exec(output)![1]!
    // What goes on until Ctrl-C is told to stop at once.
    const world = name === 'watch' ? fakeWorld({ interruptsAtOnce: true, lessonsFolder: LESSONS }) : { type }
    const { status, errors } = await world.type(...example.split(' '))
    statuses.push(`${example}: ${[0, 1, 130].includes(status) ? 'works' : errors}`)
  }
  expect(statuses.filter(line => !line.endsWith(': works'))).toEqual([])
})

it('opens the editor that is set, or says that none is', async () => {
  const { type, folder } = fakeWorld({ environment: { EDITOR: 'no-such-editor --flag' } })
  await type('start', '1.1')
  expect((await type('edit')).errors).toContain('The editor `no-such-editor` cannot be started (ENOENT).')
  const bare = fakeWorld({ environment: { PATH: '' } })
  await bare.type('start', '1.1')
  expect((await bare.type('edit')).errors).toContain('No editor is set.')
  expect(folder).not.toBe(bare.folder)
})
