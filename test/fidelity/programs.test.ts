import { describe, it } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { agreeOnPrograms } from './agree-on-programs.js'
import { NO_PYTHON, newest } from './pythons.js'

if (newest === undefined) describe.skip(NO_PYTHON, () => it('compares nothing', () => {}))
else agreeOnPrograms(newest, await createEmbeddedEngine())
