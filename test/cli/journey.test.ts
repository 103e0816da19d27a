import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fakeWorld } from './fake-world.js'

const SILENT = 'import asyncio\n\n\nasync def answer():\n    asyncio.sleep(1)\n    return "hello"\n'
const RIGHT = SILENT.replace('asyncio.sleep', 'await asyncio.sleep')

describe('a learner', () => {
  it('is told where to begin', async () => {
    const { type } = fakeWorld()
    expect((await type()).output).toBe(
      [
        "Learn Python's asyncio by watching programs run and writing some of your own.",
        'Lesson 1 is about first steps.',
        '',
        '  asyncio-tutor read 1   shows its guide',
        '  asyncio-tutor 1        runs lesson 1 and draws its timeline',
        '  asyncio-tutor start 1  hands out an exercise of it',
        '  asyncio-tutor list     shows every lesson and exercise',
        '  asyncio-tutor help     shows every command',
        '',
      ].join('\n'),
    )
  })

  it('starts, fails, takes a hint, passes and goes on', async () => {
    const { type, folder } = fakeWorld()
    const started = await type('start')
    expect(started.output).toBe(
      [
        '1.1 Greet politely',
        'Write `greet`, which waits a second and says hello.',
        '',
        '→ asyncio-tutor/1.1-greet.py',
        '',
        'Write your answer in that file, then type `asyncio-tutor verify`.',
        '',
      ].join('\n'),
    )

    const untouched = await type('verify')
    expect(untouched.status).toBe(1)
    expect(untouched.output).toBe(
      [
        '1.1 Greet politely  asyncio-tutor/1.1-greet.py',
        '',
        '✗ It greets',
        '  It returned None; expected "hello".',
        '',
        '  5 │ async def answer() -> None: ...',
        '',
        '✗ It waits (line 5)',
        '',
        '0 of 2 checks passed. `asyncio-tutor hint 1.1` gives hint 1 of 2.',
        '',
      ].join('\n'),
    )

    expect((await type('hint')).output).toContain('hint 1 of 2\nLook at what It greets asks.\n')

    writeFileSync(join(folder, 'asyncio-tutor/1.1-greet.py'), SILENT)
    const closer = await type('verify', '1.1')
    expect(closer.output).toContain('✗ It waits\n')
    expect(closer.output.replace(/\s+/g, ' ')).toContain(
      'Perhaps: `sleep` alone makes a coroutine and runs nothing: put `await` before it.',
    )
    expect(closer.output).toContain('✓ It greets\n')
    expect(closer.output).toContain('1 of 2 checks passed. `asyncio-tutor hint 1.1` gives hint 1 of 2.')

    writeFileSync(join(folder, 'asyncio-tutor/1.1-greet.py'), RIGHT)
    const passed = await type('verify', 'gre')
    expect(passed.status).toBe(0)
    expect(passed.output).toBe(
      [
        '1.1 Greet politely  asyncio-tutor/1.1-greet.py',
        '',
        '✓ It greets',
        '✓ It waits',
        '',
        'Passed: 2 checks, each under 5 schedules of delays.',
        '`asyncio-tutor solution 1.1` shows another way; `asyncio-tutor start` hands out the next exercise.',
        '',
      ].join('\n'),
    )
    expect((await type('progress')).output).toContain('✓ passed 2026-11-23, 3 tries, 1 hint')
    expect((await type('start')).output).toContain('1.2 Wait twice')
  })

  it('never loses a file to start or reset', async () => {
    const { type, folder } = fakeWorld()
    const file = join(folder, 'asyncio-tutor/1.1-greet.py')
    await type('start', '1.1')
    writeFileSync(file, 'mine')
    expect((await type('start', '1.1')).output).toContain('The file is there already and was left as it is.')
    expect(readFileSync(file, 'utf8')).toBe('mine')

    const first = JSON.parse((await type('reset', '--json')).output)
    writeFileSync(file, 'mine again')
    const second = JSON.parse((await type('reset', '--json')).output)
    expect([first.backup, second.backup].map(backup => readFileSync(backup, 'utf8'))).toEqual([
      'mine',
      'mine again',
    ])
    expect((await type('reset')).output).toBe(
      '1.1 Greet politely is the starter still: asyncio-tutor/1.1-greet.py\n',
    )
  })

  it('is warned when an exercise has changed since it was started', async () => {
    const { type, folder } = fakeWorld()
    await type('start', '1.1')
    const file = join(folder, 'data/progress.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"version": 2', '"version": 1'))
    const { errors } = await type('verify')
    expect(errors).toContain('This exercise has changed since you started it (version 1, now 2)')
  })

  it('sees the solution after a yes, with --yes, or after passing, and not otherwise', async () => {
    const refused = await fakeWorld().type('solution', '1.1')
    expect([refused.status, refused.output]).toEqual([2, ''])
    expect(refused.errors).toContain('`asyncio-tutor solution 1.1 --yes` shows the solution all the same.')

    const no = await fakeWorld({ isTerminal: true, confirms: false }).type('solution', '1.1')
    expect([no.status, no.output]).toEqual([0, ''])
    const yes = await fakeWorld({ isTerminal: true, confirms: true }).type('solution', '1.1')
    expect(yes.output).toContain('await asyncio.sleep(1)')
    expect((await fakeWorld().type('solution', '1.1', '--yes')).output).toBe(yes.output)
    const plain = fakeWorld({ isTerminal: true, types: 'yes' })
    expect((await plain.type('solution', '1.1', '--plain')).output).toBe(yes.output)
  })

  it('keeps everything in the folder that --workspace names', async () => {
    const { type, folder } = fakeWorld()
    await type('start', '--workspace', 'course')
    expect(readFileSync(join(folder, 'course/1.1-greet.py'), 'utf8')).toContain('# Write the function.')
    expect(JSON.parse(readFileSync(join(folder, 'course/progress.json'), 'utf8')).current).toBe('1.1-greet')
    expect((await type('where', '--workspace', 'course')).output).toContain(`${folder}/course/progress.json`)
  })

  it('is told what an error means that came up elsewhere', async () => {
    const { type } = fakeWorld()
    expect(await type('explain', 'RuntimeError: Event loop is closed')).toMatchObject({
      status: 0,
      output: expect.stringContaining('Do everything inside of one `asyncio.run(main())`'),
    })
    const unknown = await type('explain', 'KeyError: 3')
    expect(unknown.status).toBe(1)
    expect(unknown.output).toMatch(/^The tutor has no explanation of that\./)
    const json = await type('explain', '--json', 'RuntimeError: Runner is closed')
    expect(JSON.parse(json.output)).toMatchObject({ explanation: { id: 'runner-closed', lesson: null } })
  })
})
