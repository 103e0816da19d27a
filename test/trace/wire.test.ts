import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { Ruff } from '../../scripts/python/ruff.js'
import { readSettings } from '../../scripts/python/settings.js'
import { readSources } from '../../scripts/structure/read-sources.js'
import { wireModule } from '../../scripts/wire/wire-module.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const WIRE = 'src/python/asyncio_tutor/run/wire.py'

it('is what Python has as types: `npm run wire` was not forgotten', () => {
  const ruff = new Ruff(readSettings())
  const laidOut = ruff.formatted(WIRE, ruff.check(WIRE, wireModule()).sorted)
  expect(readFileSync(`${ROOT}/${WIRE}`, 'utf8')).toBe(laidOut)
})

it('has no word that nobody says', () => {
  const python = readSources(ROOT, ['src/python'], /\.py$/).filter(({ path }) => path !== WIRE)
  // The engine tells the ends that Python can't, and asks.
  const engine = readSources(ROOT, ['src/engine'], /\.ts$/)
  const said = [...python, ...engine].map(({ text }) => text).join('\n')
  const words = [...readFileSync(`${ROOT}/${WIRE}`, 'utf8').matchAll(/Literal\[([^\]]*)\]/g)]
    .flatMap(([, list]) => [...list!.matchAll(/"([^"]+)"/g)])
    .map(([, word]) => word!)
  expect(words.length).toBeGreaterThan(100)
  const unsaid = words.filter(word => !said.includes(`"${word}"`) && !said.includes(`'${word}'`))
  expect([...new Set(unsaid)]).toEqual([])
})
