import { trace } from './trace-builder.js'

/** Small runs that many tests look at. */

export function sideBySide() {
  return trace()
    .creates('main', { parent: null })
    .begins('main')
    .creates('task_one', { line: 12 })
    .creates('task_two', { line: 13 })
    .waits('task', 'task_one', { tasks: ['task_one'], line: 14 })
    .begins('task_one')
    .prints('one starts', 4)
    .sleeps(3, 5)
    .begins('task_two')
    .sleeps(1, 9)
    .at(1)
    .wakes('task_two')
    .begins('task_two')
    .prints('two done', 10)
    .returns()
    .at(3)
    .wakes('task_one')
    .begins('task_one')
    .prints('one done', 6)
    .returns()
    .wakes('main', { kind: 'task', task: 2, ended: true })
    .begins('main')
    .returns()
    .ends()
}

export function blockingSleep() {
  return trace()
    .creates('main', { parent: null })
    .begins('main')
    .creates('task_a', { line: 10 })
    .creates('task_b', { line: 11 })
    .waits('gather', 'gather of 2', { tasks: ['task_a', 'task_b'], line: 12 })
    .begins('task_a')
    .sleeps(1, 4)
    .begins('task_b')
    .blocks('time.sleep', 2, 7)
    .sleeps(1, 8)
    .wakes('task_a')
    .begins('task_a')
    .returns()
    .at(3)
    .wakes('task_b')
    .begins('task_b')
    .returns()
    .wakes('main', { kind: 'task', task: 3, ended: true })
    .begins('main')
    .returns()
    .ends()
}

export function deadlock() {
  return trace()
    .creates('main', { parent: null })
    .begins('main')
    .creates('a', { line: 20 })
    .creates('b', { line: 21 })
    .waits('gather', 'gather of 2', { tasks: ['a', 'b'], line: 22 })
    .begins('a')
    .sleeps(1, 5)
    .begins('b')
    .sleeps(1, 12)
    .at(1)
    .wakes('a')
    .wakes('b')
    .begins('a')
    .waits('lock', 'Lock second', { holders: ['b'], line: 6 })
    .begins('b')
    .waits('lock', 'Lock first', { holders: ['a'], line: 13 })
    .ends({
      kind: 'deadlocked',
      status: 1,
      stuck: [
        {
          task: 1,
          name: 'main',
          label: 'gather of 2',
          holders: [],
          place: { file: '/lessons/demo.py', line: 22 },
        },
        {
          task: 2,
          name: 'a',
          label: 'Lock second',
          holders: [3],
          place: { file: '/lessons/demo.py', line: 6 },
        },
        {
          task: 3,
          name: 'b',
          label: 'Lock first',
          holders: [2],
          place: { file: '/lessons/demo.py', line: 13 },
        },
      ],
    })
}

export function timeout() {
  return trace()
    .creates('main', { parent: null })
    .begins('main')
    .add({ type: 'timer.set', timer: 1, when: 2_000_000, label: 'timeout 2', task: 1 })
    .sleeps(5, 8)
    .at(2)
    .cancels('main', { by: { kind: 'timer', label: 'timeout 2' } })
    .wakes('main', { kind: 'timer', label: 'timeout 2' })
    .begins('main')
    .delivered()
    .swallowed(9)
    .prints('too slow', 10)
    .returns()
    .ends()
}

export function threads() {
  return trace()
    .creates('main', { parent: null })
    .begins('main')
    .submits('read_a', 'thread', 9)
    .submits('read_b', 'thread', 9)
    .submits('read_c', 'thread', 9)
    .waits('gather', 'gather of 3', { line: 10 })
    .jobStarts('read_a', 'pool_0')
    .jobTurns('read_a', 'sleeping', 'sleep 2')
    .jobStarts('read_b', 'pool_1')
    .jobTurns('read_b', 'sleeping', 'sleep 1')
    .at(1)
    .jobEnds('read_b')
    .jobStarts('read_c', 'pool_1')
    .jobTurns('read_c', 'sleeping', 'sleep 3')
    .at(2)
    .jobEnds('read_a')
    .at(4)
    .jobEnds('read_c', 'raised', 'OSError: gone')
    .wakes('main', { kind: 'job', job: 3 })
    .begins('main')
    .raises('OSError: gone', 10)
    .ends({
      kind: 'crashed',
      status: 1,
      error: 'OSError',
      message: 'gone',
      frames: [{ file: '/lessons/demo.py', line: 10, function: 'main' }],
      syntax: null,
    })
}

/** `count` workers that differ in name only, or also in their times. */
export function manyWorkers(count: number, isAlike = true) {
  const names = Array.from({ length: count }, (_, number) => `worker-${number + 1}`)
  const build = trace().creates('main', { parent: null }).begins('main')
  for (const name of names) build.creates(name, { coroutine: 'worker' })
  build.waits('gather', `gather of ${count}`, { tasks: names })
  for (const [number, name] of names.entries()) build.begins(name).sleeps(isAlike ? 1 : 1 + number / 10)
  for (const [number, name] of names.entries()) {
    if (!isAlike) build.at(1 + number / 10)
    else if (number === 0) build.at(1)
    build.wakes(name).begins(name).returns()
  }
  return build
    .wakes('main', build.endOf(names.at(-1)!))
    .begins('main')
    .returns()
    .ends()
}

export function inARow() {
  const build = trace().creates('main', { parent: null }).begins('main').prints('first', 4).sleeps(1, 5)
  build.at(1).wakes('main').begins('main').prints('second', 6).sleeps(2, 7)
  return build.at(3).wakes('main').begins('main').returns().ends()
}

export function cancellation() {
  return trace()
    .creates('main', { parent: null })
    .begins('main')
    .creates('heartbeat', { line: 11 })
    .sleeps(2.5, 12)
    .begins('heartbeat')
    .prints('beat', 5)
    .sleeps(4, 6)
    .at(2.5)
    .wakes('main')
    .begins('main')
    .cancels('heartbeat', { message: 'enough', line: 13 })
    .wakes('heartbeat')
    .waits('task', 'heartbeat', { tasks: ['heartbeat'], line: 14 })
    .begins('heartbeat')
    .delivered()
    .prints('stops', 8)
    .wakes('main', { kind: 'task', task: 2, ended: true })
    .endsCancelled()
    .begins('main')
    .returns()
    .ends()
}

export function queue() {
  return trace()
    .creates('main', { parent: null })
    .begins('main')
    .creates('producer')
    .creates('consumer')
    .waits('gather', 'gather of 2', { tasks: ['producer', 'consumer'] })
    .begins('producer')
    .sleeps(1)
    .begins('consumer')
    .waits('queue', 'queue.get')
    .at(1)
    .wakes('producer')
    .begins('producer')
    .wakes('consumer')
    .sleeps(2)
    .begins('consumer')
    .prints('got 1')
    .waits('queue', 'queue.get')
    .at(3)
    .wakes('producer')
    .begins('producer')
    .wakes('consumer')
    .returns()
    .begins('consumer')
    .prints('got 2')
    .returns()
    .wakes('main', { kind: 'task', task: 3, ended: true })
    .begins('main')
    .returns()
    .ends()
}

export function lock() {
  return trace()
    .creates('main', { parent: null })
    .begins('main')
    .creates('a', { line: 9 })
    .creates('b', { line: 10 })
    .waits('group', 'group of 2', { tasks: ['a', 'b'], line: 8 })
    .begins('a')
    .prints('a has it', 4)
    .sleeps(2, 5)
    .begins('b')
    .waits('lock', 'lock db', { holders: ['a'], line: 3 })
    .at(2)
    .wakes('a')
    .begins('a')
    .wakes('b')
    .returns()
    .begins('b')
    .prints('b has it', 4)
    .sleeps(1, 5)
    .at(3)
    .wakes('b')
    .begins('b')
    .returns()
    .wakes('main', { kind: 'task', task: 3, ended: true })
    .begins('main')
    .returns()
    .ends()
}

export function signal() {
  return trace()
    .creates('main', { parent: null })
    .begins('main')
    .waits('event', 'event stop', { line: 6 })
    .at(2.5)
    .signal('SIGTERM', 'stop.set')
    .wakes('main', { kind: 'signal', name: 'SIGTERM' })
    .begins('main')
    .prints('stopping', 7)
    .returns()
    .ends()
}

export function wideNames() {
  return trace()
    .creates('main', { parent: null })
    .begins('main')
    .creates('名前 🚀')
    .waits('task', '名前 🚀', { tasks: ['名前 🚀'] })
    .begins('名前 🚀')
    .prints('開始 🚀', 3)
    .sleeps(2, 4)
    .at(2)
    .wakes('名前 🚀')
    .begins('名前 🚀')
    .returns("'完了'", 5)
    .wakes('main', { kind: 'task', task: 2, ended: true })
    .begins('main')
    .returns()
    .ends()
}

/** A task whose name and result mean something to every format. */
export function hostile() {
  const name = '</script>"><svg onload=x>&\u0000:;#\n'
  return trace().creates(name, { parent: null }).begins(name).returns(name).ends()
}
