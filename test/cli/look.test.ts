import { expect, it } from 'vitest'
import type { Io } from '../../src/cli/terminal/io.js'
import { lookOf } from '../../src/cli/terminal/look.js'
import { screenLook } from '../../src/cli/terminal/screen/full-screen.js'

const look = (environment: Record<string, string>, io: Partial<Io> = {}) =>
  lookOf({ environment, io: { outputIsTerminal: true, columns: null, ...io } as Io })

it('has the colours that the terminal has, and none in a pipe', () => {
  expect(look({ TERM: 'xterm' }).colour).toBe(1)
  expect(look({ TERM: 'xterm-256color' }).colour).toBe(2)
  expect(look({ COLORTERM: 'truecolor' }).colour).toBe(3)
  expect(look({ TERM: 'dumb' }).colour).toBe(0)
  expect(look({ TERM: 'xterm-256color' }, { outputIsTerminal: false }).colour).toBe(0)
})

it('obeys NO_COLOR and FORCE_COLOR, in this order', () => {
  expect(look({ NO_COLOR: '1', FORCE_COLOR: '3', TERM: 'xterm' }).colour).toBe(0)
  expect(look({ NO_COLOR: '', TERM: 'xterm' }).colour).toBe(1)
  expect(look({ FORCE_COLOR: '1' }, { outputIsTerminal: false }).colour).toBe(1)
  expect(look({ FORCE_COLOR: '0', TERM: 'xterm' }).colour).toBe(0)
})

it('draws in ASCII where the locale has nothing else', () => {
  expect(look({}).ascii).toBe(false)
  expect(look({ LANG: 'C' }).ascii).toBe(true)
  expect(look({ LANG: 'de_DE.UTF-8' }).ascii).toBe(false)
  expect(look({ LC_ALL: 'POSIX', LANG: 'de_DE.UTF-8' }).ascii).toBe(true)
})

it('is as wide as the terminal, COLUMNS, or 80', () => {
  expect(look({ COLUMNS: '100' }, { columns: 120 }).width).toBe(120)
  expect(look({ COLUMNS: '100' }).width).toBe(100)
  expect(look({ COLUMNS: 'wide' }).width).toBe(80)
})

it('is never wider than the terminal where it is a screen of its own', () => {
  const widthOn = (columns: number, width?: number) =>
    screenLook({ environment: {}, io: { columns } as Io, options: width === undefined ? {} : { width } })
      .width
  expect([widthOn(60), widthOn(60, 120), widthOn(60, 40)]).toEqual([60, 60, 40])
})
