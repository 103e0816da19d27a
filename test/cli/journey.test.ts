import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fakeWorld } from './fake-world.js'

const RIGHT = 'import asyncio\n\n\nasync def answer():\n    await asyncio.sleep(1)\n    return "hello"\n'

it('leads from the bare command through a start, two failures and a hint to a pass', async () => {
  const { type, folder } = fakeWorld()
  for (const w of [[], ['list'], ['read','1'], ['1'], ['start'], ['verify'], ['hint'],['hint'],['hint'], ['verify', '--json'], ['progress'], ['where'], [], ['solution'], ['vrify'], ['start','gret'], ['run','9'], ['verify','--foo'],['help'],['list','--json'], ['reset'], ['progress','--json'],['lessons','check',join(import.meta.dirname,'toy-course')],['verify','--help'],['doctor'],['trace','no.py'],['trace'],['run','1','--signal','x']]) {
    const r = await type(...w)
    console.log(`$ asyncio-tutor ${w.join(' ')}\n${r.output}${r.errors ? '[stderr] ' + r.errors : ''}[${r.status}]`)
  }
})
