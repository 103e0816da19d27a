/**
 * What JavaScript's own objects share can't be replaced any more. A program that got hold of one of them could otherwise put
 * a function of its own where the interpreter, its file system or we call another, and be handed what those work on. Call it
 * when nothing of ours replaces anything any more.
 */
export function freezeIntrinsics(): void {
  const frozen = new Set<object>()
  for (const root of roots()) freeze(root, frozen)
}

/** Objects have these of their own, by assignment, though a prototype has them. */
const OVERRIDDEN = [
  'constructor',
  'name',
  'message',
  'stack',
  'toString',
  'toLocaleString',
  'valueOf',
  'toJSON',
  'then',
]

/** They are to be left as they are: a program's world, not JavaScript's. */
const LEFT = new Set(['globalThis', 'global', 'process', 'console'])

function roots(): readonly unknown[] {
  const named = Object.getOwnPropertyNames(globalThis)
    .filter(name => /^[A-Z]/.test(name) && !LEFT.has(name))
    .map(name => Object.getOwnPropertyDescriptor(globalThis, name))
    .filter(descriptor => descriptor !== undefined && 'value' in descriptor)
    .map(descriptor => descriptor!.value)
  const nameless = [
    function* () {},
    async () => {},
    async function* () {},
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ''[Symbol.iterator](),
    ''.matchAll(/./g),
  ].map(one => Object.getPrototypeOf(one))
  return [...named, ...nameless]
}

function freeze(root: unknown, frozen: Set<object>): void {
  const todo = [root]
  while (todo.length > 0) {
    const one = todo.pop()
    if (!isObject(one) || frozen.has(one)) continue
    if (one === globalThis || ArrayBuffer.isView(one)) continue
    frozen.add(one)
    todo.push(Object.getPrototypeOf(one))
    for (const key of Reflect.ownKeys(one)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(one, key)!
      todo.push(value, get, set)
      if (typeof key === 'string' && OVERRIDDEN.includes(key)) letOverride(one, key)
    }
    Object.freeze(one)
  }
}

/** Assigning to an object what its frozen prototype has would fail. With a setter it makes a property of the object's own. */
function letOverride(prototype: object, key: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, key)!
  if (!('value' in descriptor) || !descriptor.configurable || isClass(prototype)) return
  const { value, enumerable } = descriptor
  Object.defineProperty(prototype, key, {
    configurable: false,
    enumerable: enumerable ?? false,
    get: () => value,
    set(this: unknown, given: unknown) {
      if (this === prototype || !isObject(this)) throw new TypeError(`"${key}" can't be replaced.`)
      Object.defineProperty(this, key, { value: given, writable: true, enumerable: true, configurable: true })
    },
  })
}

/** Nothing inherits from classes but classes, which have these of their own. */
function isClass(one: object): boolean {
  return typeof one === 'function' && one !== Function.prototype
}

function isObject(one: unknown): one is object {
  return (typeof one === 'object' && one !== null) || typeof one === 'function'
}
