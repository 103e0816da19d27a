import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realProcess } from './real-process.js'

const { folder, tutor, written } = realProcess()

const SEQUENTIAL =
  'import asyncio\n\nasync def main():\n    for _ in range(3):\n        await asyncio.sleep(1)\n\nasyncio.run(main())\n'
const AT_ONCE =
  'import asyncio\n\nasync def main():\n    await asyncio.gather(*(asyncio.sleep(1) for _ in range(3)))\n\nasyncio.run(main())\n'
/** Which of three comes first is the set\'s to choose. */
const BY_CHANCE = `import asyncio

async def main():
    tasks = {asyncio.create_task(asyncio.sleep(1, name)) for name in "abc"}
    done, _ = await asyncio.wait(tasks)
    print([task.result() for task in done])

asyncio.run(main())
`

describe('compare', () => {
  it('puts two programs on one axis, with the difference in words and numbers', async () => {
    const { status, out } = await tutor('compare', written('one.py', SEQUENTIAL), written('two.py', AT_ONCE))
    expect(status).toBe(0)
    expect(out).toMatch(/^ one\.py +█· sleep 1/m)
    expect(out).toMatch(/^ two\.py +█· waits for gather of 3/m)
    expect(out).toContain('one.py takes 3.0 s, 3 times as long; two.py takes 1.0 s.')
    expect(out).toContain('two.py: 3.0 s of waiting overlapped into 1.0 s, up to 3 waits at once.')
    expect(out).toContain('The first difference is at 0.000 s:')
  })

  it('takes a saved trace, too, and gives data when asked for it', async () => {
    const file = written('kept.py', SEQUENTIAL)
    expect((await tutor('trace', '--view', 'none', '--save', join(folder, 'kept.trace'), file)).status).toBe(
      0,
    )
    const { out } = await tutor('compare', file, join(folder, 'kept.trace'), '--json')
    const { sentences, one, other } = JSON.parse(out)
    expect(sentences).toContain('Both take 3.0 s.')
    expect(one.tasks).toEqual(other.tasks)
  })

  it('calls a little more no equal, and keeps names and lines within the width', async () => {
    const sleeping = (seconds: number) => SEQUENTIAL.replace('sleep(1)', `sleep(${seconds})`)
    const one = written('one.py', sleeping(1))
    const little = written(`${'long-'.repeat(20)}.py`, sleeping(1.01))
    const { out } = await tutor('compare', '--width', '60', one, little)
    expect(out.replace(/\n/g, ' ')).toContain('.py takes 3.03 s, 1 % longer; one.py takes 3.0 s.')
    const [, ...difference] = out.split('The first difference is at 0.000 s:\n').at(-1)!.trimEnd().split('\n')
    expect(difference).toEqual([
      '  long-long-long-long…  0.000 main starts, then sleeps',
      '                        1.01 s',
    ])
  })

  it('draws a part of both where that is asked for, and refuses what it would not do', async () => {
    const [one, two] = [written('one.py', SEQUENTIAL), written('two.py', AT_ONCE)]
    const { out } = await tutor('compare', '--from', '1.5', '--to', '3', one, two)
    expect(out).toMatch(/^ one\.py +·/m)
    expect(out).not.toMatch(/^ two\.py +█/m)
    const { status, errors } = await tutor('compare', '--html', 'page.html', one, two)
    expect({ status, errors }).toMatchObject({ status: 2, errors: expect.stringContaining('--html') })
  })

  it('knows the demos of the lessons by name, but a file goes first', async () => {
    const demos = await tutor('compare', 'late-await', 'overlap')
    expect(demos.out).toContain('late-await takes 4.0 s, 1.3 times as long; overlap takes 3.0 s.')
    written('overlap', AT_ONCE)
    expect((await tutor('compare', 'late-await', 'overlap')).out).toContain('overlap takes 1.0 s.')
    const wrong = await tutor('compare', 'late-await', 'nobody')
    expect(wrong.status).toBe(2)
    expect(wrong.errors).toContain('nobody')
  })
})

describe('compare, asked for what matches nothing,', () => {
  it('says so: for both, or for the one it is true of', async () => {
    const [one, two] = [
      written('one.py', SEQUENTIAL),
      written('named.py', SEQUENTIAL.replaceAll('main', 'work')),
    ]
    const nobody = await tutor('compare', '--width', '100', '--latency', 'nobody=1', one, two)
    expect(nobody.out.match(/`--latency nobody=1` changed nothing/g)).toHaveLength(1)
    const some = await tutor('compare', '--width', '100', '--latency', 'work=1', one, two)
    expect(some.out).toMatch(/^Only one\.py: `--latency work=1` changed nothing: .* slept\.$/m)
  })

  it('draws no empty chart', async () => {
    const file = written('one.py', SEQUENTIAL)
    const { out } = await tutor('compare', '--task', 'zzz', file, file)
    expect(out).toMatch(/^Nothing is drawn: no task has the name that `--task` asks for\./)
  })

  it('changes nothing in saved traces', async () => {
    const saved = join(folder, 'both.trace')
    await tutor('trace', '--view', 'none', '--save', saved, written('one.py', SEQUENTIAL))
    const { status, errors } = await tutor(
      'compare',
      '--seed',
      '3',
      '--python',
      '--latency',
      'a=1',
      saved,
      saved,
    )
    expect({ status, errors: errors.replace(/\s+/g, ' ') }).toEqual({
      status: 2,
      errors:
        '✗ Both are saved traces, in which `--latency`, `--python` and `--seed` can change nothing. Name the programs themselves. ',
    })
  })
})

describe('what if', () => {
  it('says under the picture how to get it again', async () => {
    const asked = ['--seed', '2', '--latency', 'main=0.5', '--cancel-at', '2:main']
    const { out } = await tutor('trace', ...asked, written('asked.py', SEQUENTIAL))
    expect(out).toMatch(/^ 2\.000 +loop +--cancel-at asks main to cancel/m)
    expect(out).toMatch(/^ +main +woken by --cancel-at, CancelledError is raised/m)
    expect(out).toContain('--seed 2')
    expect(out).toContain('--latency main=0.5')
    expect(out).toContain('--cancel-at 2:main')
  })

  it('keeps how to get it again in the trace, as a line for a shell', async () => {
    const file = written('asked.py', SEQUENTIAL)
    const asked = ['--seed', '2', '--signal', 'SIGINT@9', '--latency', 'a=f*=1e-7', '--limit-events', '5000']
    await tutor('trace', '--view', 'none', '--save', join(folder, 'asked.trace'), ...asked, file)
    const { out } = await tutor('show', join(folder, 'asked.trace'), '--width', '120')
    expect(out).toMatch(
      /^ Made with --signal SIGINT@9 --latency 'a=f\*=0\.0000001' --limit-events 5000 --seed 2$/m,
    )
    expect(out).toContain("`--latency 'a=f*=0.0000001'` changed nothing")
    const plain = await tutor('trace', file)
    expect(plain.out).not.toContain('Made with')
  })

  it('explores schedules until one ends differently', async () => {
    const { status, out } = await tutor('explore', written('by-chance.py', BY_CHANCE))
    expect(status).toBe(1)
    const seed = /^It ends differently with `--seed (\d+)`/m.exec(out)?.[1]
    const usual = await tutor('trace', '--view', 'none', join(folder, 'by-chance.py'))
    const other = await tutor('trace', '--view', 'none', '--seed', seed!, join(folder, 'by-chance.py'))
    expect(other.out).not.toBe(usual.out)
    expect(out.replace(/\n/g, ' ')).toContain(JSON.stringify(other.out.trimEnd()))
  })

  it('explores all schedules of a program that has one end', async () => {
    const { status, out } = await tutor('explore', '--runs', '5', written('certain.py', AT_ONCE))
    expect({ status, out }).toEqual({
      status: 0,
      out: '5 schedules, and it ends the same under each.\nNot varied: how long it sleeps (`--latency` does that).\n',
    })
  })
})

describe('exports', () => {
  it('says of a saved trace that its program has changed since, and says nothing if it has not', async () => {
    const [file, saved] = [written('edited.py', SEQUENTIAL), join(folder, 'edited.trace')]
    const page = join(folder, 'edited.html')
    await tutor('trace', '--view', 'none', '--save', saved, file)
    expect((await tutor('show', saved)).errors).toBe('')
    written('edited.py', `# a line more\n${SEQUENTIAL}`)
    const { status, errors } = await tutor('show', '--html', page, saved)
    const doubt = 'edited.py has changed since the trace was made: lines may be wrong.'
    expect({ status, errors }).toEqual({ status: 0, errors: `${doubt}\n` })
    expect(readFileSync(page, 'utf8')).toContain(doubt)
  })

  it('writes each format to its file, and over nothing of another kind', async () => {
    const file = written('drawn.py', AT_ONCE)
    const names = { '--svg': 'p.svg', '--html': 'p.html', '--perfetto': 'p.json', '--save': 'p.trace' }
    const asked = Object.entries(names).flatMap(([option, name]) => [option, join(folder, name)])
    expect((await tutor('trace', '--view', 'none', ...asked, file)).status).toBe(0)
    const [svg, html, perfetto, saved] = Object.values(names).map(name =>
      readFileSync(join(folder, name), 'utf8'),
    ) as [string, string, string, string]
    expect(svg).toMatch(/^<svg /)
    expect(html).toMatch(/^<!doctype html>/)
    expect(JSON.parse(perfetto).traceEvents.length).toBeGreaterThan(10)
    expect(saved.split('\n')[0]).toBe('{"asyncioTutorTrace":1}')
    const { status, errors } = await tutor('trace', '--svg', file, file)
    expect(status).toBe(2)
    expect(errors).toContain('drawn.py')
    expect(readFileSync(file, 'utf8')).toBe(AT_ONCE)
    const same = await tutor('trace', '--svg', 'p', '--html', './p', file)
    expect(same).toMatchObject({ status: 2, errors: expect.stringContaining('name the same file') })
    expect(existsSync(join(folder, 'p.svg'))).toBe(true)
  })

  it('writes no picture of a part that is not there, and says so', async () => {
    const file = written('drawn.py', AT_ONCE)
    const asked = ['--view', 'none', '--task', 'zzz', '--svg', join(folder, 'zzz.svg')]
    const { errors } = await tutor('trace', ...asked, file)
    expect(errors).toContain('Nothing is drawn: no task has the name that `--task` asks for.')
    expect(existsSync(join(folder, 'zzz.svg'))).toBe(false)
  })

  it('draws a Gantt chart for documents', async () => {
    const { out } = await tutor('trace', '--mermaid', written('gantt.py', AT_ONCE))
    expect(out).toMatch(/^gantt\n/)
  })
})
