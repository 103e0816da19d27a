import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { highlightPython } from '../../src/cli/guide/highlight-python.js'
import { renderGuide } from '../../src/cli/guide/render-guide.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { fakeWorld } from './fake-world.js'

it('is plain text in a pipe', async () => {
  const { output } = await fakeWorld().type('read', '1', '--width', '60')
  expect(output).toBe(
    [
      'First steps',
      '═══════════',
      '',
      'A coroutine is not a function call. `await` runs it, and',
      'waits for it.',
      '',
      '    async def main() -> None:',
      '        await asyncio.sleep(1)  # a second',
      '',
      '  hello.py prints in 1 s:',
      '  │ hello',
      '',
      '• one',
      '• two, which is so long that it has to go on in the next',
      '  line when the terminal is narrow',
      '',
    ].join('\n'),
  )
})

it('knows tables, quotes, ordered lists, links and entities', () => {
  const text =
    '| a | b |\n|---|---|\n| `x` | 1 < 2 |\n\n> said\n\n2. two\n3. three\n\nSee [docs](https://docs.python.org/3/).\n'
  expect(renderGuide(text, PLAIN_LOOK)).toBe(
    [
      'a    b',
      '`x`  1 < 2',
      '',
      '│ said',
      '',
      '2. two',
      '3. three',
      '',
      'See docs (https://docs.python.org/3/).',
    ].join('\n'),
  )
})

it('colours Python and leaves its text as it is', () => {
  const source =
    'async def f(x: int) -> str:  # don\'t "colour" 1\n    return f"""if {x}\nelse""" + \'\\\'\' * 0x1F\n'
  const coloured = highlightPython(source, { ...PLAIN_LOOK, colour: 1 })
  expect(stripVTControlCharacters(coloured)).toBe(source)
  expect(coloured).toContain('\u001b[35masync\u001b[39m \u001b[35mdef\u001b[39m \u001b[94mf\u001b[39m')
  expect(coloured).toContain('\u001b[90m# don\'t "colour" 1\u001b[39m')
  expect(highlightPython(source, PLAIN_LOOK)).toBe(source)
})
