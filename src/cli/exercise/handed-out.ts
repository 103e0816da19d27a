import { resolve } from 'node:path'
import { exerciseStarted } from '../../progress/changes.js'
import { handOut } from '../../workspace/hand-out.js'
import type { Context } from '../context.js'
import type { Picked } from './pick.js'

/** The same exercise, now begun: a starter stands in its file, unless something did already. */
export function handedOut(picked: Picked, { workspace, record, now }: Context): Picked {
  const { name, version } = picked.exercise
  handOut(picked.exercise, workspace)
  record(exerciseStarted(name, version, resolve(workspace), now()))
  return picked
}
