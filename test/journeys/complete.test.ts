import { describe, expect, it, onTestFinished } from 'vitest'
import { hasTmux, openTerminal } from './terminal.js'

describe.runIf(hasTmux)('completion in bash', () => {
  it('completes commands, lessons, demos and exercises', async () => {
    const { type, press, sees, close } = openTerminal()
    onTestFinished(close)
    await type('asyncio-tutor() { tutor "$@"; }; source <(tutor complete bash); echo rea"dy"')
    await sees(/^ready/m)
    press('asyncio-tutor predi', 'Tab')
    await sees('asyncio-tutor predict')
    press('2 late', 'Tab')
    await sees('asyncio-tutor predict 2 late-await')
    press('C-u', 'asyncio-tutor verify 3.2', 'Tab')
    expect(await sees('asyncio-tutor verify 3.2-partial-failure')).toContain('verify 3.2-partial-failure')
  })
})
