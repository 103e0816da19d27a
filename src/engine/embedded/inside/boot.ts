import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPyodide, type PyodideAPI } from 'pyodide'
import { setTrampoline, watchTrampoline } from './trampoline.js'

/** Where our package is in the interpreter's own file system. */
const INSIDE = '/lib/asyncio-tutor'

/** Ready to serve: our package is imported, with what programs about asyncio commonly import. */
const PREPARE = `
import sys
sys.path.append("${INSIDE}")
import asyncio, collections, concurrent.futures.thread, contextlib, contextvars, dataclasses, datetime, enum, functools
import heapq, inspect, itertools, json, logging, math, os, pathlib, pickle, queue, random, re, signal, statistics, string
import tempfile, textwrap, threading, time, traceback, typing, uuid, warnings, weakref
import asyncio_tutor, gc, importlib, pkgutil
# All of it: a snapshot holds memory, not files, so nothing can be imported later.
for module in pkgutil.walk_packages(asyncio_tutor.__path__, "asyncio_tutor."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
gc.collect()
gc.freeze()
`

/** Boots from the bytes of a snapshot. Throws when they can't be used. */
export async function bootFromSnapshot(snapshot: Uint8Array): Promise<PyodideAPI> {
  const putTrampoline = watchTrampoline()
  const python = await loadPyodide({ _loadSnapshot: snapshot, env: environment() })
  putTrampoline(python)
  if (!python.runPython('"asyncio_tutor.host" in sys.modules'))
    throw new Error('it does not hold our package')
  return python
}

/** The memory that a snapshot holds: what follows a head, whose second word is its length (pyodide's `API.restoreSnapshot`). */
export function memoryIn(snapshot: Uint8Array): Uint8Array {
  return snapshot.subarray(new DataView(snapshot.buffer, snapshot.byteOffset).getUint32(4, true))
}

/** Boots from pyodide's own files and imports our package from `packages`. Takes some seconds. */
export async function bootPlainly(packages: string, makesSnapshot = false): Promise<PyodideAPI> {
  const python = await loadPyodide({ _makeSnapshot: makesSnapshot, env: environment() })
  copyPython(python, join(packages, 'asyncio_tutor'), `${INSIDE}/asyncio_tutor`)
  python.runPython(PREPARE)
  return python
}

/** The image of a Python that has booted plainly, for every engine. */
export async function makeSnapshot(packages: string): Promise<Uint8Array> {
  const python = await bootPlainly(packages, true)
  setTrampoline(python, 0)
  return python.makeMemorySnapshot()
}

function environment(): Record<string, string> {
  return { PYTHONHASHSEED: '0' }
}

function copyPython(python: PyodideAPI, from: string, to: string): void {
  python.FS.mkdirTree(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    if (entry.isDirectory() && entry.name !== '__pycache__') copyPython(python, source, `${to}/${entry.name}`)
    else if (entry.name.endsWith('.py')) python.FS.writeFile(`${to}/${entry.name}`, readFileSync(source))
  }
}
