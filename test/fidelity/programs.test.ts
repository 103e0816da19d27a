import { describe, it } from 'vitest'
import { expectAgreement } from './agree.js'
import { isComparable, programs } from './programs.js'
import { NO_PYTHON, pythons } from './pythons.js'
import { runNative, runStock } from './run-python.js'

if (pythons.length === 0) describe.skip(NO_PYTHON, () => it('compares nothing', () => {}))

// Real runs take real time, mostly asleep: several at once.
describe.concurrent.each(pythons)('stock CPython $version and our loop under it agree on', python => {
  it.each(
    programs.filter(one => one.oldestMinor <= python.minor && isComparable(one, `with 3.${python.minor}`)),
  )('$name', async ({ file }) => {
    await expectAgreement(await runNative(python, file), () => runStock(python, file))
  })
})
