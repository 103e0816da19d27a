import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasTmux, openTerminal } from './terminal.js'

const PROGRAM = `import asyncio


async def main():
    try:
        for at in range(1, 31):
            await asyncio.sleep(1)
            print("tick", at)
    except asyncio.CancelledError:
        print("stopped, and cleaned up")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("the end")
`

async function playing(speed: string, rows = 30) {
  const terminal = openTerminal({ columns: 90, rows })
  onTestFinished(terminal.close)
  writeFileSync(join(terminal.folder, 'ticks.py'), PROGRAM)
  await terminal.type(`tutor trace --speed ${speed} ticks.py; stty -a | grep -o '.icanon'; echo left $?`)
  return terminal
}

/** The virtual seconds that the play says. */
const clock = (screen: string) => Number(/^(\d+\.\d) s/m.exec(screen)?.[1] ?? Number.NaN)

describe.runIf(hasTmux)('--speed', () => {
  it('plays a run against the clock, with the chart growing, in whatever size', async () => {
    const { sees, screen, resize } = await playing('4')
    const early = await sees(/tick 2/)
    expect(early).toContain('Ctrl-C sends the program a SIGINT')
    expect(early).not.toContain('tick 20')
    const before = { clock: clock(screen()), time: performance.now() }
    resize(60, 14)
    const late = await sees(/tick 12/)
    const passed = (performance.now() - before.time) / 1000
    // Four virtual seconds a second.
    expect(clock(late) - before.clock).toBeGreaterThan(passed * 3)
    expect(clock(late) - before.clock).toBeLessThan(passed * 5 + 2)
    expect(late.split('\n').every(line => line.length <= 60)).toBe(true)
    expect(late).toMatch(/^\d+\.\d s/)
    resize(90, 30)
    const end = await sees(/left \d/)
    expect(end).toContain('30.0 s elapsed')
    expect(end).toContain(' icanon')
  })

  it('gives Ctrl-C to the program, at the virtual moment at which it was pressed', async () => {
    const { sees, press } = await playing('2')
    await sees(/tick 3/)
    press('C-c')
    const end = await sees(/left \d/)
    expect(end).toContain('stopped, and cleaned up')
    expect(end).toContain('the end')
    const [, at] = /^ +(\d+\.\d+) +signal +SIGINT arrives/m.exec(end)!
    expect(Number(at)).toBeGreaterThan(3)
    expect(Number(at)).toBeLessThan(6)
    expect(end).toContain(' icanon')
  })

  it('ends the play at q, and draws the whole run', async () => {
    const { sees, press, state } = await playing('1')
    await sees('Ctrl-C sends')
    expect(state()).toEqual({ cursor: false, ownScreen: true })
    press('q')
    expect(await sees(/left \d/)).toContain('30.0 s elapsed')
    expect(state()).toEqual({ cursor: true, ownScreen: false })
  })

  it('says how to get the same run again, which then is the same', async () => {
    const { sees, press, type } = await playing('2')
    await sees(/tick 2/)
    press('C-c')
    const end = await sees(/left \d/)
    const [, made] = /Made with (--signal SIGINT@\d+\.\d+)$/m.exec(end)!
    const story = /^ +\d+\.\d+ +signal +SIGINT arrives.*$/m
    await type(`tutor trace ${made} ticks.py; echo again $?`)
    const again = await sees(/again \d/)
    expect(story.exec(again)![0]).toBe(story.exec(end)![0])
    expect(again).toContain(made)
  })

  it('runs the program again with what was typed, and takes a second Ctrl-C at once', async () => {
    const terminal = openTerminal({ columns: 90, rows: 40 })
    onTestFinished(terminal.close)
    const { folder, type, sees, press, state } = terminal
    writeFileSync(join(folder, 'asks.py'), `name = input("name? ")\n${PROGRAM.replace('"tick"', 'name')}`)
    await type("tutor trace --speed 1 asks.py; stty -a | grep -o '.icanon'; echo left $?")
    await sees('name?')
    press('a', 'n', 'n', 'Enter')
    await sees(/ann 1/)
    press('C-c', 'C-c')
    press('x')
    const end = await sees(/left \d/)
    expect(end).toContain('Made with --signal SIGINT@')
    expect(end).toContain('"the end"')
    expect(end).toContain(' icanon')
    expect(state()).toEqual({ cursor: true, ownScreen: false })
  })

  it('pauses, skips, changes its speed, and gives the terminal back at Ctrl-Z', async () => {
    const { sees, press, state, type } = await playing('0.5')
    const early = await sees('Ctrl-C sends')
    expect(early).toMatch(/next at 1\.0 s/)
    press('Space')
    await sees('paused')
    press('Right', 'Right')
    await sees(/^2\.0 s {2}paused {2}next at 3\.0 s/m)
    press('C-z')
    await sees('Stopped')
    expect(state()).toEqual({ cursor: true, ownScreen: false })
    // What comes after the play in its line, the shell has done by now.
    await type('fg')
    await sees(/^2\.0 s {2}paused/m)
    press('+', '+', 'Space')
    await sees(/^\d\.\d s {2}2 ×/m)
    press('Escape')
    await sees(/30\.0 s elapsed/)
  })

  it('plays a saved trace, where Ctrl-C leaves; a terminal without screens gets the story', async () => {
    const { sees, press, type } = await playing('1')
    await sees('Ctrl-C sends')
    press('q')
    await sees(/left \d/)
    await type(
      'tutor trace --view none --save ticks.trace ticks.py; tutor show --speed 2 ticks.trace; echo shown $?',
    )
    const shown = await sees('q leaves')
    expect(shown).not.toContain('Ctrl-C')
    press('C-c')
    expect(await sees(/shown \d/)).toContain('30.0 s elapsed')
    await type('TERM=dumb tutor trace --speed 1 ticks.py; echo told $?')
    expect(await sees(/told \d/)).toContain('30.0 s elapsed')
  })
})
