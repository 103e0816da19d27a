import { type RunnerTestCase as Test, TestRunner } from 'vitest'
import { forgetAttempt, note, noteAttempt, readNotes } from './notes.js'

/** What the mutated sources look at: see the header that the instrumenter puts into each. */
interface Switch {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: {
    readonly static: Record<string, number>
    readonly perTest: Record<string, Record<string, number>>
  }
}

const mutants: Switch = {}
Object.assign(globalThis, { __stryker__: mutants })

/** A test that takes longer has its turn when the quick ones are through, which leave few mutants alive. */
const QUICK_MS = 40
const isSlowTurn = process.env.MUTANTS_SLOW === '1'
const worker = process.env.VITEST_POOL_ID ?? '0'

/** Runs each test once as it is, and then once more with each living mutant that it reaches: a test that fails then has killed it. */
export default class MutantRunner extends TestRunner {
  private readonly killed = new Set<string>()
  private readonly tested = new Set<string>()
  private hasLoaded = false

  async runTask(test: Test): Promise<void> {
    if (!this.hasLoaded) this.load()
    const name = `${test.file.name} > ${test.fullTestName ?? test.name}`
    if (this.tested.has(name)) return
    const run = TestRunner.getTestFn(test)
    const began = performance.now()
    mutants.currentTestId = name
    await run()
    mutants.currentTestId = undefined
    if (performance.now() - began > QUICK_MS && !isSlowTurn) return
    const reached = mutants.mutantCoverage?.perTest[name] ?? {}
    for (const [mutant, count] of Object.entries(reached)) {
      if (this.killed.has(mutant)) continue
      noteAttempt(worker, { mutant, test: name })
      if (await survives(mutant, count, run)) continue
      this.killed.add(mutant)
      note({ kind: 'killed', mutant, by: name })
    }
    forgetAttempt(worker)
    note({ kind: 'tested', test: name, reached: Object.keys(reached) })
    await run() // no mutant has left anything behind
  }

  /** What other processes have done already. */
  private load(): void {
    this.hasLoaded = true
    for (const each of readNotes()) {
      if (each.kind === 'killed') this.killed.add(each.mutant)
      if (each.kind === 'tested') this.tested.add(each.test)
    }
    note({ kind: 'loaded', reached: Object.keys(mutants.mutantCoverage?.static ?? {}) })
  }
}

async function survives(mutant: string, reachedAsItIs: number, run: () => unknown): Promise<boolean> {
  Object.assign(mutants, { activeMutant: mutant, hitCount: 0, hitLimit: 1000 + 100 * reachedAsItIs })
  try {
    await run()
    return true
  } catch {
    return false
  } finally {
    Object.assign(mutants, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
  }
}
