import { InvalidArgumentError } from 'commander'
import type { ProgramRequest } from '../../engine/engine.js'
import type { RunOptions } from './run-options.js'

// What is typed behind an option, as a value. Each throws InvalidArgumentError with a sentence that says what is wanted.

const SECONDS = String.raw`((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?)s?`
const HOST = new RegExp(`^([^=\\s]+)=${SECONDS}$`)
/** A name may have an = in it. */
const LATENCY = new RegExp(`^(.+)=${SECONDS}$`)
const LATE = new RegExp(`^(turn:)?([1-9]\\d{0,8})=${SECONDS}$`)
const CANCEL = new RegExp(`^${SECONDS}(?::(.+))?$`)
const SIGNAL = new RegExp(`^(?:SIG)?([A-Z][A-Z0-9]*)@${SECONDS}$`, 'i')

export function columns(typed: string): number {
  const number = Number(typed)
  if (Number.isInteger(number) && number >= 20) return number
  throw new InvalidArgumentError('It must be a whole number, 20 or more.')
}

export function shard(typed: string): { readonly number: number; readonly of: number } {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(typed)?.map(Number) ?? []
  if (number !== undefined && of !== undefined && number >= 1 && number <= of) return { number, of }
  throw new InvalidArgumentError('It must be two numbers such as 1/4: the first of four shares.')
}

export function moment(typed: string): number {
  const number = Number(typed.replace(/s$/, ''))
  if (typed.trim() !== '' && Number.isFinite(number) && number >= 0) return Math.round(number * 1_000_000)
  throw new InvalidArgumentError('It must be a moment in seconds, 0 or more.')
}

export function positive(typed: string): number {
  const number = Number(typed)
  if (typed.trim() !== '' && Number.isFinite(number) && number > 0) return number
  throw new InvalidArgumentError('It must be a number above 0.')
}

export function whole(typed: string): number {
  const number = Number(typed)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new InvalidArgumentError('It must be a whole number above 0.')
}

export function several(typed: string): number {
  const number = Number(typed)
  if (Number.isSafeInteger(number) && number > 1) return number
  throw new InvalidArgumentError(
    'It must be a whole number, 2 or more: there is nothing to compare one with.',
  )
}

export function hosts(typed: string, before: RunOptions['host']): RunOptions['host'] {
  const parts = HOST.exec(typed)
  if (parts === null) throw new InvalidArgumentError('It must be a name, an = and seconds: localhost=0.1.')
  return [...before, { name: parts[1]!, latency: Number(parts[2]) }]
}

export function latencies(typed: string, before: RunOptions['latency']): RunOptions['latency'] {
  const [, name, seconds] = LATENCY.exec(typed) ?? []
  if (name === undefined)
    throw new InvalidArgumentError('It must be the name of a task or a call, an = and seconds: fetch*=0.5.')
  return [...before, { name, seconds: Number(seconds) }]
}

export function lates(typed: string, before: RunOptions['late']): RunOptions['late'] {
  const [, turn, number, seconds] = LATE.exec(typed) ?? []
  if (number === undefined)
    throw new InvalidArgumentError('It must be a number from 1, an = and seconds: 7=0.001, or turn:7=0.001.')
  const of = turn === undefined ? 'event' : 'turn'
  return [...before, { of, number: Number(number), seconds: Number(seconds) }]
}

export function cancels(typed: string, before: RunOptions['cancelAt']): RunOptions['cancelAt'] {
  const [, at, name = null] = CANCEL.exec(typed) ?? []
  if (at === undefined)
    throw new InvalidArgumentError('It must be a moment in seconds, perhaps a : and a name: 2.5:fetch.')
  return [...before, { at: Number(at), name }]
}

export function signals(typed: string, before: ProgramRequest['signals']): ProgramRequest['signals'] {
  const parts = SIGNAL.exec(typed)
  if (parts === null)
    throw new InvalidArgumentError('It must be a name, an @ and a moment in seconds: SIGINT@2.5.')
  return [...before, { name: `SIG${parts[1]!.toUpperCase()}`, at: Number(parts[2]) }]
}
