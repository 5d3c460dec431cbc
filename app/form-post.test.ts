import { expect, it } from 'vitest'
import { z } from 'zod'
import { checkedPost, postFields } from './form-post'
import { errorsOf, fieldsOf } from './form-state'

const schema = checkedPost(z.object({ ...postFields, name: z.string().min(1, 'Enter the name') }))
const id = '01900000-0000-7000-8000-000000000001'
const good = { serviceId: id, organisationId: id, role: 'sergeant', rank: 'sergeant', 'startsOn-day': '1', 'startsOn-month': '4', 'startsOn-year': '2026', 'endsOn-day': '', 'endsOn-month': '', 'endsOn-year': '', name: 'A' }

function parse(more: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...good, ...more })) form.set(name, value)
  return schema.safeParse(fieldsOf(form))
}

it('reads a post', () => {
  expect(parse().data).toEqual({ serviceId: id, organisationId: id, role: 'sergeant', rank: 'sergeant', startsOn: '2026-04-01', endsOn: null, name: 'A' })
  expect(parse({ role: 'analyst', rank: '', 'endsOn-day': '30', 'endsOn-month': '6', 'endsOn-year': '2026' }).data).toMatchObject({ rank: null, endsOn: '2026-06-30' })
})

it('reports everything at once, what does not go together too', () => {
  const wrong = parse({ rank: 'constable', name: '', organisationId: '', 'endsOn-day': '31', 'endsOn-month': '3', 'endsOn-year': '2026' })
  expect(wrong.success || errorsOf(wrong.error)).toEqual({
    organisationId: 'Choose where they work', name: 'Enter the name', rank: 'Sergeant: choose the rank of Sergeant', endsOn: 'The last day is before the first',
  })
  const nothing = parse({ role: '', rank: '', serviceId: '', 'startsOn-day': '' })
  expect(nothing.success || errorsOf(nothing.error)).toEqual({ serviceId: 'Choose the service', role: 'Choose the role', startsOn: expect.any(String) })
})
