import { describe, expect, it } from 'vitest'
import { allowedFields, errorFields } from './log'

describe('what may be logged', () => {
  it('is only what the allow-list names', () => {
    const passed = { event: 'case.opened', caseId: '018f', name: 'Amina Yusuf', child: { surname: 'Yusuf' }, msg: 'Amina', constructor: 'x' }
    expect(allowedFields(passed)).toEqual({ event: 'case.opened', caseId: '018f' })
  })

  it('of an error is its class, its code and where, never its message', () => {
    const thrown = Object.assign(new TypeError('no child called Amina Yusuf\n    in line two: Yusuf'), { code: 'P2002', digest: '12345' })
    const fields = errorFields(thrown)
    expect(fields).toMatchObject({ error: 'TypeError', errorCode: 'P2002', digest: '12345' })
    expect(fields.frames?.length).toBeGreaterThan(0)
    expect(JSON.stringify(fields)).not.toMatch(/Yusuf|Amina/)
  })

  it('survives what is no error', () => {
    expect(errorFields('Amina Yusuf')).toEqual({ error: 'string' })
    expect(errorFields(Object.assign(new Error('x'), { code: 'Amina Yusuf', digest: 'NEXT_REDIRECT;/children?q=Yusuf' }))).toMatchObject({ errorCode: undefined, digest: undefined })
  })
})
