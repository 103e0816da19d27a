import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { waiting } from '../../../src/trace/causes.js'
import { NO_PYTHON, newest } from '../pythons.js'
import { runOurs } from '../run-python.js'

const EVERY_WAIT = fileURLToPath(new URL('every-wait.py', import.meta.url))

/** All that the wire format has. */
const KINDS = waiting.shape.on.options.toSorted()

const title = 'tells a wait of every kind alike as a dict and as text'

it.skipIf(newest === undefined)(newest === undefined ? NO_PYTHON : title, async () => {
  const { stdout, stderr } = await runOurs(newest!, [EVERY_WAIT])
  expect(stderr).toBe('')
  const told = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { explained: { on: string }; text: string })
  for (const { explained, text } of told) expect(JSON.parse(text)).toEqual(explained)
  expect([...new Set(told.map(({ explained }) => explained.on))].sort()).toEqual(KINDS)
})
