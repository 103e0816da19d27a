import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCourse } from '../../src/course/course.js'
import { findExercise } from '../../src/course/find.js'
import type { TutorError } from '../../src/errors.js'
import { fileError } from '../../src/workspace/file-errors.js'
import { handOut } from '../../src/workspace/hand-out.js'
import { locateWorkspace } from '../../src/workspace/locate.js'
import { resetAnswer } from '../../src/workspace/reset.js'
import { TOY_COURSE } from '../cli/fake-world.js'

const exercise = () => findExercise('1.1', openCourse(TOY_COURSE))
const NOW = new Date(2026, 10, 23, 9, 30, 15)

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function whatOf(action: () => unknown): string {
  try {
    action()
    return 'nothing was thrown'
  } catch (error) {
    return (error as TutorError).what
  }
}

describe('handing out', () => {
  it('makes the folder, writes the starter once, and never writes over it', async () => {
    const workspace = join(temporaryFolder(), 'deep/er')
    const first = handOut(await exercise(), workspace)
    expect(first).toEqual({ file: join(workspace, '1.1-greet.py'), isNew: true })
    writeFileSync(first.file, 'mine')
    expect(handOut(await exercise(), workspace).isNew).toBe(false)
    expect(readFileSync(first.file, 'utf8')).toBe('mine')
  })

  it('does not write through a link that leads nowhere', async () => {
    const workspace = temporaryFolder()
    symlinkSync(join(workspace, 'elsewhere.py'), join(workspace, '1.1-greet.py'))
    expect(handOut(await exercise(), workspace).isNew).toBe(false)
  })

  it('says which folder cannot be used, and why', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const wanted = await exercise()
    expect(whatOf(() => handOut(wanted, join(folder, 'file/in')))).toBe(
      `${folder}/file/in/1.1-greet.py cannot be written: a part of that path is a file, not a folder.`,
    )
  })

  it.skipIf(process.getuid?.() === 0)('says so when the folder is not ours', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    const wanted = await exercise()
    expect(whatOf(() => handOut(wanted, folder))).toBe(
      `${folder}/1.1-greet.py cannot be written: you do not have permission.`,
    )
  })

  it('has a sentence for a full disk', () => {
    expect(fileError('a.py', 'written', { code: 'ENOSPC' }).what).toBe(
      'a.py cannot be written: the disk is full.',
    )
  })
})

describe('reset', () => {
  it('keeps a copy with the date in its name, and another for a second one at that moment', async () => {
    const workspace = temporaryFolder()
    const { file } = handOut(await exercise(), workspace)
    const copies = []
    for (const text of ['one', 'two', 'three']) {
      writeFileSync(file, text)
      const { backup } = resetAnswer(await exercise(), workspace, NOW)
      copies.push([backup?.slice(workspace.length), readFileSync(backup!, 'utf8')])
    }
    expect(copies).toEqual([
      ['/backups/1.1-greet.2026-11-23-093015.py', 'one'],
      ['/backups/1.1-greet.2026-11-23-093015-2.py', 'two'],
      ['/backups/1.1-greet.2026-11-23-093015-3.py', 'three'],
    ])
    expect(readFileSync(file, 'utf8')).toContain('# Write the function.')
  })

  it('leaves the file alone when it cannot be kept', async () => {
    const workspace = temporaryFolder()
    const { file } = handOut(await exercise(), workspace)
    writeFileSync(file, 'mine')
    writeFileSync(join(workspace, 'backups'), 'in the way')
    const wanted = await exercise()
    expect(whatOf(() => resetAnswer(wanted, workspace, NOW))).toBe(
      `${workspace}/backups cannot be made: a file of that name is in the way.`,
    )
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })
})

it('finds the workspace: asked for, else used before, else in the current folder', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'before'))
  const remembered = join(folder, 'before')
  expect(locateWorkspace({ asked: 'a', remembered, currentFolder: folder })).toBe(join(folder, 'a'))
  expect(locateWorkspace({ asked: undefined, remembered, currentFolder: folder })).toBe(remembered)
  const gone = { asked: undefined, remembered: join(folder, 'gone'), currentFolder: folder }
  expect(locateWorkspace(gone)).toBe(join(folder, 'asyncio-tutor'))
})
