import type { Edge } from 'edge.js'

type CompiledTemplate = (...parameters: unknown[]) => unknown
type Compiler = { compile(path: string, localVariables?: string[]): CompiledTemplate }

/**
 * Keeps compiled views in production. Edge 6.5 reads the component folders again on every render, and parses again each
 * partial and component that stands inside a loop or a slot; both cost more than the page itself. Kept are the list of
 * components and the compiled template per path and set of local variables, which is all that its output depends on.
 * Touches internals of Edge: tests/unit/shared/compiled_views.spec.ts watches that they are still there.
 */
export function keepCompiledViews(edge: Edge): void {
  const { loader } = edge
  const listComponents = loader.listComponents.bind(loader)
  let components: ReturnType<typeof listComponents> | undefined
  loader.listComponents = () => (components ??= listComponents())

  for (const compiler of [edge.compiler, edge.asyncCompiler] as unknown as Compiler[]) {
    const compile = compiler.compile.bind(compiler)
    const kept = new Map<string, CompiledTemplate>()
    compiler.compile = (path, localVariables) => {
      const key = localVariables ? `${path}|${localVariables.join()}` : path
      let template = kept.get(key)
      if (!template) {
        template = compile(path, localVariables)
        kept.set(key, template)
      }
      return template
    }
  }
}

/** What a part of a page depends on, as one text. */
export type PartKey = (state: Record<string, any>) => string

const MOST_PARTS = 2000

/**
 * Keeps parts that come out the same on page after page: a component that `keys` names is drawn once for each key. Its key must
 * name everything its output depends on, above all the rights of whoever looks. Used after `keepCompiledViews`.
 */
export function keepParts(edge: Edge, keys: Record<string, PartKey>): void {
  const compiler = edge.asyncCompiler as unknown as Compiler
  const compile = compiler.compile.bind(compiler)
  const kept = new Map<string, string>()
  const keeping = new Map<string, CompiledTemplate>()
  compiler.compile = (path, localVariables) => {
    const known = keeping.get(path)
    if (known) return known
    const draw = compile(path, localVariables)
    const keyOf = keys[path]
    if (!keyOf) return draw
    const template: CompiledTemplate = async (...parameters) => {
      const key = `${path}|${keyOf(parameters[1] as Record<string, any>)}`
      const part = kept.get(key) ?? ((await draw(...parameters)) as string)
      if (kept.size < MOST_PARTS) kept.set(key, part)
      return part
    }
    keeping.set(path, template)
    return template
  }
}

/**
 * Draws each icon once: the same twenty stand on every page. Used after the plugin that draws them.
 */
export function keepIcons(edge: Edge): void {
  const draw = edge.globals.svg as (name: string, properties?: object) => unknown
  const drawn = new Map<string, unknown>()
  edge.global('svg', (name: string, properties?: object) => {
    const key = properties ? name + JSON.stringify(properties) : name
    let icon = drawn.get(key)
    if (icon === undefined) {
      icon = draw(name, properties)
      if (drawn.size < 1000) drawn.set(key, icon)
    }
    return icon
  })
}
