import { afterAll, describe, it } from 'vitest'
import type { Engine } from '../../src/engine/engine.js'
import { expectAgreement } from './agree.js'
import { isComparable, type Program, programs } from './programs.js'
import type { Python } from './pythons.js'
import { acrossVersions, runEmbedded } from './run-embedded.js'
import { runNative, runStock } from './run-python.js'

/** Holds every program, under one Python: stock asyncio, our loop, and the embedded engine where one is given. Stock runs once for both. */
export function agreeOnPrograms(python: Python, embedded: Engine | null): void {
  afterAll(() => embedded?.close())
  const isComparedHere = (program: Program) => isComparable(program, `with 3.${python.minor}`)
  const isComparedEmbedded = (program: Program) => embedded !== null && isComparable(program, 'embedded')

  // Real runs take real time, mostly asleep: several at once.
  describe.concurrent(`stock CPython ${python.version} agrees on`, () => {
    describe.each(
      programs.filter(
        program =>
          program.oldestMinor <= python.minor && (isComparedHere(program) || isComparedEmbedded(program)),
      ),
    )('$name', program => {
      const { file } = program
      const runs = new Map<number, ReturnType<typeof runStock>>()
      const stock = (pace: number) => {
        const run = runs.get(pace) ?? runStock(python, file, {}, pace)
        runs.set(pace, run)
        return run
      }
      if (isComparedHere(program))
        it('with our loop under it', async () => {
          await expectAgreement(await runNative(python, file), stock)
        })
      if (embedded !== null && isComparedEmbedded(program))
        it('with the embedded engine', async () => {
          await expectAgreement(await runEmbedded(embedded, file), stock, { shape: acrossVersions })
        })
    })
  })
}
