import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type Exploration, explore } from '../../src/cli/exploring/exploration.js'
import type { Schedule } from '../../src/cli/exploring/schedules.js'
import type { Engine } from '../../src/engine/engine.js'
import { engines } from './engines.js'
import { runIn } from './request.js'

const RACES = fileURLToPath(new URL('races', import.meta.url))
const races = readdirSync(RACES).map(name => {
  const file = `${RACES}/${name}`
  const [, when = '', check = ''] = /^# (always|sometimes|never): (.*)$/m.exec(readFileSync(file, 'utf8'))!
  return { name, file, when, check }
})

/** What the accesses in each race say that get in one another's way: line and kind, of one, of another, of the one again. */
const ACCESSES: Readonly<Record<string, string>> = {
  'check-then-act-on-cache.py': 'cache[key] 16 cache[key] 17 cache[key] 17',
  'lost-update.py': 'counter 9 counter 11 counter 11',
  'lost-update-in-one-line.py': 'count 17 count 17 count 17',
  'lost-update-in-threads.py': 'total 11 total 13 total 13',
  'lost-update-of-attribute.py': 'self.balance 11 self.balance 13 self.balance 13',
  'lost-update-of-equal-sleeps.py': 'counter 9 counter 11 counter 11',
  'lost-update-of-item.py': 'votes[choice] 9 votes[choice] 11 votes[choice] 11',
  'tie-of-timers.py': 'counter 11 counter 19 counter 13',
  'two-buyers-of-one-book.py': "stock['book'] 9 stock['book'] 12 stock['book'] 12",
  'two-withdrawals.py': 'account.balance 12 account.balance 14 account.balance 14',
}

describe.each(engines.filter(({ missing }) => missing === null))(
  'explore, with the $name engine:',
  ({ name: engineName, open }) => {
    // A process is slow to start: of what is found nowhere, fewer tries are enough there.
    const tries = engineName === 'embedded' ? 100 : 20
    let engine: Engine
    const opened = open().then(created => {
      engine = created
    })
    afterAll(() => engine.close())

    async function explored(file: string, check: string | null, count = 100) {
      await opened
      let runs = 0
      const runUnder = ({ seed, late }: Schedule, watches: boolean) => {
        runs += 1
        return runIn(engine, '', { file, seed, lates: late, check, watches })
      }
      const exploration = await explore({ runUnder, count, isOutOfTime: () => false, check })
      return { exploration, runs }
    }

    it.each(races.filter(({ when }) => when === 'sometimes'))(
      '$name: one thing that is late is enough, and the accesses are named',
      async ({ name, file, check }) => {
        const { exploration } = await explored(file, check)
        const { end, other, conflict } = exploration
        expect({ end, seed: other?.schedule.seed, late: other?.schedule.late.length }).toEqual({
          end: 'different',
          seed: 0,
          late: 1,
        })
        expect(said(conflict)).toBe(ACCESSES[name])
      },
    )

    it.each(races.filter(({ when }) => when === 'always'))(
      '$name: fails under each schedule, and the accesses are named',
      async ({ name, file, check }) => {
        const { exploration } = await explored(file, check, tries)
        expect(exploration).toMatchObject({ end: 'all-tried', other: null })
        expect(said(exploration.conflict)).toBe(ACCESSES[name])
      },
    )

    it.each(races.filter(({ when }) => when === 'never'))(
      '$name: nothing is found',
      async ({ file, check }) => {
        const { exploration, runs } = await explored(file, check, tries)
        expect(exploration).toMatchObject({ end: 'all-tried', other: null, conflict: null, stopped: [] })
        expect(runs).toBe(tries + 1)
      },
    )
  },
)

function said(conflict: Exploration['conflict']): string | null {
  if (conflict === null) return null
  const { read, between, write } = conflict
  return [read, between, write].map(({ name, place }) => `${name} ${place.line}`).join(' ')
}
