import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isIn, root, sourceFiles } from './source-files'

const committed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter(file => file !== '' && fs.existsSync(path.join(root, file)))

const namesOf = (files: readonly { file: string }[]): string[] => files.map(source => source.file)

describe('the house', () => {
  it('looks at the whole project', () => {
    expect(sourceFiles.length).toBeGreaterThan(200)
    expect(committed.length).toBeGreaterThan(200)
  })

  it('has no barrels', () => {
    const isBarrel = ({ file, text }: { file: string; text: string }): boolean =>
      /(^|\/)index\.tsx?$/.test(file) || /^export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s/m.test(text)
    expect(namesOf(sourceFiles.filter(isBarrel))).toEqual([])
  })

  it('names files for what they are, in kebab case', () => {
    const catchAll = /^(utils?|helpers?|common|misc|shared|types|constants)$/
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
    const parts = (file: string): string[] => file.split('/').map(part => part.replace(/(\.(test|spec|d))?\.tsx?$/, '').replace(/^[([](?:\.{3})?(.*)[)\]]$/, '$1'))
    const isWrong = (file: string): boolean => parts(file).some(part => catchAll.test(part) || !kebab.test(part))
    expect(namesOf(sourceFiles.filter(({ file }) => isWrong(file)))).toEqual([])
  })

  it('reads the environment in one place', () => {
    const mayRead = (file: string): boolean => ['lib/server/env.ts', 'proxy.ts', 'instrumentation.ts'].includes(file) || isIn('tests', file) || isIn('prisma', file)
    expect(namesOf(sourceFiles.filter(({ file, text }) => !mayRead(file) && /process\.env/.test(text)))).toEqual([])
  })

  it('keeps clock, chance and environment out of the domain', () => {
    const impure = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|randomUUID\(|\bprocess\.|\bfetch\(/
    const domain = sourceFiles.filter(({ file }) => isIn('lib/domain', file) && !file.endsWith('.test.ts'))
    expect(domain.length).toBeGreaterThan(30)
    expect(namesOf(domain.filter(({ text }) => impure.test(text)))).toEqual([])
  })

  it('answers for what is not there with words, for a browser without script too', () => {
    const callers = sourceFiles.filter(({ file, text }) => file.endsWith('.tsx') && /\bnotFound\b/.test(text))
    expect(namesOf(callers)).toEqual(['app/nothing-here.tsx'])
  })

  it('silences no checker', () => {
    const silenced = new RegExp(['eslint-' + 'disable', '@ts-' + 'ignore', '@ts-' + 'expect-error', '@ts-' + 'nocheck'].join('|'))
    expect(namesOf(sourceFiles.filter(({ text }) => silenced.test(text)))).toEqual([])
  })

  it('names no path of the machine it was written on', () => {
    const outside = new RegExp(['\\.\\./sha' + 'red/', '(^|[\\s"\'`(=:])/(wo' + 'rk|ro' + 'ot|home/[a-z]+)/'].join('|'), 'm')
    const isText = (file: string): boolean => !/\.(png|jpe?g|ico|pdf|woff2?|gz)$/.test(file)
    expect(committed.filter(file => isText(file) && outside.test(fs.readFileSync(path.join(root, file), 'utf8')))).toEqual([])
  })
})
