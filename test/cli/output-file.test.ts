import { execFileSync, spawn } from 'node:child_process'
import { lstatSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkCanWrite, writeOutput } from '../../src/cli/files/output-file.js'
import { FILES } from '../../src/cli/formats.js'

describe('a file that is written', () => {
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'tutor-output-'))
    onTestFinished(() => rmSync(made, { recursive: true }))
    return made
  }

  it.skipIf(process.platform !== 'linux')('that meets a full disk is told of for itself only', () => {
    // Others may have been written before it.
    expect(() => writeOutput('/dev/full', '--svg', FILES.svg, '<svg/>')).toThrow(
      '/dev/full cannot be written: the disk is full. Make some room and try again; that file is as it was.',
    )
  })

  it('needs its folder', () => {
    expect(() => checkCanWrite(join(folder(), 'no/x.svg'), '--svg', FILES.svg)).toThrow(
      'its folder does not exist',
    )
  })

  it.skipIf(process.platform === 'win32')('may be a pipe, which stays one', async () => {
    const pipe = join(folder(), 'pipe')
    execFileSync('mkfifo', [pipe])
    const reader = spawn('cat', [pipe])
    const read = reader.stdout.toArray()
    writeOutput(pipe, '--svg', FILES.svg, '<svg/>')
    expect(Buffer.concat(await read).toString()).toBe('<svg/>')
    expect(lstatSync(pipe).isFIFO()).toBe(true)
  })
})
