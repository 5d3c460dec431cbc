import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isListed, layers, testPackages } from './layers'
import { isIn, sourceFiles, type SourceFile } from './source-files'

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)
const isFree = (file: string): boolean => isIn('prisma', file) || isIn('tests', file)
const governed = sourceFiles.filter(source => !isFree(source.file))
/** A test beside its source lives under its source's rules, and may besides use what makes data. */
const sourceOf = (file: string): string => file.replace(/\.test(\.tsx?)$/, '$1')
const layerOf = (file: string) => layers.find(layer => layer.holds(sourceOf(file)))

/** Every import line that a file may not have, as a sentence. */
function wrongImports({ file, files, packages }: SourceFile): string[] {
  const layer = layerOf(file)
  if (!layer) return [`${file} belongs to no layer`]
  const besides = isTest(file) ? testPackages : []
  return [
    ...files.filter(target => !layer.mayImport(target, sourceOf(file)) && !(isTest(file) && (target === sourceOf(file) || isIn('scripts', target)))).map(target => `${file} imports ${target}`),
    ...packages.filter(name => !isListed([...layer.packages, ...besides], name)).map(name => `${file} imports the package ${name}`),
  ]
}

describe('who may import whom', () => {
  it('looks at the whole project', () => {
    expect(governed.length).toBeGreaterThan(200)
    for (const layer of layers) expect(governed.filter(source => layerOf(source.file) === layer).length, layer.name).toBeGreaterThan(0)
  })

  it('finds a wrong import where there is one', () => {
    const wrong = { file: 'lib/domain/gravity/wrong.ts', text: '', files: ['lib/server/db.ts'], packages: ['zod'] }
    expect(wrongImports(wrong)).toHaveLength(2)
  })

  for (const layer of layers)
    it(`${layer.name} imports only what it may`, () => {
      expect(governed.filter(source => layerOf(source.file) === layer).flatMap(wrongImports)).toEqual([])
    })

  it('lets only lib/server touch the database', () => {
    const touches = ({ files, packages }: SourceFile): boolean =>
      files.some(target => isIn('lib/server/generated', target) || target === 'lib/server/db.ts') || packages.some(name => name.startsWith('@prisma/') || name === 'pg')
    expect(governed.filter(source => !isIn('lib/server', source.file) && touches(source)).map(source => source.file)).toEqual([])
  })

  it('lets no page import a change', () => {
    const changes = new Set(sourceFiles.filter(source => source.files.includes('lib/server/transact.ts')).map(source => source.file))
    expect(changes.size).toBeGreaterThan(10)
    const pages = governed.filter(source => /^app\/.*(page|layout)\.tsx$/.test(source.file))
    expect(pages.flatMap(({ file, files }) => files.filter(target => changes.has(target)).map(target => `${file} imports ${target}`))).toEqual([])
  })

  it('lets no screen import another screen’s folder', () => {
    const screens = governed.filter(source => isIn('app', source.file) && !source.file.endsWith('layout.tsx'))
    const strange = screens.flatMap(({ file, files }) =>
      files
        .filter(target => isIn('app', target) && path.dirname(target) !== 'app' && path.dirname(target) !== path.dirname(file))
        .map(target => `${file} imports ${target}`),
    )
    expect(strange).toEqual([])
  })

  it('marks every server file as server-only', () => {
    const unmarked = governed.filter(source => isIn('lib/server', source.file) && !isTest(source.file) && !/^import 'server-only'\r?\n/.test(source.text))
    expect(unmarked.map(source => source.file)).toEqual([])
  })
})
