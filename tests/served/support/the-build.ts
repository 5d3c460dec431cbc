import fs from 'node:fs'
import path from 'node:path'
import { BUILD_FOLDER } from './web-server'

/** A server action as the build lists it. */
export type BuiltAction = { id: string; name: string; file: string; pages: string[] }

const json = (file: string): Record<string, unknown> => JSON.parse(fs.readFileSync(path.join(BUILD_FOLDER, '.next', file), 'utf8'))

const addressOf = (entry: string) => entry.replace(/^app/, '').replace(/\/\([^)]*\)/g, '').replace(/\/(page|route)$/, '') || '/'

/** Every server action that the build has a door for. */
export function builtActions(): BuiltAction[] {
  const { node } = json('server/server-reference-manifest.json') as { node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }> }
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => ({ id, name: exportedName, file: filename, pages: Object.keys(workers).map(addressOf) }))
}

/** Every page and every route handler that the build serves, by address. */
export function builtAddresses(): { pages: string[]; routes: string[] } {
  const entries = Object.keys(json('server/app-paths-manifest.json'))
  const of = (kind: 'page' | 'route') => entries.filter((entry) => entry.endsWith(`/${kind}`)).map((entry) => addressOf(entry)).sort()
  return { pages: of('page'), routes: of('route') }
}

/** An action by its name and the folder of its file. */
export function builtAction(file: string, name: string): BuiltAction {
  const found = builtActions().find((action) => action.file === file && action.name === name)
  if (!found) throw new Error(`The build has no ${name} in ${file}`)
  return found
}
