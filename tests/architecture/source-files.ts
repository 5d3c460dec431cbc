import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..')

/** One source file: its path from the project's folder, its text, and what it imports: project files by path, packages by name. */
export type SourceFile = { file: string; text: string; files: string[]; packages: string[] }

const rooms = ['app', 'components', 'lib', 'prisma', 'tests', 'proxy.ts', 'instrumentation.ts']
const generated = path.join('lib', 'server', 'generated')

function walk(item: string): string[] {
  const full = path.join(root, item)
  if (item === generated || !fs.existsSync(full)) return []
  if (fs.statSync(full).isFile()) return /\.tsx?$/.test(item) ? [item] : []
  return fs.readdirSync(full).flatMap(name => walk(path.join(item, name)))
}

/** The project file that an import means, or undefined when it means a package. */
function projectFile(from: string, specifier: string): string | undefined {
  if (!/^(\.|@\/)/.test(specifier)) return undefined
  const bare = specifier.startsWith('@/') ? specifier.slice(2) : path.join(path.dirname(from), specifier)
  const candidates = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`]
  return candidates.find(file => fs.existsSync(path.join(root, file)) && fs.statSync(path.join(root, file)).isFile()) ?? bare
}

function read(file: string): SourceFile {
  const text = fs.readFileSync(path.join(root, file), 'utf8')
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map(imported => imported.fileName)
  const files = specifiers.flatMap(specifier => projectFile(file, specifier) ?? [])
  return { file, text, files, packages: specifiers.filter(specifier => projectFile(file, specifier) === undefined) }
}

/** Every TypeScript file of the project but the generated client. */
export const sourceFiles: readonly SourceFile[] = rooms.flatMap(walk).map(read)

/** Whether a path lies in a folder of the project. */
export const isIn = (folder: string, file: string): boolean => file.startsWith(`${folder}/`)
