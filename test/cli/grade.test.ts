import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closedAsJson } from '../../src/cli/grading/graded.js'
import { csvText, junitText } from '../../src/cli/grading/reports.js'
import { fileError } from '../../src/workspace/file-errors.js'
import { fakeWorld } from './fake-world.js'

const RIGHT = 'import asyncio\n\n\nasync def answer():\n    await asyncio.sleep(1)\n    return "hello"\n'
const WRONG = RIGHT.replace('await ', '')

function classroom() {
  const world = fakeWorld()
  const handIn = (path: string, text: string | Buffer) => {
    const file = join(world.folder, 'class', path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
  }
  return { ...world, handIn }
}

describe('grade', () => {
  it('takes a folder for each learner', async () => {
    const { type, handIn } = classroom()
    handIn('ada/1.1-greet.py', RIGHT)
    handIn('bob/1.1.py', WRONG)
    handIn('bob/notes.txt', 'not an answer')
    handIn('eve/1.1-greet.py', Buffer.from([0xff, 0x00]))
    const { output, errors, status } = await type('grade', 'class')
    expect(status).toBe(0)
    expect(errors).toContain('Each submission runs in a process of its own')
    expect(output).toMatch(
      /^✓ ada {2}1\.1 Greet politely\n✗ bob {2}1\.1 Greet politely {2}1 of 2\n {4}It waits: It took 0 s; expected 1 s\.\n✗ eve {2}1\.1/,
    )
    expect(output).toContain('The file: 1.1-greet.py is not UTF-8')
    expect(output).toContain('1 of 3 submissions of 3 learners passed.\n')
  })

  it('does not count a pass that could have been forged', async () => {
    const { type, handIn, engine } = classroom()
    const { check } = engine
    engine.check = async request => ({
      ...(await check(request)),
      suspicions: [{ line: 3, what: 'sys._getframe' }],
    })
    handIn('eve/1.1-greet.py', RIGHT)
    handIn('bob/1.1-greet.py', WRONG)
    const { output, status } = await type('grade', 'class')
    expect(status).toBe(0)
    expect(output).toContain('It waits: It took 0 s; expected 1 s.')
    expect(output.replace(/\s+/g, ' ')).toContain(
      'Nothing reaches into the checks: It passes, but line 3 could reach into them: `sys._getframe`. Read it before you count it.',
    )
    expect(output).toContain('0 of 2 submissions of 2 learners passed.')
  })

  it('takes a file for each learner when the exercise is named', async () => {
    const { type, handIn } = classroom()
    handIn('ada.py', RIGHT)
    handIn('bob.py', 'async def (')
    const { output } = await type('grade', 'class', '1.1', '--json')
    expect(JSON.parse(output).submissions.map(({ learner, outcome }: never) => [learner, outcome])).toEqual([
      ['ada', 'passed'],
      ['bob', 'failed'],
    ])
  })

  it('shares the work out', async () => {
    const { type, handIn } = classroom()
    for (const name of ['a', 'b', 'c', 'd', 'e']) handIn(`${name}/1.1-greet.py`, RIGHT)
    const learners = async (shard: string) =>
      JSON.parse((await type('grade', 'class', '--json', '--shard', shard)).output).submissions.map(
        ({ learner }: { learner: string }) => learner,
      )
    expect(await learners('1/2')).toEqual(['a', 'c', 'e'])
    expect(await learners('2/2')).toEqual(['b', 'd'])
    expect((await type('grade', 'class', '--shard', '3/2')).errors).toContain('two numbers such as 1/4')
  })

  it('writes reports for machines and spreadsheets', async () => {
    const { type, handIn, folder } = classroom()
    handIn('=SUM(1)/1.1-greet.py', WRONG)
    handIn('a<b&"c/1.1-greet.py', RIGHT)
    await type('grade', 'class', '--junit', 'out.xml', '--csv', 'out.csv')
    const xml = readFileSync(join(folder, 'out.xml'), 'utf8')
    expect(xml).toContain('tests="2" failures="1" errors="0"')
    expect(xml).toContain('<testsuite name="a&lt;b&amp;&quot;c"')
    expect(xml).toContain('It waits: It took 0 s; expected 1 s. (line 4)')
    const [header, first] = readFileSync(join(folder, 'out.csv'), 'utf8').split('\n')
    expect(header).toBe('learner,exercise,slug,outcome,passed,total,check,message,file')
    expect(first).toContain("'=SUM(1),1.1,greet,failed,1,2,It waits,It took 0 s; expected 1 s.,")
  })

  it('says what it looks for when there is nothing', async () => {
    const { type, folder } = classroom()
    mkdirSync(join(folder, 'class'))
    expect((await type('grade', 'class')).errors).toContain('It should have a folder for each learner')
    expect((await type('grade', 'nowhere')).errors).toContain('cannot be read: it does not exist.')
  })
})

describe('verify --all', () => {
  it('checks each answer there is, and passes only when all do', async () => {
    const { type, folder } = fakeWorld()
    expect((await type('verify', '--all')).errors).toContain('There are no answers in')
    await type('start', '1.1')
    await type('start', '1.2')
    writeFileSync(join(folder, 'asyncio-tutor/1.1-greet.py'), RIGHT)
    const mixed = await type('verify', '--all', '--junit', 'out.xml')
    expect(mixed.status).toBe(1)
    expect(mixed.output).toContain('✓ 1.1 Greet politely\n✗ 1.2 Wait twice  0 of 2\n')
    expect(mixed.output).toContain('1 of 2 submissions passed.')
    expect(readFileSync(join(folder, 'out.xml'), 'utf8')).toContain('tests="2" failures="1"')
    writeFileSync(join(folder, 'asyncio-tutor/1.2-wait-twice.py'), RIGHT)
    const all = await type('verify', '--all', '--json')
    expect(all.status).toBe(0)
    expect(JSON.parse(all.output).exercises.map(({ outcome }: never) => outcome)).toEqual([
      'passed',
      'passed',
    ])
    expect((await type('progress')).output).toContain('2 of 3 exercises passed.')
  })
})

describe('one that is unlike the others', () => {
  it('has its place in every report, when it is a folder that is closed', () => {
    const folder = 'class/=zoe & co'
    const error = fileError(folder, 'read', Object.assign(new Error(), { code: 'EACCES' }))
    const closed = [{ learner: '=zoe & co', folder, error }]
    const message = `${folder} cannot be read: you do not have permission.`
    expect(closed.map(closedAsJson)).toEqual([
      { learner: '=zoe & co', folder, outcome: 'unreadable', message },
    ])
    expect(csvText([], closed).split('\n')[1]).toBe(
      `'=zoe & co,,,unreadable,0,0,The folder,${message},${folder}`,
    )
    expect(junitText([], closed)).toMatch(/<testsuite name="=zoe &amp; co" tests="1" failures="1"/)
  })

  it('is told of, and the others are graded: a link to itself, a folder that is closed, a huge file', async () => {
    const { type, handIn, folder } = classroom()
    handIn('ada.py', RIGHT)
    handIn('huge.py', Buffer.alloc(600_000, '#'))
    symlinkSync('loop.py', join(folder, 'class/loop.py'))
    mkdirSync(join(folder, 'class/zoe'), { mode: 0o000 })
    const { output, errors, status } = await type('grade', 'class', '1.1')
    chmodSync(join(folder, 'class/zoe'), 0o700)
    expect(status).toBe(0)
    expect(output).toContain('✓ ada')
    expect(output).toContain('huge.py is too large: 600000 bytes.')
    expect(output).toContain('loop.py cannot be read (ELOOP).')
    expect(output).toContain('1 of 3 submissions')
    // Who is root can read it.
    if (process.getuid?.() !== 0) expect(errors).toContain('you do not have permission')
  })

  it('can write nothing to the terminal but text', async () => {
    const { type, handIn, engine } = classroom()
    const { check } = engine
    engine.check = async request => {
      const run = await check(request)
      const results = run.results.map(one => ({
        ...one,
        failure: one.failure && { ...one.failure, message: 'Your code raised \u001b[2J\u001b]0;x\u0007.' },
      }))
      return { ...run, results }
    }
    handIn('\u001b[31mred/1.1-greet.py', WRONG)
    const { output } = await type('grade', 'class', '--ascii')
    expect(output).toContain('\\x1b[31mred')
    expect(output).toContain('\\x1b[2J\\x1b]0;x\\x07')
    expect(output).not.toContain('\u0007')
    expect(output).not.toContain('\u001b[2J')
  })
})
