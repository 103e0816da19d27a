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

describe.runIf(hasTmux)('--speed', { timeout: 60_000 }, () => {
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
})
