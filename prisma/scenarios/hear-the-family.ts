import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { recordAssessment } from '@/lib/server/panel/record-assessment'
import { recordOwnWords } from '@/lib/server/panel/record-own-words'
import { as } from './as'
import { done } from './done'

const CHILD = [
  'I wish I had gone home when my sister told me to. I think about it when I walk past there. I would say sorry if they want to hear it.',
  'Everybody talks about what I did and nobody asks what it was like before. I want somebody to come with me when I explain it.',
  'I did not think it would matter that much. Now I know who it was, and it does. I can pay it back a bit at a time.',
  'I do not want to talk in front of lots of people. I wrote it down: it was stupid, and I was scared of the others.',
] as const

const PARENTS = [
  'He has been quieter since. We have taken his phone at night and he comes straight home. We want him to put it right and not to carry it for years.',
  'We asked the school for help in spring. We will come to anything that is offered, after six if we can, because of work.',
  'I am on my own with three. I know what happened was wrong. Please tell me plainly what you decide and why.',
  'She helps at home more than anybody sees. We are ashamed, and we stand by her.',
] as const

/** Sofia Marques visits the family: the child and the parents say how they see it, and her assessment comes in. `telling` chooses among what families say. */
export async function hearTheFamily(ref: string, { at, telling }: { at: Date; telling: number }): Promise<void> {
  const by = as('caseManager', at)
  const heardOn = londonDay(at)
  done(await recordOwnWords(by, { ref, whose: 'child', says: CHILD[telling % CHILD.length] ?? CHILD[0], whyNone: null, heardOn, heardHow: 'At home, with a drink and a drawing pad' }))
  done(await recordOwnWords(by, { ref, whose: 'parents', says: PARENTS[telling % PARENTS.length] ?? PARENTS[0], whyNone: null, heardOn, heardHow: 'At the kitchen table' }))
  done(await recordAssessment(by, { ref, receivedOn: heardOn }))
}
