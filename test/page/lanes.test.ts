import { describe, expect, it } from 'vitest'
import { boxesOf } from '../../src/page/chart/boxes.js'
import { fittedScale } from '../../src/page/chart/fit.js'
import { placedMarks } from '../../src/page/chart/marks.js'
import { NAME_WIDTH, type View } from '../../src/page/chart/view.js'
import { cutInMiddle } from '../../src/page/text.js'
import { pageData } from '../../src/render/page/build.js'
import type { PageData, PageLane, PageMark, PageSpan } from '../../src/render/page/data.js'
import { trace } from '../timeline/trace-builder.js'

const seen = (scale: number): View => ({ scale, offset: 0, scrolled: 0, width: 1000, height: 300 })

function laneOf(spans: readonly PageSpan[], marks: readonly PageMark[] = []): PageLane {
  return { name: 'main', depth: 0, kind: 'task', spans, marks }
}

function span(state: PageSpan['state'], from: number, to: number): PageSpan {
  return { state, from, to, text: 0, time: 0, since: 0, until: 1 }
}

describe('a lane of the page', () => {
  const poller = Array.from({ length: 400 }, (_, at) => [
    span('ready', at * 14, at * 14 + 1),
    span('running', at * 14 + 1, at * 14 + 1),
    span('waiting', at * 14 + 1, at * 14 + 14),
  ]).flat()

  it('shows the state that lasts longest where all are too short to be told apart', () => {
    expect(new Set(boxesOf(laneOf(poller), seen(0.1)).map(({ span }) => span.state))).toEqual(
      new Set(['waiting']),
    )
  })

  it('shows each of them where there is room', () => {
    const boxes = boxesOf(laneOf(poller), seen(20)).slice(0, 3)
    expect(boxes.map(({ span, left, right }) => [span.state, left - NAME_WIDTH, right - NAME_WIDTH])).toEqual(
      [
        ['ready', 0, 20],
        ['running', 20, 34],
        ['waiting', 34, 280],
      ],
    )
  })

  it('shows a run that takes no time between two long waits', () => {
    const spans = [span('waiting', 0, 500), span('running', 500, 500), span('waiting', 500, 900)]
    expect(boxesOf(laneOf(spans), seen(0.9)).map(({ span }) => span.state)).toEqual([
      'waiting',
      'running',
      'waiting',
    ])
  })
})

describe('the marks of a lane', () => {
  const glyphs = (marks: readonly PageMark[], scale: number) =>
    placedMarks(laneOf([], marks), seen(scale)).map(({ look }) => look.glyph)

  it('leave out what has no room, but never how a task ended', () => {
    const marks: PageMark[] = [
      ['deadline', 10, '', 0],
      ['cancel-asked', 11, '', 0],
      ['cancelled', 12, 'cancelled', 1],
    ]
    expect(glyphs(marks, 20)).toEqual(['⚑', '⊗', '⊘'])
    expect(glyphs(marks, 1)).toEqual(['⊘'])
  })

  it('are numbers that do not overlap', () => {
    const marks = Array.from({ length: 60 }, (_, at): PageMark => ['printed', at, String(at + 21), at])
    const placed = placedMarks(laneOf([], marks), seen(5))
    expect(placed.length).toBeGreaterThan(10)
    expect(placed.slice(1).every(({ left }, at) => left >= placed[at]!.right)).toBe(true)
  })
})

it('keeps room to say how the last task failed', () => {
  const build = trace().creates('main', { parent: null }).begins('main').sleeps(1).at(1).wakes('main')
  const data = pageData(build.begins('main').raises('ConnectionResetError: gone').ends().timeline(), {})
  const failed = data.lanes.flatMap(({ marks }) => marks).find(([kind]) => kind === 'raised')!
  const scale = fittedScale(data, 600)
  expect(failed[1] * scale + failed[2].length * 7.3).toBeLessThan(600 - 12)
})

it('cuts a name where that tells it apart least', () => {
  expect(cutInMiddle('fetch_user_profile_7', 11)).toBe('fetch…ile_7')
  expect(cutInMiddle('fetch', 11)).toBe('fetch')
  expect(cutInMiddle('名前名前名前', 8)).toBe('名前…前')
  expect(cutInMiddle('😀😀😀', 4)).toBe('😀…')
})

describe('the lane of a connection', () => {
  it('is open between what is on its way, and until the end if nobody closes it', () => {
    const { lanes, texts } = talking()
    const lane = lanes.find(({ kind }) => kind === 'connection')!
    expect(lane.spans.map(({ state, time }) => `${state} ${texts[time]}`)).toEqual([
      'waiting 0.000 to 0.100 s',
      'open at 0.100 s',
      'sent 0.100 to 0.250 s',
      'open 0.250 to 1.000 s',
      'sent 1.000 to 1.100 s',
      'open from 1.100 s on',
    ])
    expect(lane.spans.slice(1).every(({ from }, at) => from >= lane.spans[at]!.to)).toBe(true)
  })

  it('says which end sent how much, and when', () => {
    expect(
      talking()
        .lanes.find(({ kind }) => kind === 'connection')!
        .marks.map(([kind, , says]) => [kind, says]),
    ).toEqual([
      ['client-sends', 'the client sends 5 bytes (0.100 to 0.200 s)'],
      ['client-sends', 'the client sends 6 bytes (0.150 to 0.250 s)'],
      ['server-sends', 'the server sends 7 bytes (1.000 to 1.100 s)'],
    ])
  })

  function talking(): PageData {
    const build = trace().creates('main', { parent: null }).begins('main')
    const connection = 1
    const sends = (by: 'client' | 'server', bytes: number, at: number) =>
      build.at(at).add({
        ...{ type: 'connection.sent', connection, by, bytes, arrives: Math.round((at + 0.1) * 1_000_000) },
        ...{ task: null, place: null },
      })
    build.add({
      ...{ type: 'connection.asked', connection, address: 'localhost:8000', latency: 100_000 },
      ...{ task: 1, place: null },
    })
    build.sleeps(2).at(0.1).add({ type: 'connection.opened', connection })
    sends('client', 5, 0.1)
    sends('client', 6, 0.15)
    sends('server', 7, 1)
    return pageData(build.at(2).wakes('main').begins('main').returns().ends().timeline(), {})
  }
})
