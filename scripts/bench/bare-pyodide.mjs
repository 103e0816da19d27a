import { readFileSync } from 'node:fs'
import { loadPyodide } from 'pyodide'

// The least that anything with pyodide can take: boots from a snapshot, and ends.

await loadPyodide({ _loadSnapshot: readFileSync(process.argv[2]), env: { PYTHONHASHSEED: '0' } })
