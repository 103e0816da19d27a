import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasTmux, openTerminal, type TerminalOptions } from './terminal.js'

const EXERCISE = fileURLToPath(new URL('../../lessons/01-coroutines/exercises/in-order', import.meta.url))
const RIGHT = readFileSync(join(EXERCISE, 'solution.py'), 'utf8')
const STARTER = readFileSync(join(EXERCISE, 'starter.py'), 'utf8')
const FORGETS = RIGHT.replace(/await (?=pack)/, '')
const PASSED = 'Passed: 4 checks'

async function watching(options: TerminalOptions = {}) {
  const terminal = openTerminal(options)
  onTestFinished(terminal.close)
  await terminal.type('tutor watch')
  await terminal.sees('save it: it is checked at once')
  const file = join(terminal.folder, 'asyncio-tutor/1.1-in-order.py')
  return { ...terminal, file, save: (text: string) => writeFileSync(file, text) }
}

describe.runIf(hasTmux)('watch', () => {
  it('hands out the first exercise, and checks each save', async () => {
    const { sees, save, press, file } = await watching()
    expect(readFileSync(file, 'utf8')).toBe(STARTER)
    save(FORGETS)
    const failed = await sees('h gives hint 1 of')
    expect(failed).toContain('✗ ')
    expect(failed).toMatch(/h hint {2}r check again .*q quit/s)
    press('h')
    await sees('hint 1 of 3')
    save(RIGHT)
    const passed = await sees(PASSED)
    expect(passed).toContain('✓ passes now: ')
    expect(passed).not.toContain('hint 1 of')
    press('q')
    await sees(/\$ *$/)
  })

  it('does not jump away from a pass, and goes on when asked', async () => {
    const { sees, save, press, folder } = await watching()
    save(RIGHT)
    await sees(PASSED)
    press('n')
    await sees('1.2 Mend it')
    expect(readFileSync(join(folder, 'asyncio-tutor/1.2-mend-it.py'), 'utf8')).toContain('# 1.2')
  })

  it('sees what editors do: saving by renaming, deleting, writing anew', async () => {
    const { sees, save, file } = await watching()
    writeFileSync(`${file}~`, FORGETS)
    renameSync(`${file}~`, file)
    await sees('h gives hint 1 of')
    rmSync(file)
    await sees('is not there. As soon as it is, it is checked.')
    save(RIGHT)
    await sees(PASSED)
  })

  it('finds the file again when its folder was renamed and comes back', async () => {
    const { sees, save, folder } = await watching()
    save(FORGETS)
    await sees('h gives hint 1 of')
    renameSync(join(folder, 'asyncio-tutor'), join(folder, 'away'))
    await sees('is not there.')
    mkdirSync(join(folder, 'asyncio-tutor'))
    save(RIGHT)
    await sees(PASSED)
    save(FORGETS)
    await sees('h gives hint 1 of')
  })

  it('checks the last of many saves, also of those in mid-check', async () => {
    const { sees, save } = await watching()
    for (let count = 0; count < 10; count++) {
      save(count % 2 === 0 ? FORGETS : `${RIGHT}# ${count}\n`)
      await new Promise(resolve => setTimeout(resolve, 30))
    }
    await sees(PASSED)
  })

  it('survives what cannot be read, and what never ends', async () => {
    const { sees, save } = await watching()
    save('async def deliver(:\n')
    await sees('Python can read your file')
    save('while True:\n    pass\n')
    // A very busy machine may not get round to interrupting it, and says that.
    await sees(/does not come to an end|was still running/)
    save(RIGHT)
    await sees(PASSED)
  })

  it('stops a check that a save has overtaken', async () => {
    const { sees, save } = await watching()
    save(RIGHT.replace('    goods', '    while True:\n        pass\n    goods'))
    await sees('Checking')
    save(RIGHT)
    await sees(PASSED)
  })

  it('says what is wrong with a file that is no UTF-8', async () => {
    const { sees, save, file } = await watching()
    writeFileSync(file, Buffer.from('name = "Zo\xeb"\n', 'latin1'))
    await sees('is not UTF-8')
    save(RIGHT)
    await sees(PASSED)
  })

  it('begins again, with the file kept', async () => {
    const { sees, save, press, file } = await watching()
    save(FORGETS)
    await sees('h gives hint 1 of')
    press('x')
    await sees('Your file is kept as a backup.')
    press('y', 'Enter')
    await sees('Your file is kept as asyncio-tutor/backups/')
    expect(readFileSync(file, 'utf8')).toBe(STARTER)
  })

  it('runs the program with its timeline, and comes back', async () => {
    const { sees, save, press } = await watching()
    save(RIGHT)
    await sees(PASSED)
    press('t')
    await sees('Any key goes back.')
    press('Space')
    await sees(PASSED)
  })

  it('opens the editor at the line that fails', async () => {
    const { sees, save, press, folder } = await watching({ environment: { EDITOR: './nano' } })
    writeFileSync(join(folder, 'nano'), '#!/bin/sh\necho "$@" > opened\n', { mode: 0o755 })
    save(FORGETS)
    await sees('h gives hint 1 of')
    press('e')
    await expect
      .poll(() => readFileSync(join(folder, 'opened'), 'utf8'))
      .toMatch(/^\+\d+ .*1\.1-in-order\.py\n$/)
    await sees('q quit')
  })

  it('lets another exercise be searched for', async () => {
    const { sees, press } = await watching()
    press('l')
    await sees('Which exercise?')
    press('C', 'o', 'u', 'n', 't', 'd')
    await sees(/❯ +1\.3 Countdown/)
    // The prompt takes no Enter while it narrows the list down, which can't be seen.
    await new Promise(resolve => setTimeout(resolve, 500))
    press('Enter')
    await sees(/^1\.3 Countdown/m)
  })

  it('lets a list be left with Esc, and passes over nothing that was begun', async () => {
    const { sees, press } = await watching()
    press('l')
    await sees(/Which exercise\?[\s\S]*❯ … 1\.1 In order[\s\S]*Esc back/)
    press('Escape')
    await sees(/^1\.1 In order[\s\S]*q quit/)
    press('n')
    await sees(/^1\.2 Mend it/)
    press('n')
    await sees(/^1\.3 Countdown/)
    press('n')
    await sees(/^1\.1 In order/)
  })

  it('keeps what failed and the keys in sight in a small window, and scrolls the rest', async () => {
    const { sees, save, press } = await watching({ rows: 20 })
    save(FORGETS)
    const failed = await sees('h gives hint 1 of')
    expect(failed).toMatch(/^1\.1 In order.*\n\n✗ [\s\S]*│[\s\S]*more lines? below[\s\S]*q quit$/)
    press('Space')
    await sees(/^1\.1 In order[\s\S]*lines? above[\s\S]*q quit$/)
  })

  it('redraws at another size, and after Ctrl-Z and fg', async () => {
    const { sees, save, press, resize, type } = await watching()
    save(FORGETS)
    await sees('h gives hint 1 of')
    resize(50, 30)
    await sees(/n next\n/)
    press('C-z')
    await sees('Stopped')
    await type('fg')
    await sees(/h hint.*q quit/s)
    save(RIGHT)
    await sees(PASSED)
  })

  it('prints each verdict in a pipe, until Ctrl-C', async () => {
    const terminal = openTerminal()
    onTestFinished(terminal.close)
    await terminal.type('tutor watch 1.1 < /dev/null | cat')
    await terminal.sees('save it: it is checked at once')
    writeFileSync(join(terminal.folder, 'asyncio-tutor/1.1-in-order.py'), RIGHT)
    expect(await terminal.sees(PASSED)).not.toContain('q quit')
    terminal.press('C-c')
    await terminal.sees(/\$ *$/)
  })

  it('leaves the terminal as it was at Ctrl-C', async () => {
    const { sees, press, type } = await watching()
    press('C-c')
    await type('stty -a | grep -o -- "-\\?icanon"')
    await sees(/^icanon$/m)
  })
})
