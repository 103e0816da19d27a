import { expect, it } from 'vitest'
import { editorCommand } from '../../src/cli/editor/command.js'

it.each([
  ['vim', 'vim +7 a.py', true],
  ['nano -l', 'nano -l +7 a.py', true],
  ['emacsclient -t', 'emacsclient -t +7 a.py', true],
  ['/usr/bin/hx', '/usr/bin/hx a.py:7', true],
  ['code', 'code --goto a.py:7', false],
  ['code --reuse-window', 'code --reuse-window --goto a.py:7', false],
  [
    '"C:\\Program Files\\VS Code\\Code.exe" -n',
    'C:\\Program Files\\VS Code\\Code.exe -n --goto a.py:7',
    false,
  ],
  ['C:\\bin\\code.cmd', 'C:\\bin\\code.cmd --goto a.py:7', false],
  ['subl', 'subl a.py:7', false],
  ['charm', 'charm --line 7 a.py', false],
  ['something-else', 'something-else a.py', true],
])('opens a file at a line with %s', (editor, words, usesTerminal) => {
  const command = editorCommand(editor, 'a.py', 7)
  expect([command.command, ...command.commandArguments].join(' ')).toBe(words)
  expect(command.usesTerminal).toBe(usesTerminal)
})
