import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { wireModule } from './wire/wire-module.js'

// Writes the types of the events for Python. `npm run format` lays them out; a test holds that they are up to date.

writeFileSync(
  fileURLToPath(new URL('../src/python/asyncio_tutor/run/wire.py', import.meta.url)),
  wireModule(),
)
