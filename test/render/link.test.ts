import { expect, it } from 'vitest'
import { fileLink } from '../../src/render/look/link.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'

const LINKS = { ...PLAIN_LOOK, hyperlinks: true }

it.each([
  ['/home/ada/a b.py', 'file:///home/ada/a%20b.py'],
  ['C:\\Users\\Ada\\a.py', 'file:///C:/Users/Ada/a.py'],
])('leads to %s', (file, address) => {
  expect(fileLink('a.py', file, LINKS)).toBe(`\u001b]8;;${address}\u0007a.py\u001b]8;;\u0007`)
})

it('is plain text where the terminal has no links, or the file no place', () => {
  expect(fileLink('a.py', '/a.py', PLAIN_LOOK)).toBe('a.py')
  expect(fileLink('<stdin>', '<stdin>', LINKS)).toBe('<stdin>')
})
