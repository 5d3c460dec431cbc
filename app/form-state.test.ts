import { expect, it } from 'vitest'
import { errorsOf, fieldsOf, optionalDay, requiredDay, requiredText, ticked, typed, UNSENT, valuesOf } from './form-state'
import { z } from 'zod'

function formOf(entries: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

it('reads rows and days, and gives errors the names of their fields', () => {
  const schema = z.object({ rows: z.array(z.object({ title: requiredText('Write a title'), on: requiredDay('Enter the day') })), from: optionalDay() })
  const good = fieldsOf(formOf([['rows.0.title', 'A'], ['rows.0.on-day', '2'], ['rows.0.on-month', '11'], ['rows.0.on-year', '2026'], ['from-day', ''], ['from-month', ''], ['from-year', '']]))
  expect(schema.parse(good)).toEqual({ rows: [{ title: 'A', on: '2026-11-02' }], from: null })
  const bad = schema.safeParse(fieldsOf(formOf([['rows.0.title', ' '], ['rows.0.on-day', '31'], ['rows.0.on-month', '2'], ['rows.0.on-year', '2026'], ['rows.1.title', 'B']])))
  expect(bad.success ? null : errorsOf(bad.error)).toEqual({ 'rows.0.title': 'Write a title', 'rows.0.on': 'Enter a day that exists, such as 27 3 2026', 'rows.1.on': 'Enter the day' })
})

it('is not taken in by names that reach for the prototype', () => {
  fieldsOf(formOf([['__proto__.polluted', 'yes'], ['constructor.prototype.polluted', 'yes'], ['a.b.c.d.e.f.g.h', 'deep']]))
  expect('polluted' in {}).toBe(false)
})

it('refills what was typed, and what is saved only before the form is sent', () => {
  expect(typed(UNSENT, 'name', 'saved')).toBe('saved')
  const sent = { errors: {}, values: valuesOf(formOf([['name', ''], ['factor', 'a'], ['factor', 'b'], ['$ACTION_ID', 'x']])) }
  expect(typed(sent, 'name', 'saved')).toBe('')
  expect(ticked(sent, 'factor', ['c'])).toEqual(['a', 'b'])
  expect(ticked(sent, 'none', ['c'])).toEqual([])
  expect(Object.keys(sent.values)).toEqual(['name', 'factor'])
})
