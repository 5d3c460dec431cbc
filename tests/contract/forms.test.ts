import fc from 'fast-check'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { errorsOf, fieldsOf, valuesOf } from '@/app/form-state'
import { hostileName, hostileText } from '../../scripts/fuzz/hostile'
import { root, sourceFiles } from '../architecture/source-files'

const files = sourceFiles.map(({ file }) => file).filter((file) => /^app\/.*\/form\.ts$/.test(file))
const schemas: [string, z.ZodType][] = []
for (const file of files) for (const [name, exported] of Object.entries(await import(`${root}/${file}`))) if (exported instanceof z.ZodType) schemas.push([`${file} ${name}`, exported])

/** The names of a schema's fields, so far as it shows them. */
const namesOf = (schema: z.ZodType): string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : schema instanceof z.ZodDiscriminatedUnion ? schema.options.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])) : [])
const asRow = (name: string): fc.Arbitrary<string> => fc.constantFrom(name, name, name, `${name}-day`, `${name}-month`, `${name}-year`, `${name}.0.title`, `${name}.0`, `${name}.x.y`)

/** A form with fields of these names, and others, each with anything. */
const formWith = (names: readonly string[]): fc.Arbitrary<FormData> =>
  fc.array(fc.tuple(names.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names).chain(asRow) }, { weight: 1, arbitrary: hostileName }) : hostileName, fc.oneof(hostileText, hostileText, fc.constant(new File(['x'], 'x.txt')))), { maxLength: 12 }).map((entries) => {
    const form = new FormData()
    for (const [name, value] of entries) form.append(name, value)
    return form
  })

describe('whatever a form is sent', () => {
  it('is looked at by every schema there is', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(schemas.length).toBeGreaterThan(100)
  })

  for (const [name, schema] of schemas)
    it(`${name} answers with data or with words beside fields`, () => {
      fc.assert(
        fc.property(formWith(namesOf(schema)), (form) => {
          const parsed = schema.safeParse(fieldsOf(form))
          const errors = parsed.success ? {} : errorsOf(parsed.error)
          for (const message of Object.values(errors)) expect(message).not.toMatch(/undefined|\[object|NaN|regex|expected string|Invalid (input|option)/)
        }),
        { numRuns: 40, seed: 20261122 },
      )
    })

  it('is a notification even where what it says of itself is not', async () => {
    const { sentForm } = await import('@/app/(staff)/notifications/[ref]/form')
    expect(sentForm.parse({ ref: ['a'], version: 'x', intent: {} })).toEqual({ ref: '', version: 0, intent: 'save' })
    expect(sentForm.parse({})).toEqual({ ref: '', version: 0, intent: 'save' })
  })

  it('names a service by its id, which a refusal is recorded under, or is not taken', async () => {
    const { calendarForm } = await import('@/app/(staff)/panels/calendar/form')
    for (const [name, schema] of schemas) {
      const parsed = schema.safeParse({ serviceId: 'x' })
      if (namesOf(schema).includes('serviceId')) expect(parsed.success ? JSON.stringify(parsed.data) : parsed.error.issues.map(({ path }) => path[0]).join(), name).not.toMatch(parsed.success ? /"x"/ : /^(?!.*serviceId)/)
    }
    expect(calendarForm.safeParse({ serviceId: '01900000-0000-7000-8000-000000000002' }).success).toBe(true)
  })

  it('is text that the database can keep and a page can show', () => {
    fc.assert(
      fc.property(formWith(['why']), (form) => {
        const kept = JSON.stringify([valuesOf(form), fieldsOf(form)])
        expect(kept.isWellFormed()).toBe(true)
        expect(kept).not.toMatch(/\\u00[01]|\\ud[89a-f]|[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
      }),
      { numRuns: 300, seed: 20261122 },
    )
    expect('isAdmin' in {}).toBe(false)
  })
})
