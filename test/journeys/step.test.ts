import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasTmux, openTerminal, type TerminalOptions } from './terminal.js'

const TROUBLED = fileURLToPath(new URL('troubled-step.ts', import.meta.url))

const PROGRAM = `import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("fetched", name)


async def main():
    await asyncio.gather(fetch("a", 1), fetch("b", 2))


asyncio.run(main())
`

const MANY = `import asyncio, time


async def worker(n):
    await asyncio.sleep(n / 10)
    if n == 13:
        time.sleep(0.6)


async def main():
    await asyncio.gather(*(asyncio.create_task(worker(n), name=f"w{n}") for n in range(14)))


asyncio.run(main())
`

async function stepping({ trouble, ...options }: TerminalOptions & { trouble?: 'crash' | 'slow' } = {}) {
  const terminal = openTerminal({ columns: 100, rows: 36, ...options })
  onTestFinished(terminal.close)
  const name = `steps-${terminal.folder.slice(-6)}.py`
  writeFileSync(join(terminal.folder, name), PROGRAM)
  const command = trouble ? `${terminal.run(TROUBLED)} ${trouble} ${name}` : `tutor trace --step ${name}`
  // Without the trap, the shell would not go on after a program that died of SIGINT.
  await terminal.type(`echo before; trap : INT; ${command}; stty -a | grep -o '.icanon'; echo left $?`)
  await terminal.sees(trouble === 'slow' ? /^begun/m : 'event 1 of')
  return { ...terminal, name }
}

function openTerminalHere() {
  const terminal = openTerminal({ columns: 100, rows: 36 })
  onTestFinished(terminal.close)
  return terminal
}

type Stepping = Awaited<ReturnType<typeof stepping>>

/** By a key or a signal. */
function leaveBy(end: string, { press, name }: Stepping): void {
  if (['INT', 'TERM', 'HUP', 'QUIT'].includes(end)) spawnSync('pkill', [`-${end}`, '-f', name])
  else press(end)
}

/** The terminal is what it was before the step view, and usable. */
async function asBefore({ sees, state, type }: Stepping): Promise<string> {
  const screen = await sees(/left \d/)
  expect(screen).toContain('before')
  expect(screen).not.toMatch(/begun|event 1 of/)
  expect(state()).toEqual({ cursor: true, ownScreen: false })
  // A terminal in raw mode would say -icanon.
  expect(screen).toContain(' icanon')
  await type('echo typed')
  await sees(/^typed$/m)
  return screen
}

describe.runIf(hasTmux)('--step', () => {
  it('shows the program, the tasks, what was printed and the chart, and goes both ways', async () => {
    const { press, sees } = await stepping()
    const first = await sees('? for keys, q to quit')
    expect(first).toMatch(/► +10 +await asyncio\.gather/)
    expect(first).toContain('▼')
    expect(first).toMatch(/main +waits for gather of 2/)
    expect(first).toMatch(/ready queue ─+\n.*fetch#2, fetch#3\n/)
    expect(first).toMatch(/timers ─+\n.* none\n/)
    press('Right')
    await sees('event 2 of 6')
    press('l')
    await sees('event 3 of 6')
    press('Left', 'h')
    await sees('event 1 of 6')
    press(']')
    const second = await sees('1.000 s  after event 4 of 6')
    expect(second).toMatch(/printed so far ─+\n.* fetched a/)
    expect(second).toMatch(/timers ─+\n.* 2\.000 s {2}fetch#3: sleep 2\n/)
    expect(second).toMatch(/fetch#2 +returned/)
    press('[')
    await sees('0.000 s  after event 1 of 6')
    press('PageDown', 'PageDown')
    await sees('2.000 s  after event 5 of 6')
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
    press('T')
    await sees(/► main/)
    press('3')
    await sees(/► fetch#3/)
    press('?')
    const help = await sees('the next event of the followed task')
    for (const key of ['← →', '[ ]', 'g G', 't T', '/ then n', 'space', '+ -', 'q Esc'])
      expect(help).toContain(key)
    press('x')
    await sees('ready queue')
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

  it('fits any terminal, with and without colours and signs', async () => {
    for (const [columns, rows] of [
      [40, 12],
      [60, 20],
      [80, 24],
      [200, 60],
    ] as const) {
      const environment = columns === 60 ? { NO_COLOR: '1', LANG: 'C' } : {}
      const { press, sees } = await stepping({ columns, rows, environment })
      press(']')
      const screen = await sees('1.000 s  after event 4 of 6')
      const lines = screen.split('\n')
      expect(lines[0]).toMatch(/^1\.000 s/)
      expect(lines.length).toBeLessThan(rows)
      expect(lines.every(line => line.length <= columns)).toBe(true)
      for (const part of ['fetch#2 woken by its timer', 'tasks', 'ready queue', 'timers', '? for keys'])
        expect(screen).toContain(part)
      expect(screen.includes('timeline')).toBe(rows > 12)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is all that may be there
      if (columns === 60) expect(screen).toMatch(/^[\x00-\x7f]*$/)
    }
  })

  it('leaves the terminal as it was: at each key that leaves, when it is killed, and after a crash', async () => {
    for (const end of ['q', 'Escape', 'C-c', 'C-d', 'INT', 'TERM', 'HUP', 'QUIT', 'crash']) {
      const terminal = await stepping(end === 'crash' ? { trouble: end } : {})
      leaveBy(end === 'crash' ? 'Right' : end, terminal)
      const screen = await asBefore(terminal)
      if (end === 'crash') expect(screen).toContain('TypeError')
    }
  })

  it('is left by a key that is pressed, or a signal that comes, before the first picture', async () => {
    for (const end of ['q', 'Escape', 'C-c', 'C-d', 'INT', 'TERM', 'HUP']) {
      const terminal = await stepping({ trouble: 'slow' })
      leaveBy(end, terminal)
      await asBefore(terminal)
    }
  })

  it('goes through a program that has read what was typed', async () => {
    const { folder, type, press, sees, screen } = openTerminalHere()
    writeFileSync(join(folder, 'asks.py'), 'print("hello", input("name? "))\nprint("bye", input("and? "))\n')
    await type('tutor trace --step asks.py; echo done $?')
    await sees('name?')
    press('a', 'n', 'n', 'Enter')
    await sees('and?')
    press('b', 'o', 'b', 'Enter')
    await sees('event 1 of')
    press('G')
    await sees('bye bob')
    press('g')
    await sees('event 1 of')
    press('q')
    await sees('done 0')
    expect(screen()).not.toContain('Error')
  })

  it('gives the terminal back at Ctrl-Z, and is drawn again when it goes on, in the size that it has then', async () => {
    const { press, sees, state, type, resize, screen } = await stepping()
    press('Right')
    await sees('event 2 of 6')
    press('C-z')
    await sees(/Stopped/)
    expect(state()).toEqual({ cursor: true, ownScreen: false })
    // Raw mode is the step view's own: the shell that has the terminal now reads lines.
    await type('stty -a | grep -o .icanon')
    await sees(/^ icanon$/m)
    resize(70, 30)
    await type('fg')
    await sees('event 2 of 6')
    await sees(/^─ timeline ─{59}$/m)
    expect(state()).toEqual({ cursor: false, ownScreen: true })
    press('Right')
    await sees('event 3 of 6')
    expect(screen()).toContain('▼')
  })

  it('shows what there is room for in a small terminal', async () => {
    for (const [columns, rows] of [
      [40, 10],
      [30, 5],
    ] as const) {
      const { press, sees } = await stepping({ columns, rows })
      press(']')
      const lines = (await sees('event 4 of')).split('\n')
      expect(lines.length).toBeLessThan(rows)
      expect(lines[1]).toMatch(/^fetch#2 woken by its timer/)
      if (rows === 5) expect(lines.at(-1)).toBe('q to quit; enlarge for more')
      else expect(lines.join('\n')).toMatch(/^ +fetch#2 +returned$/m)
      press('?')
      await sees(/more keys: enlarge/)
      press('q')
      await sees('event 4 of')
    }
  })

  it('keeps the task of the event in sight among many, and points to all of the time that a call blocks', async () => {
    const { folder, type, sees, press, resize } = openTerminalHere()
    resize(80, 24)
    writeFileSync(join(folder, 'many.py'), MANY)
    await type('tutor trace --step many.py')
    await sees('event 1 of')
    press('/', 'B', 'L', 'O', 'C', 'K', 'S', 'Enter')
    const screen = await sees(/^1\.300 to 1\.900 s/m)
    expect(screen).toMatch(/ w13 +blocking time\.sleep\(0\.6\)$/m)
    expect(screen).toMatch(/^ +▼─+▼$/m)
    expect(screen).toMatch(/^ └ w13 /m)
    expect(screen).toMatch(/^ \d+ more lanes above or below$/m)
  })

  it('steps through the part that is asked for, and says with what the run was made', async () => {
    const terminal = openTerminalHere()
    writeFileSync(join(terminal.folder, 'prog.py'), PROGRAM)
    await terminal.type('tutor trace --seed 2 --from 1.5 --step prog.py; echo done $?')
    const shown = await terminal.sees('event 1 of')
    expect(shown).toMatch(/^2\.000 s {2}after event 1 of 2/)
    terminal.press('q')
    expect(await terminal.sees('done 0')).toContain(' Made with --seed 2')
  })

  it('says which demo of a lesson it is; d goes on to the next, q leaves them all', async () => {
    const { type, sees, press } = openTerminalHere()
    await type('tutor run 1 --step; echo done $?')
    const first = await sees(/demo 1 of \d: /)
    expect(first).toContain('d for demo 2')
    press('d')
    await sees(/demo 2 of \d: /)
    press('q')
    const end = await sees('done 0')
    expect(end).not.toContain('demo 3 of')
  })

  it('tells the story where there is no such screen', async () => {
    const terminal = openTerminal()
    onTestFinished(terminal.close)
    writeFileSync(join(terminal.folder, 'prog.py'), PROGRAM)
    await terminal.type('TERM=dumb tutor trace --step prog.py; echo done $?')
    const screen = await terminal.sees('done 0')
    expect(screen).toContain('woken by its timer, prints "fetched a"')
  })
})
