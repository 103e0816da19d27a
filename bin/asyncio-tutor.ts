#!/usr/bin/env node
import { main } from '../src/cli/main.js'
import { processWorld } from '../src/cli/world.js'

process.exitCode = await main(process.argv.slice(2), processWorld())
