import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasTmux, openTerminal, type TerminalOptions } from './terminal.js'

const PROGRAM = `import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("fetched", name)


async def main():
    await asyncio.gather(fetch("a", 1), fetch("b", 2))


asyncio.run(main())
`

async function stepping(options: TerminalOptions = {}) {
  const terminal = openTerminal({ columns: 100, rows: 36, ...options })
  onTestFinished(terminal.close)
  const name = `steps-${terminal.folder.slice(-6)}.py`
  writeFileSync(join(terminal.folder, name), PROGRAM)
  terminal.type('echo before')
  await terminal.sees('before')
  terminal.type(`tutor trace --step ${name}; stty -a | grep -o '.icanon'; echo left $?`)
  await terminal.sees('event 1 of')
  return { ...terminal, name }
}

describe.runIf(hasTmux)('--step', { timeout: 60_000 }, () => {
  it('shows the program, the tasks, what was printed and the chart, and goes both ways', async () => {
    const { press, sees } = await stepping()
    const first = await sees('? for keys, q to quit')
    expect(first).toMatch(/► +10 +await asyncio\.gather/)
    expect(first).toContain('▼')
    expect(first).toMatch(/main +waits for gather of 2/)
    expect(first).toContain('ready queue: fetch#2, fetch#3')
    press('Right')
    await sees('event 2 of 6')
    press('l')
    await sees('event 3 of 6')
    press('Left', 'h')
    await sees('event 1 of 6')
    press(']')
    expect(await sees('1.000 s  event 4 of 6')).toMatch(/printed so far\n +fetched a/)
    press('[')
    await sees('0.000 s  event 1 of 6')
    press('PageDown', 'PageDown')
    await sees('2.000 s  event 5 of 6')
    press('PageUp', 'g')
    await sees('event 1 of 6')
    press('G')
    await sees('event 6 of 6')
    press('Home')
    await sees('event 1 of 6')
    press('End')
    await sees('event 6 of 6')
  })

  it('follows a task, and finds words', async () => {
    const { press, sees } = await stepping()
    press('f')
    await sees('Choose a task with t first.')
    press('t', 't')
    await sees(/► fetch#2/)
    press('f')
    await sees('event 2 of 6')
    press('f')
    await sees('event 4 of 6')
    press('/', 'f', 'e', 't', 'c', 'h', 'e', 'd', 'Space', 'b')
    await sees('/fetched b')
    press('Enter')
    await sees('event 5 of 6')
    press('n')
    await sees('event 5 of 6')
    press('/', 'z', 'z', 'Enter')
    await sees('No event has "zz".')
    press('/', 'z', 'BSpace', 'Escape')
    await sees('? for keys')
    press('?')
    await sees('space play')
  })

  it('plays, faster or slower, and pauses; a new size in mid-play is drawn to', async () => {
    const { press, sees, resize, screen } = await stepping()
    press('-')
    await sees('An event every 0.8 s.')
    press('+', '+', '+')
    await sees('An event every 0.1 s.')
    press('-', '-', '-')
    press('Space')
    await sees('event 2 of 6')
    resize(64, 20)
    await sees('event 3 of 6')
    expect(
      screen()
        .split('\n')
        .every(line => line.length <= 64),
    ).toBe(true)
    press('Space')
    resize(120, 40)
    await sees('▼')
  })

  it('leaves the terminal as it was: at q, at Ctrl-C, and when it is killed', async () => {
    for (const end of ['q', 'C-c', 'kill']) {
      const { press, sees, name, type } = await stepping()
      if (end === 'kill') spawnSync('pkill', ['-TERM', '-f', name])
      else press(end)
      const screen = await sees(/left \d/)
      expect(screen).toContain('before')
      expect(screen).not.toContain('event 1 of')
      // A terminal in raw mode would say -icanon.
      expect(screen).toContain(' icanon')
      type('echo typed')
      await sees('typed')
    }
  })

  it('tells the story where there is no such screen', async () => {
    const terminal = openTerminal()
    onTestFinished(terminal.close)
    writeFileSync(join(terminal.folder, 'prog.py'), PROGRAM)
    terminal.type('TERM=dumb tutor trace --step prog.py; echo done $?')
    const screen = await terminal.sees('done 0')
    expect(screen).toContain('woken by its timer, prints "fetched a"')
  })
})
