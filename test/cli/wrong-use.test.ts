import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { savedText } from '../../src/trace/saved.js'
import { fakeWorld } from './fake-world.js'

it.each([
  [['vrify'], '✗ There is no command called "vrify".\n  Did you mean `asyncio-tutor verify`?\n'],
  [['prog.py'], '✗ There is no command called "prog.py".\n  Did you mean `asyncio-tutor trace prog.py`?\n'],
  [['1.1'], '✗ There is no command called "1.1".\n  Did you mean `asyncio-tutor start 1.1`?\n'],
  [
    ['run', '9'],
    '✗ There is no lesson 9; they are numbered 1 to 2.\n  `asyncio-tutor list` shows them all.\n',
  ],
  [['9'], '✗ There is no lesson 9; they are numbered 1 to 2.\n  `asyncio-tutor list` shows them all.\n'],
  [
    ['run', 'secnd'],
    '✗ There is no lesson called "secnd"; they are numbered 1 to 2.\n  Did you mean "second"?\n',
  ],
  [
    ['run', '1', 'helo'],
    '✗ Lesson 1 (First steps) has no demo called "helo".\n  Did you mean `asyncio-tutor run 1 hello`?\n',
  ],
  [['start', '1.7'], '✗ There is no exercise 1.7.\n  `asyncio-tutor list` shows them all.\n'],
  [['start', 'grete'], '✗ There is no exercise called "grete".\n  Did you mean `1.1-greet`?\n'],
  [
    ['verify'],
    '✗ You have not started an exercise yet.\n  `asyncio-tutor start` hands out the first one; `asyncio-tutor list` shows them\n  all.\n',
  ],
  [
    ['verify', '1.1'],
    '✗ There is no answer to 1.1 (Greet politely): asyncio-tutor/1.1-greet.py does\n  not exist.\n  `asyncio-tutor start 1.1` puts it there.\n',
  ],
  [
    ['verify', '1.1', 'no.py'],
    '✗ no.py cannot be read: it does not exist.\n  Check the name and the folder.\n',
  ],
  [['verify', '1.1', 'folder'], '✗ folder cannot be read: it is a folder.\n  Name a file in it.\n'],
  [
    ['verify', 'loose.py'],
    '✗ The name loose.py does not say which exercise it answers.\n  Name the exercise first: `asyncio-tutor verify 3.2 loose.py`.\n',
  ],
  [['trace', 'no.py'], '✗ no.py cannot be run: it does not exist.\n  Check the name and the folder.\n'],
  [
    ['trace', '--html', '-', 'loose.py'],
    "✗ `--html -` names no file: the output is the program's own.\n  Name one, or write `--html ./-` if it is called that.\n",
  ],
  [
    ['run', '1', '--json', '--mermaid'],
    '✗ Option "--mermaid" cannot be used with option "--json".\n  `asyncio-tutor help run` explains what can be typed.\n',
  ],
  [
    ['trace', '--mermaid', '--view', 'none', 'loose.py'],
    '✗ Option "--mermaid" cannot be used with option "--view <view>".\n  `asyncio-tutor help trace` explains what can be typed.\n',
  ],
  [
    ['run', '1', '--speed', '2', '--mermaid'],
    '✗ Option "--mermaid" cannot be used with option "--speed <n>".\n  `asyncio-tutor help run` explains what can be typed.\n',
  ],
  [
    ['show', '--mermaid', '--step', 'kept.trace'],
    '✗ Option "--mermaid" cannot be used with option "--step".\n  `asyncio-tutor help show` explains what can be typed.\n',
  ],
  [
    ['trace'],
    '✗ Missing required argument "file".\n  `asyncio-tutor help trace` explains what can be typed.\n',
  ],
  [
    ['run', '1', '--signal', 'INT'],
    '✗ "INT" is no value for --signal.\n  It must be a name, an @ and a moment in seconds: SIGINT@2.5.\n',
  ],
  [['run', '1', '--vew', 'none'], '✗ Unknown option "--vew".\n  Did you mean `--view`?\n'],
  [
    ['run', '1', '--view', 'film'],
    '✗ "film" is no value for --view.\n  Allowed choices are story, chart, both, none.\n',
  ],
  [
    ['run', '1', '--limit-seconds', '0'],
    '✗ "0" is no value for --limit-seconds.\n  It must be a number above 0.\n',
  ],
  [
    ['run', '1', '--clock', 'real', '--seed', '3'],
    "✗ `--seed` needs virtual time, so `--clock real` can't go with it.\n  Leave `--clock real` away; `--python` alone runs an installed Python in\n  virtual time.\n",
  ],
  [
    ['run', '1', '--clock', 'real', '--cpu-time'],
    "✗ `--cpu-time` needs virtual time, so `--clock real` can't go with it.\n  Leave `--clock real` away; `--python` alone runs an installed Python in\n  virtual time.\n",
  ],
  [
    ['compare', '--clock', 'real', '--latency', 'x=1', '--cancel-at', '2', 'loose.py', 'loose.py'],
    "✗ `--latency` and `--cancel-at` need virtual time, so `--clock real` can't go\n  with them.\n  Leave `--clock real` away; `--python` alone runs an installed Python in\n  virtual time.\n",
  ],
  [
    ['explore', '--clock', 'real', 'loose.py'],
    "✗ `explore` needs virtual time, so `--clock real` can't go with it.\n  Leave `--clock real` away; `--python` alone runs an installed Python in\n  virtual time.\n",
  ],
  [
    ['explore', '--runs', '1', 'loose.py'],
    '✗ "1" is no value for --runs.\n  It must be a whole number, 2 or more: there is nothing to compare one with.\n',
  ],
  [
    ['explore', 'kept.trace'],
    '✗ kept.trace is a saved trace: it holds one run, and `explore` makes many.\n  Name the program that it was made with; `asyncio-tutor show kept.trace` draws\n  it.\n',
  ],
  [
    ['compare', 'loose.py', 'folder'],
    '✗ FOLDER/folder cannot be read: it is a folder.\n  Name a file in it.\n',
  ],
  [
    ['list', '--lessons', 'none'],
    '✗ There is no folder FOLDER/none.\n  Give `--lessons` the folder that holds the lessons.\n',
  ],
])('asyncio-tutor %j is answered in two lines', async (words, expected) => {
  const { type, folder } = fakeWorld()
  mkdirSync(join(folder, 'folder'))
  writeFileSync(join(folder, 'loose.py'), '')
  writeFileSync(join(folder, 'kept.trace'), savedText([]))
  const { status, output, errors } = await type(...words)
  expect({ status, output, errors: errors.replace(folder, 'FOLDER') }).toEqual({
    status: 2,
    output: '',
    errors: expected,
  })
})
