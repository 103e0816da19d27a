import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aSecond, fakeEngine } from './fake-engine.js'
import { fakeWorld } from './fake-world.js'

const hello = fakeEngine({
  run: () => ({
    events: aSecond().prints('hello', 3).returns().ends().stream(),
    outcome: { kind: 'finished', status: 0 },
  }),
})

const threeLines = fakeEngine({
  run: () => ({
    events: aSecond().prints('one\ntwo\nthree', 3).returns().ends().stream(),
    outcome: { kind: 'finished', status: 0 },
  }),
})

describe('predict', () => {
  it('asks, and without an answer shows how to give one', async () => {
    const { type } = fakeWorld({ engine: hello })
    const { output, status } = await type('predict', '1', 'hello')
    expect(status).toBe(0)
    expect(output).toContain('\nWhen does it say hello?\n\n  1  at once\n  2  after 1 s\n')
    expect(output).toContain('`asyncio-tutor predict 1 hello --answer 1` answers with the first')
    expect(output).not.toContain('elapsed')
  })

  it('says that an answer is right, why, and points at the line of the story', async () => {
    const { type, folder } = fakeWorld({ engine: hello })
    const { output, status } = await type('predict', '1', 'hello', '--answer', '2')
    expect(status).toBe(0)
    expect(output).toContain('✓ Right. The `await` takes a second.\n')
    expect(output).toMatch(/^►1\.000 ① main {2}woken by its timer, prints "hello"/m)
    const { lessons } = JSON.parse(readFileSync(join(folder, 'data/progress.json'), 'utf8'))
    expect(lessons['1-first'].predictions.hello.right).toBe(true)
  })

  it('explains a wrong answer and gives the right one; the first answer counts', async () => {
    const { type, folder } = fakeWorld({ engine: hello })
    const { output, status } = await type('predict', '1', 'hello', '--answer', '1')
    expect(status).toBe(1)
    expect(output).toContain('✗ No. It sleeps first.\n  It is "after 1 s".\n  The `await` takes a second.\n')
    await type('predict', '1', 'hello', '--answer', '2')
    const { lessons } = JSON.parse(readFileSync(join(folder, 'data/progress.json'), 'utf8'))
    expect(lessons['1-first'].predictions.hello.right).toBe(false)
  })

  it('has lines put in order', async () => {
    const { type } = fakeWorld({ engine: threeLines })
    const asked = await type('predict', '1', 'crash')
    expect(asked.output).toContain('\n  1  one\n  2  three\n  3  two\n')
    const wrong = await type('predict', '1', 'crash', '--answer', '1 2 3')
    expect(wrong.output).toContain(
      '✗ No, they are printed in this order:\n    one\n    two\n    three\n  From top to bottom.\n',
    )
    expect((await type('predict', '1', 'crash', '--answer', '1,3,2')).output).toContain('✓ Right.')
  })

  it.each(['3', '0', 'x', '1,2', ''])('does not guess what %j means', async answer => {
    const { errors, status } = await fakeWorld({ engine: hello }).type(
      ...['predict', '1', 'hello', '--answer', answer],
    )
    expect(status).toBe(2)
    expect(errors).toContain(`"${answer}" is no answer here.\n  Answer with one number from 1 to 2.`)
  })

  it('wants every line of an order once', async () => {
    for (const answer of ['1,2', '1,1,2', '1,2,4']) {
      const { errors } = await fakeWorld({ engine: threeLines }).type(
        ...['predict', '1', 'crash', '--answer', answer],
      )
      expect(errors).toContain('Answer with all numbers from 1 to 3, such as 1,2,3.')
    }
  })

  it('asks about each program of a lesson in a terminal, and stops at Ctrl-C', async () => {
    const both = await fakeWorld({ engine: hello, isTerminal: true, types: '1' }).type('predict', '1')
    expect(both.output).toContain('No. It sleeps first.')
    expect(both.output).toContain('From top to bottom.')
    expect((await fakeWorld({ engine: hello, isTerminal: true }).type('predict', '1')).status).toBe(130)
  })

  it('needs to know what an answer is about', async () => {
    const { errors } = await fakeWorld().type('predict', '1', '--answer', '1')
    expect(errors).toContain('Lesson 1 asks about 2 programs: hello, crash.')
    expect((await fakeWorld().type('predict', '1', 'hullo')).errors).toContain('It asks about hello, crash.')
    expect((await fakeWorld().type('predict', '2')).errors).toContain('Lesson 2 asks nothing.')
  })

  it('answers in JSON', async () => {
    const { output } = await fakeWorld({ engine: hello }).type(
      ...['predict', '1', 'hello', '--answer', '2', '--json'],
    )
    expect(JSON.parse(output)).toEqual({
      lesson: 1,
      predictions: [
        {
          demo: 'hello',
          ask: 'When does it say hello?',
          choices: ['at once', 'after 1 s'],
          isRight: true,
        },
      ],
    })
  })
})
