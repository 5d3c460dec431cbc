import { expect, it } from 'vitest'
import { keptFormPage } from '../../scripts/kept-form-page.mjs'

it('gives back what was typed, and neither a password nor a code: whoever comes to the screen next could read it', () => {
  const fields: [string, string][] = [['note', 'Typed <here>'], ['password', 'hunter-22'], ['newPassword', 'hunter-23'], ['current', 'hunter-24'], ['code', '271828'], ['secret', 'KZXW6YTB'], ['$ACTION_KEY', 'k1']]
  const page = keptFormPage({ heading: 'Kept', sentences: ['It is here.'], fields, isSentAgain: true, address: '/account' })
  expect(page).toContain('name="note" value="Typed &#60;here&#62;"')
  expect(page).toContain('name="$ACTION_KEY"')
  for (const hidden of ['hunter', '271828', 'KZXW6YTB']) expect(page).not.toContain(hidden)
})
