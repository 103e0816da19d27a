import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Engine, Run } from '../../src/engine/engine.js'
import { engines } from './engines.js'
import { printed, program, runIn } from './request.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const lessons = readdirSync(`${ROOT}lessons`).map(lesson => `${ROOT}lessons/${lesson}/demos`)
const files = [`${ROOT}test/fidelity/programs`, ...lessons].flatMap(folder =>
  readdirSync(folder).flatMap(name => (name.endsWith('.py') ? [`${folder}/${name}`] : [])),
)

/** What a program's user sees, and when tasks go on. */
function shown(run: Run) {
  const steps = run.events.flatMap(event => (event.type === 'step.began' ? [[event.at, event.task]] : []))
  return { out: printed(run), errors: printed(run, 'stderr'), outcome: run.outcome, steps }
}

describe.each(engines.filter(({ missing }) => missing === null))(
  'a program whose accesses are recorded, with the $name engine,',
  ({ name: engineName, open }) => {
    let engine: Engine
    const opened = open().then(created => {
      engine = created
    })
    afterAll(() => engine.close())

    const runBoth = async (file: string) => {
      await opened
      // Some wait for a signal that does not come.
      const limits = { virtualSeconds: 100 }
      const [plain, watched] = [
        await runIn(engine, '', { file, limits }),
        await runIn(engine, '', { file, limits, watches: true }),
      ]
      return { plain, watched }
    }

    it('does the same however it is written', async () => {
      const { plain, watched } = await runBoth(program('written-in-many-ways'))
      expect(plain.outcome).toMatchObject({ kind: 'crashed', error: 'ValueError' })
      expect(shown(watched)).toEqual(shown(plain))
      const names = watched.events.flatMap(event => (event.type === 'access' ? [event.name] : []))
      expect([...new Set(names)].sort()).toEqual(
        [
          ...['self._value', 'self.value', 'self.__hidden', 'self.__hidden[0]', 'counter.value', 'point.x'],
          ...['point.tags', 'total', 'count', 'seen[step]', 'table[key]', 'table[name]', "table['missing']"],
          ...['queue[seen]', 'numbers[0]', 'numbers[-1][0]', 'matrix[key, 1][0][1]'],
        ].sort(),
      )
    })

    // A process for each takes long, and what is rewritten is rewritten in the same way.
    it.skipIf(engineName !== 'embedded')('does the same in all that we have', async () => {
      const others: string[] = []
      for (const file of files) {
        const { plain, watched } = await runBoth(file)
        if (JSON.stringify(shown(watched)) !== JSON.stringify(shown(plain))) others.push(file)
      }
      // What is known by its address is kept, and with it here the task that is to be thrown away: then no reasons are given.
      expect(others).toEqual([`${ROOT}test/fidelity/programs/destroyed-pending.py`])
    })
  },
)
