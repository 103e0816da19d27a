import { describe, it } from 'vitest'
import { agreeOnPrograms } from './agree-on-programs.js'
import { pythons } from './pythons.js'

const older = pythons.slice(0, -1)
if (older.length === 0)
  describe.skip('no second CPython from 3.11 on is installed', () => it('compares nothing', () => {}))
for (const python of older) agreeOnPrograms(python, null)
