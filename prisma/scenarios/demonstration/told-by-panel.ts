import { recordView } from '@/lib/server/escalation/record-view'
import { proposeSettlement } from '@/lib/server/escalation/propose-settlement'
import { agreeSettlement } from '@/lib/server/escalation/agree-settlement'
import { as } from '../as'
import { authorise, beginActivity, close, finish, give, takeBack } from '../disposal-scenario'
import { done } from '../done'
import { hearVictims } from '../hear-victims'
import { holdMeeting } from '../hold-meeting'
import { manage } from '../manage'
import type { StoryBook } from '../story-book'
import { sendToPanel, settleByPolice, triage } from '../triage-scenario'
import { minutesAndFlag, preventivePanel } from './after-panels'
import type { inventedChildren } from './invented-children'

/** The stories of the first two meetings of the year, which are nearly all over: a caution, a conditional caution, a tie, and a child who came back. */
export function toldByPanel(book: StoryBook, child: ReturnType<typeof inventedChildren>): void {
  const { clock } = book

  const ethan = book
    .notified(child.ethan, 128, '10:30', {
      offences: [{ code: 'assault-occasioning-actual-bodily-harm', daysBefore: 2 }],
      circumstances: 'A football match in the park turned into an argument. Ethan headbutted a player of the other side and broke his nose.',
      victims: [{ name: 'Liam Goodrum', view: 'I would meet him. I want to know why.' }],
    })
    .on(127, '09:20', (ref, at) => triage(ref, { at, final: 3 }))
    .on(127, '10:00', (ref, at) => sendToPanel(ref, { at, why: 'The injury is real, and he has never been in trouble.', alternatives: 'A youth caution or Outcome 22 look possible.', child: 'He works as an apprentice. His employer speaks well of him.' }))
    .on(125, '11:00', (ref, at) => manage(ref, 'caseManager', at))

  const ioana = book
    .notified(child.ioana, 126, '09:00', {
      offences: [{ code: 'burglary-of-a-dwelling', daysBefore: 3, place: 'other' }],
      circumstances: 'Two young people went into a holiday let through an open window and took a games console and bottles. Ioana sold the console the next day and told officers where.',
      victims: [{ name: 'Norman Alcock', view: 'It was not the money. We felt watched for weeks.' }],
    })
    .on(125, '09:40', (ref, at) => triage(ref, { at, final: 4 }))
    .on(125, '10:15', (ref, at) => sendToPanel(ref, { at, why: 'A home was entered, and she carried it on by selling.', alternatives: 'A conditional caution with work for the owners, or a charge.', child: 'The other person is nineteen. She was asked about him: she says they were a couple and are not now.' }))
    .on(123, '15:10', (ref, at) => manage(ref, 'secondCaseManager', at))

  const mason = book
    .notified(child.mason, 124, '14:10', {
      offences: [{ code: 'assault-occasioning-actual-bodily-harm', daysBefore: 1, place: 'school' }],
      circumstances: 'After weeks of name-calling Mason hit another boy twice in the changing room. The boy lost part of a tooth.',
      victims: [{ name: 'Archie Tooke', view: 'I want him to say sorry to my face, and my mum wants him punished.' }],
    })
    .on(123, '09:15', (ref, at) => triage(ref, { at, by: 'secondTriage', final: 3, factors: ['acted-on-impulse', 'significant-harm-or-loss'] }))
    .on(123, '09:50', (ref, at) => sendToPanel(ref, { at, by: 'secondTriage', why: 'A lasting injury on one side, weeks of name-calling on the other.', alternatives: 'Outcome 22 with restorative work, or a youth caution.', child: 'He has ADHD, and his medicine was changed that month. School did not act on the name-calling.' }))
    .on(120, '10:30', (ref, at) => manage(ref, 'caseManager', at))
    .on(118, '14:20', (ref, at) => hearVictims(ref, { at, enhanced: true, view: 'I want him to say sorry to my face. I do not need him to have a record.' }))

  const first = holdMeeting(book, {
    arrangedOn: 117, day: clock.day(108), time: '13:30', beginsAt: clock.at(108, '13:30'), ends: true,
    hearings: [
      {
        case: ethan,
        police: ['YC', 'A broken nose needs a formal answer, and he admits it fully.'],
        yjs: ['YC', 'One meeting and a caution that is spent at once: it closes the matter before he qualifies in his trade.'],
        socialCare: ['YC', 'No need of help at home. A caution, once explained, is fair.'],
        victims: ['YC', 'The player who was hurt wants to meet him, and a caution does not stand in the way of it.'],
      },
      {
        case: ioana,
        police: ['YCC', 'A home was entered. The conditions can give something back to the people who live from it.'],
        yjs: ['YCC', 'She will work with us, and twelve weeks are enough for it.'],
        socialCare: ['YCC', 'The older partner is the worry, and a condition can keep her away from him.'],
        victims: ['YCC', 'The owners want work done at the house, not a court case.'],
      },
      {
        case: mason,
        police: ['YC', 'The injury lasts, and a record should show it.'],
        yjs: ['OC22', 'Emotion regulation and a meeting with the boy will prevent the next one. A caution will not.'],
        socialCare: ['OC22', 'The provocation was known and nobody stopped it. He needs support, not a label.'],
        victims: ['YC', 'The family asked for something formal.'],
      },
    ],
  })

  minutesAndFlag(book, first, mason)

  ethan
    .on(106, '10:00', (ref, at) => authorise(ref, { at, reason: 'I agree with the panel. He admits it, and the reasons are sound.' }))
    .on(101, '16:00', (ref, at) => give(ref, { at, explained: true }))
    .on(88, '11:00', (ref, at) => close(ref, { at, reason: 'He met the player with a facilitator. They shook hands.' }))

  ioana
    .on(106, '10:30', (ref, at) => authorise(ref, { at, reason: 'The conditions answer the harm and are within what can be asked.' }))
    .on(98, '15:30', (ref, at) =>
      give(ref, {
        at, by: 'secondCaseManager', yjsRecommendation: true, explained: true, consentSigned: true, conditionsEndOn: clock.day(45),
        conditions: ['Eight hours of gardening at the holiday let, with a worker, by the end of the second month', 'No contact with the person named in the document', 'Six sessions about relationships and safety'],
      }),
    )
    .on(44, '10:10', (ref, at) => finish(ref, { at, by: 'secondCaseManager', reason: 'All three conditions were kept. The owners wrote to thank her.' }))
    .on(40, '09:30', (ref, at) => close(ref, { at, by: 'secondCaseManager', reason: 'She has a place at college and a worker she can call.' }))

  mason
    .on(106, '14:00', async (ref, at) => done(await recordView(as('service', at), { ref, side: 'service-manager', outcome: 'OC22', rationale: 'The name-calling was reported three times. Work with both boys is what will end it.' })))
    .on(106, '16:30', async (ref, at) => done(await recordView(as('senior', at), { ref, side: 'senior-officer', outcome: 'YC', rationale: 'A lost tooth is a serious injury, and the family must see an answer.' })))
    .on(105, '11:00', async (ref, at) => {
      const { settlementId } = done(
        await proposeSettlement(as('service', at), {
          ref, side: 'service-manager', outcome: 'OC22',
          rationale: 'What both sides want is that it does not happen again. The boy himself asks for an apology and no record.',
          direction: 'Eight weeks of emotion regulation with the case manager, a restorative meeting, and a plan with school about name-calling.',
          matrix: 'Score 3. Impulse and provocation against the lasting injury: they balance, and an activity may answer a 3 when a panel’s authority stands behind it.',
        }),
      )
      done(await agreeSettlement(as('senior', at), { ref, side: 'senior-officer', settlementId }))
    })
    .on(104, '09:30', (ref, at) => authorise(ref, { at, reason: 'Settled by both with reasons that I can follow.' }))
    .on(99, '16:10', (ref, at) => beginActivity(ref, { at, activity: 'Eight weeks of emotion regulation, and a restorative meeting with the boy who was hurt' }))
    .on(55, '15:30', (ref, at) => give(ref, { at, activityCompletedOn: clock.day(56) }))

  book
    .notified(child.alfie, 240, '12:00', {
      offences: [{ code: 'theft-from-a-shop-goods-up-to-200', daysBefore: 1 }],
      circumstances: 'Alfie took sweets and a torch, worth £11 together, and was stopped outside. He cried and asked for his mother.',
      victims: [{ name: 'Dereham Road Stores', view: 'He is welcome back once he has said sorry.' }],
    })
    .on(239, '09:30', (ref, at) => triage(ref, { at, final: 2 }))
    .on(239, '09:50', (ref, at) =>
      settleByPolice(ref, { at, outcome: 'OC8', why: 'A first time and a small loss; he will say sorry to the manager.', alternatives: 'No further action would leave the shop without an answer.', child: 'No history. He is often late for school, which school will look into.' }),
    )
    .on(236, '16:00', (ref, at) => give(ref, { at, by: 'triage', childAgrees: true }))
    .on(215, '09:15', (ref, at) => close(ref, { at, by: 'triage', reason: 'He went to the shop with his mother and said sorry.' }))

  const secondTheft = book
    .notified(child.alfie, 96, '16:30', {
      offences: [{ code: 'theft-from-a-shop-goods-up-to-200', daysBefore: 1 }],
      circumstances: 'Alfie took two packs of batteries and a cable from the same shop as last year. He told the manager that they were for his grandfather’s radio.',
      victims: [{ name: 'Dereham Road Stores', view: 'We like the boy. Something is not right at home.' }],
    })
    .on(95, '09:15', (ref, at) => triage(ref, { at, final: 2 }))
    .on(95, '09:45', (ref, at) => sendToPanel(ref, { at, why: 'He has had a community resolution for the same kind of thing.', alternatives: 'A second community resolution, or Outcome 22 with help for the family.', child: 'His grandfather moved in last winter and is ill. Alfie does much of the caring.' }))
    .on(92, '11:00', (ref, at) => manage(ref, 'caseManager', at))

  const viktorija = book
    .notified(child.viktorija, 98, '09:45', {
      offences: [{ code: 'burglary-other-than-a-dwelling', daysBefore: 4, place: 'other' }],
      circumstances: 'Three girls climbed into the sailing club and took life jackets and a radio out on the water in a borrowed dinghy. Everything came back wet.',
      facts: { account: 'accepts-responsibility' },
      victims: [{ name: 'Broadland Sailing Club', view: 'They could come and learn to sail properly.' }],
    })
    .on(97, '09:30', (ref, at) => triage(ref, { at, final: 3 }))
    .on(97, '10:00', (ref, at) => sendToPanel(ref, { at, why: 'The score is 3, and the danger on the water was greater than they knew.', alternatives: 'Outcome 22 with the club, or a caution.', child: 'No history. Her mother works nights, and the evenings are long.' }))
    .on(94, '10:20', (ref, at) => manage(ref, 'secondCaseManager', at))

  holdMeeting(book, {
    arrangedOn: 88, day: clock.day(78), time: '14:00', beginsAt: clock.at(78, '14:00'), ends: true,
    hearings: [
      {
        case: secondTheft,
        police: ['OC22', 'The same shop and the same reason behind it: help is what was missing last time.'],
        yjs: ['OC22', 'He is a young carer. We can start with that.'],
        socialCare: ['OC22', 'We will assess him as a young carer.'],
        victims: ['OC22', 'The shop asks for it.'],
      },
      {
        case: viktorija,
        police: ['OC22', 'Nobody lost anything that stayed lost.'],
        yjs: ['OC22', 'Ten weeks at the club is the best thing that she could be offered.'],
        socialCare: ['OC22', 'It fills the evenings that worry us.'],
        victims: ['OC22', 'The club offered it themselves.'],
      },
    ],
  })

  secondTheft
    .on(77, '10:15', (ref, at) => authorise(ref, { at, reason: 'The panel found what lies behind it. I agree.' }))
    .on(74, '16:00', (ref, at) => beginActivity(ref, { at, activity: 'Six meetings with the young carers’ project, and a letter to the shop' }))
    .on(49, '15:45', (ref, at) => give(ref, { at, activityCompletedOn: clock.day(50) }))
    .on(41, '09:40', (ref, at) => close(ref, { at, reason: 'He goes to the young carers’ group on Thursdays of his own will.' }))

  viktorija
    .on(77, '10:40', (ref, at) => authorise(ref, { at, reason: 'Proportionate, and the club is behind it.' }))
    .on(71, '16:20', (ref, at) => beginActivity(ref, { at, by: 'secondCaseManager', activity: 'Ten Saturdays at the sailing club' }))
    .on(6, '11:30', (ref, at) => takeBack(ref, { at, by: 'secondCaseManager', reason: 'She came to three Saturdays, then the family moved to the other side of the county and could not bring her. She would like something nearer.' }))

  preventivePanel(book)
}
