import { z } from 'zod'

/** As much of a JSON schema as the wire format uses. */
interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string | readonly string[]
  readonly const?: string | number | boolean
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
}

/** Types for Python, by what zod knows of them. Each is written once, under the name that was given to it. */
export interface PythonTypes {
  /** Writes the type of a schema under a name. Objects become `TypedDict`s; an object of a union is named after its `tag`, too. */
  readonly add: (name: string, schema: z.ZodType, options?: AddOptions) => void
  /** All that was added, as Python. */
  readonly text: () => string
}

export interface AddOptions {
  /** The field that tells the members of a union apart. */
  readonly tag?: string
  /** Fields that are left out of the objects. */
  readonly without?: readonly string[]
}

/** `named` are schemas that stand in others and are referred to by their names. */
export function pythonTypes(
  named: readonly (readonly [name: string, schema: z.ZodType, tag?: string])[],
): PythonTypes {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of named) registry.add(schema, { id })
  const written: string[] = []
  const jsonOf = (schema: z.ZodType) => z.toJSONSchema(schema, { metadata: registry, io: 'output' }) as Schema
  const add = (name: string, schema: Schema, { tag = '', without = [] }: AddOptions = {}): void => {
    const members = schema.oneOf ?? schema.anyOf
    const names = (members ?? []).map(member => {
      const tagged =
        name + capital(String(member.properties?.[tag]?.const ?? Object.keys(member.properties ?? {})[0]))
      writeObject(tagged, member, without)
      return tagged
    })
    if (members === undefined) writeObject(name, schema, without)
    else if (without.length === 0) written.push(`${name} = ${names.join(' | ')}`)
  }
  const writeObject = (name: string, { properties = {} }: Schema, without: readonly string[]) => {
    const fields = Object.entries(properties).filter(([field]) => !without.includes(field))
    const lines = fields.map(([field, schema]) => `    ${field}: ${typeOf(schema, name + capital(field))}`)
    written.push([`class ${name}(TypedDict):`, ...(lines.length === 0 ? ['    pass'] : lines)].join('\n'))
  }
  /** What stands for a schema within another: a choice of words or an object of its own gets a name. */
  const typeOf = (schema: Schema, name: string): string => {
    if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1)!
    if (schema.const !== undefined)
      return `Literal[${JSON.stringify(schema.const).replace(/^true$/, 'True')}]`
    if (schema.enum !== undefined) {
      written.push(`${name} = Literal[${schema.enum.map(word => JSON.stringify(word)).join(', ')}]`)
      return name
    }
    const members = schema.anyOf ?? schema.oneOf
    if (members !== undefined) return members.map(member => typeOf(member, name)).join(' | ')
    if (typeof schema.type !== 'string' && schema.type !== undefined)
      return schema.type.map(type => typeOf({ ...schema, type }, name)).join(' | ')
    if (schema.type === 'array') return `list[${typeOf(schema.items!, name)}]`
    if (schema.type !== 'object') return PRIMITIVE[schema.type ?? 'any'] ?? 'Any'
    writeObject(name, schema, [])
    return name
  }
  for (const [name, schema, tag] of named) {
    const whole = jsonOf(schema)
    add(name, whole.$defs?.[name] ?? whole, tag === undefined ? {} : { tag })
  }
  return {
    add: (name, schema, options) => add(name, jsonOf(schema), options),
    text: () => written.join('\n\n\n'),
  }
}

const PRIMITIVE: Readonly<Record<string, string>> = {
  string: 'str',
  integer: 'int',
  number: 'float',
  boolean: 'bool',
  null: 'None',
}

/** `task.created` is `TaskCreated`, `never-awaited` is `NeverAwaited`. */
export function capital(words: string): string {
  return words.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase())
}
