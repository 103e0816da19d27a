#!/usr/bin/env node
import { bootPython } from '../src/cli/boot-python.js'

const typed = process.argv.slice(2)
// Python takes longest to get ready: it boots while all else is loaded.
const booting = bootPython(typed)
const [{ main }, { processWorld }] = await Promise.all([
  import('../src/cli/main.js'),
  import('../src/cli/world.js'),
])
process.exitCode = await main(typed, processWorld(booting))
