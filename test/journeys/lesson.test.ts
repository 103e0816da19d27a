import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasTmux, openTerminal, type Terminal, type TerminalOptions } from './terminal.js'

const EXERCISES = fileURLToPath(new URL('../../lessons/01-coroutines/exercises', import.meta.url))
const RIGHT = readFileSync(join(EXERCISES, 'in-order/solution.py'), 'utf8')
const ANSWERS = ['2', '3', '12345']
/** The line of keys under a question. */
const ASKS = /answers {2}|one after the other/

function terminal(options: TerminalOptions = {}) {
  const opened = openTerminal({ rows: 60, ...options })
  onTestFinished(opened.close)
  return opened
}

async function toFirstQuestion({ type, press, sees }: Pick<Terminal, 'type' | 'press' | 'sees'>) {
  await type('tutor')
  await sees('Shall we begin?')
  press('Enter')
  await sees('Begin lesson 1')
  press('Enter')
  await sees(': 1 of')
  press('Enter')
  await sees(ASKS)
}

describe.runIf(hasTmux)('a learner who types the bare command', () => {
  it('is led from the first screen to the first exercise passed', async () => {
    const { folder, type, press, sees } = terminal()
    await type('tutor')
    const welcome = await sees('Shall we begin?')
    expect(welcome).toContain(`Your exercises will be in ${folder}/asyncio-tutor`)
    expect(readdirSync(folder)).toEqual([])
    press('Enter')
    await sees('Begin lesson 1: Coroutines and await')
    press('Enter')
    let answered = 0
    let page = 1
    for (;;) {
      const shown = await sees(
        new RegExp(`: ${page} of \\d+[\\s\\S]*(goes on|answers  |one after the other)`),
      )
      if (ASKS.test(shown)) {
        press(...ANSWERS[answered++]!)
        await sees(/(Right\.|No\.|No,)[\s\S]*goes on/)
      }
      const [, at, of] = /: (\d+) of (\d+)/.exec(shown)!
      press('Enter')
      if (at === of) break
      page += 1
    }
    expect(answered).toBe(3)
    await sees('Change asyncio-tutor/1.1-in-order.py and save it')
    writeFileSync(join(folder, 'asyncio-tutor/1.1-in-order.py'), RIGHT)
    await sees('Passed: 4 checks')
    press('n')
    await sees('1.2 Mend it')
    press('q')
    await sees('Work on exercise 1.2: Mend it')
    press('C-c')
    await type('tutor progress')
    const progress = await sees('1 of 21 exercises passed')
    expect(progress).toContain('█░░ 1 of 3  read, run, 2 of 3 predictions right')
  })

  it('writes nothing when it is told not to', async () => {
    const { folder, type, press, sees } = terminal()
    await type('tutor')
    await sees('Shall we begin?')
    press('Down', 'Enter')
    await sees(/\$ *$/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves in the middle and goes on there', async () => {
    const { type, press, sees } = terminal()
    await toFirstQuestion({ type, press, sees })
    press('q')
    await sees('Go on with lesson 1')
    press('C-c')
    await type('tutor')
    await sees('Go on with lesson 1')
    press('Enter')
    await sees(': 2 of')
  })

  it('changes a line, steps through the run, plays with a copy, and comes back', async () => {
    const { folder, type, press, sees } = terminal()
    await toFirstQuestion({ type, press, sees })
    press('2')
    await sees('changes a line')
    press('c')
    await sees('+     tea = await brew("tea")')
    await sees(/2\.0 s elapsed[\s\S]*goes on/)
    press('s')
    await sees('event 1 of')
    press('Right')
    await sees('event 2 of')
    press('q')
    await sees(/2\.0 s elapsed[\s\S]*goes on/)
    press('p')
    await sees('and save it: it runs again.')
    const copy = join(folder, 'asyncio-tutor/play/1-never-awaited.py')
    writeFileSync(copy, readFileSync(copy, 'utf8').replaceAll('coffee', 'mocha'))
    await sees('brewing mocha')
    press('q')
    await sees('goes on')
    press('Enter')
    await sees(': 3 of')
  })

  it('follows it without colours and without a cursor that jumps, line by line', async () => {
    const { type, press, sees } = terminal({ environment: { ASYNCIO_TUTOR_PLAIN: '1' } })
    await type('tutor')
    await sees('Number:')
    press('1', 'Enter')
    await sees('1 Begin lesson 1: Coroutines and await')
    press('1', 'Enter')
    await sees(': 1 of')
    press('Enter')
    await sees('(q leaves):')
    press('2', 'Enter')
    const shown = await sees('goes on   `c`')
    expect(shown).toContain('>0.000 1 main  starts, prints "tea is a coroutine"')
    expect(shown).not.toMatch(/[█·▒─]/)
  })
})

describe.runIf(hasTmux)('two terminals at once', () => {
  it('keep what both of them do', async () => {
    const one = terminal()
    await one.type('tutor watch 1.1')
    await one.sees('save it: it is checked at once')
    const two = terminal({ environment: { XDG_DATA_HOME: one.folder } })
    await two.type(`tutor verify 1.3 ${join(EXERCISES, 'countdown/solution.py')}`)
    writeFileSync(join(one.folder, 'asyncio-tutor/1.1-in-order.py'), RIGHT)
    await Promise.all([one.sees('Passed: 4 checks'), two.sees('Passed: ')])
    await two.type('tutor progress')
    await two.sees('2 of 21 exercises passed')
  })
})

describe.runIf(hasTmux)('play', () => {
  it('runs a copy at every save, and keeps it', async () => {
    const { folder, type, press, sees } = terminal()
    await type('tutor play 1 two-awaits')
    await sees('3.0 s elapsed')
    const copy = join(folder, 'asyncio-tutor/play/1-two-awaits.py')
    writeFileSync(copy, readFileSync(copy, 'utf8').replace('sleep(2)', 'sleep(9)'))
    await sees('10.0 s elapsed')
    press('q')
    await type('tutor play 1 two-awaits | tail -5')
    await sees('10.0 s elapsed')
    expect(existsSync(copy)).toBe(true)
  })
})

describe.runIf(hasTmux)('a learner who prefers commands', () => {
  it('fails twice, takes the hints, passes, and sees where the two programs part', async () => {
    const { folder, type, sees } = terminal({ rows: 90 })
    const file = join(folder, 'asyncio-tutor/1.1-in-order.py')
    await type('tutor start')
    await sees('then type asyncio-tutor verify')
    writeFileSync(file, RIGHT.replace('await pack', 'pack'))
    await type('tutor verify')
    await sees('gives hint 1 of 3')
    await type('tutor verify; tutor hint; tutor hint; tutor hint')
    await sees(/hint 1 of 3[\s\S]*hint 2 of 3[\s\S]*hint 3 of 3[\s\S]*That was the last one/)
    await type('tutor verify')
    await sees('You have seen all 3 hints')
    writeFileSync(file, RIGHT)
    await type('tutor verify')
    await sees('Passed: 4 checks')
    await type('tutor solution')
    await sees('Both do just the same.')
    expect(readFileSync(file, 'utf8')).toBe(RIGHT)
    await type('tutor progress')
    await sees('4 tries, 3 hints')
  })
})
