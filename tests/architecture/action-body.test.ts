import { describe, expect, it } from 'vitest'
import { isActionForm, isActionText } from '../../scripts/action-body.mjs'

const [TWO, ONE, NONE] = ['60', '40', '00'].map((first) => first + 'a1'.repeat(20)) as [string, string, string]
const state = '[{"errors":{},"values":{"why":"$$5 was taken"}}]'

describe('what a page of ours posts', () => {
  it('is taken: by script and without, with a state and without', () => {
    expect(isActionForm([['$ACTION_REF_23', ''], ['$ACTION_23:0', `{"id":"${TWO}","bound":"$@1"}`], ['$ACTION_23:1', state], ['$ACTION_KEY', 'k1'], ['why', '$Q0'], ['__proto__', 'x']], null)).toBe(true)
    expect(isActionForm([[`$ACTION_ID_${ONE}`, ''], ['email', 'a']], null)).toBe(true)
    expect(isActionForm([['0', `[{"errors":{},"values":{}},"$K1"]`], ['_1_why', '$Q0'], ['_1_why', 'twice']], TWO)).toBe(true)
    expect(isActionForm([['0', '["$K1"]']], ONE)).toBe(true)
    expect(isActionForm([['0', '["$undefined","$K1"]']], TWO)).toBe(true)
    expect(isActionText('[]', NONE)).toBe(true)
  })

  it('is told from what none of them posts', () => {
    const bound = (about: string, more: [string, string][] = []): [string, string][] => [['$ACTION_REF_1', ''], ['$ACTION_1:0', about], ...more]
    const forms: [string, string][][] = [
      [], [['why', 'no action']], [['$ACTION_ID_', '']], [[`$ACTION_ID_${TWO}`, '']], [[`$ACTION_ID_${ONE}`, ''], [`$ACTION_ID_${NONE}`, '']], [['$ACTION_REF_1', '']], [['$ACTION_REF___proto__', '']],
      bound('nonsense'), bound('null'), bound('[]'), bound(`{"id":"${TWO}","bound":"$@1"}`), bound(`{"id":"${TWO}","bound":"$@1"}`, [['$ACTION_1:1', '[1,2,3]']]), bound(`{"id":"${TWO}","bound":null}`),
      bound(`{"id":"${TWO}","bound":"$@1"}`, [['$ACTION_1:1', '["$Q9"]']]), bound(`{"id":"${TWO}","bound":"$@1"}`, [['$ACTION_1:1', state], ['$ACTION_1:1', state]]), bound(`{"id":"${TWO}","bound":"$@1"}`, [['$ACTION_1:1', state], ['$ACTION_2:1', state]]),
    ]
    for (const form of forms) expect(isActionForm(form, null), JSON.stringify(form)).toBe(false)
  })

  it('has the form where the action looks for it, and nothing that cannot be revived', () => {
    for (const root of ['', 'null', '{}', '[]', '["$K1"]', '["$K1","x"]', '["$F1","$K1"]', '["$h1","$K1"]', '["$@1","$K1"]', '["$Q0","$K1"]', '["$n9","$K1"]', '[{"__proto__":{}},"$K1"]', '["$undefined","$K"]', `[${'['.repeat(30)}${']'.repeat(30)},"$K1"]`])
      expect(isActionForm([['0', root]], TWO), root).toBe(false)
    expect(isActionForm([['0', '["$undefined","$K1"]'], ['1', '"$F2"']], TWO)).toBe(false)
    expect(isActionForm([['0', '["$undefined","$K1"]']], 'nonsense')).toBe(false)
    for (const text of ['', 'x', '{}', '["$F1"]']) expect(isActionText(text, NONE), text).toBe(false)
    expect(isActionText('["$undefined",{}]', TWO)).toBe(false)
  })
})
