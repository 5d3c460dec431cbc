import { recordView } from '@/lib/server/escalation/record-view'
import { as } from '../as'
import { authorise, beginActivity, give } from '../disposal-scenario'
import { done } from '../done'
import { hearVictims } from '../hear-victims'
import { holdMeeting } from '../hold-meeting'
import { manage } from '../manage'
import type { StoryBook, StoryCase } from '../story-book'
import { authority, sendToPanel, triage } from '../triage-scenario'
import type { inventedChildren } from './invented-children'

/** The stories that panels of this autumn decided and that are not over: conditions that run, decisions that wait for the police, a split. Answers with the case that was returned and goes to the next panel. */
export function underWay(book: StoryBook, child: ReturnType<typeof inventedChildren>): { returned: StoryCase } {
  const { clock } = book

  const ruby = book
    .notified(child.ruby, 60, '11:10', {
      offences: [{ code: 'criminal-damage-over-5000', daysBefore: 5 }],
      circumstances: 'After her horse was moved off a field that her family had used for years, Ruby opened the sluice, and a barn with machines stood under water. She told the farmer so herself.',
      victims: [{ name: 'Stephen Mallett', view: 'I know the family. I want her to see what it cost, and then let it be.' }],
    })
    .on(59, '09:30', (ref, at) => triage(ref, { at, final: 3 }))
    .on(59, '10:00', (ref, at) => sendToPanel(ref, { at, why: 'A great loss, and a family that feels pushed out.', alternatives: 'Deferred prosecution or a conditional caution.', child: 'No history. Travelling families here have reason to expect little of us; the liaison officer was asked.' }))
    .on(56, '10:00', (ref, at) => manage(ref, 'caseManager', at))

  const andrei = book
    .notified(child.andrei, 58, '10:40', {
      offences: [{ code: 'possession-of-cannabis', daysBefore: 1 }],
      circumstances: 'Andrei was found asleep at the bus station with a small bag in his pocket. He had argued with his father.',
      facts: { account: 'accepts-responsibility', evidence: 'sufficient-for-offence' },
    })
    .on(57, '11:00', (ref, at) => triage(ref, { at, by: 'secondTriage', final: 2 }))
    .on(57, '11:20', (ref, at) => sendToPanel(ref, { at, by: 'secondTriage', why: 'He has had Outcome 22 for the same thing.', alternatives: 'The activity again, longer, or a community resolution.', child: 'Things at home are harder than they were in spring.' }))
    .on(55, '15:00', (ref, at) => manage(ref, 'secondCaseManager', at))

  holdMeeting(book, {
    arrangedOn: 50, day: clock.day(40), time: '10:00', beginsAt: clock.at(40, '10:00'), ends: true,
    hearings: [
      {
        case: ruby,
        police: ['OC23', 'It could be charged. Holding that back while she puts it right is fair to the farmer and to her.'],
        yjs: ['OC23', 'She does better with a clear task than with talk.'],
        socialCare: ['OC23', 'The family agrees to it, and that is worth much.'],
        victims: ['OC23', 'He wants her to see the cost. The conditions say how.'],
      },
      {
        case: andrei,
        police: ['OC22', 'Nothing here calls for more.'],
        yjs: ['OC22', 'A worker for him and one talk with his father.'],
        socialCare: ['OC22', 'We will offer the family mediation.'],
        victims: ['OC22', 'Nobody was harmed but himself.'],
      },
    ],
  })
  ruby
    .on(39, '09:40', (ref, at) => authorise(ref, { at, reason: 'The evidence would carry a charge. Deferring it is right while she keeps to the conditions.' }))
    .on(35, '16:00', (ref, at) =>
      give(ref, {
        at, childAgrees: true, conditionsEndOn: clock.day(-24),
        conditions: ['Ten half-days at the farm with the farmer and a worker', 'A meeting with the liaison officer about the field', 'Nothing of the kind in that time'],
      }),
    )
  andrei
    .on(39, '10:10', (ref, at) => authorise(ref, { at, reason: 'I agree with the panel.' }))
    .on(30, '16:30', (ref, at) => beginActivity(ref, { at, by: 'secondCaseManager', activity: 'Eight sessions with the drugs service, and family mediation' }))

  const joshua = book
    .notified(child.joshua, 36, '09:50', {
      offences: [{ code: 'assault-occasioning-actual-bodily-harm', daysBefore: 1 }],
      circumstances: 'On the way home from a match Joshua was called a name that his parents will not have in their house. He punched the man who said it, who needed three stitches.',
      victims: [{ name: 'Dean Sparkes', view: null, viewDeclined: true }],
    })
    .on(35, '11:10', (ref, at) => triage(ref, { at, final: 3, factors: ['acted-on-impulse', 'significant-harm-or-loss'] }))
    .on(35, '11:40', (ref, at) => sendToPanel(ref, { at, why: 'An injury, and abuse before it.', alternatives: 'A community resolution or Outcome 22; a caution looks high.', child: 'He was the target of abuse for his race, and that is being looked into as its own matter.' }))
    .on(33, '10:00', (ref, at) => manage(ref, 'caseManager', at))

  const leon = book
    .notified(child.leon, 34, '13:20', {
      offences: [{ code: 'robbery', daysBefore: 2 }],
      circumstances: 'Leon and an older boy stopped a boy at the skate park; the older one took his phone. Leon stood by, and gave the phone back the next day.',
      facts: { account: 'admits' },
      victims: [{ name: 'Finley Bird', enhanced: true, view: 'He gave it back. I was more scared of the other one.' }],
    })
    .on(33, '09:30', (ref, at) => triage(ref, { at, final: 4, factors: ['led-by-others', 'group-act'] }))
    .on(33, '10:20', (ref, at) => sendToPanel(ref, { at, why: 'Robbery is tried only in the Crown Court, and his part in it was small.', alternatives: 'Deferred prosecution with the CPS’s agreement, or a charge.', child: 'He lives with his grandmother. The older boy is known to us; exploitation was looked for and not found.' }))
    .on(31, '10:00', (ref, at) => manage(ref, 'secondCaseManager', at))

  holdMeeting(book, {
    arrangedOn: 28, day: clock.day(20), time: '13:30', beginsAt: clock.at(20, '13:30'), ends: true,
    hearings: [
      {
        case: joshua,
        police: ['OC8', 'He accepts what he did and would say sorry for it.'],
        yjs: ['OC8', 'Quick and fair.'],
        socialCare: ['OC8', 'What was said to him must count.'],
        victims: ['OC8', 'The man wants no part in anything.'],
      },
      {
        case: leon,
        police: ['OC23', 'If the CPS agrees, holding the charge back is right for the smaller part that he had.'],
        yjs: ['OC23', 'He has somebody to live with and a place at college in January.'],
        socialCare: ['OC23', 'It keeps him away from the older boy.'],
        victims: ['OC23', 'The boy who was robbed says the same.'],
      },
    ],
  })
  joshua.on(18, '11:30', (ref, at) =>
    authorise(ref, { at, by: 'inspector', answer: 'returned', reason: 'I do not find in the reasons why an injury of this kind is a less serious matter. Please say so, or choose again.' }),
  )
  leon.on(15, '10:30', (ref, at) =>
    authority(ref, { at, by: 'secondCaseManager', authority: 'cps', outcome: 'OC23', reason: 'Robbery is an offence for the Crown Court only. The panel was unanimous for deferred prosecution.' }),
  )

  const oliwia = book
    .notified(child.oliwia, 30, '12:15', {
      offences: [{ code: 'assault-occasioning-actual-bodily-harm', daysBefore: 2 }],
      circumstances: 'A filmed fight at the retail park. Oliwia kicked a girl who was on the ground, twice. The film went round three schools.',
      victims: [{ name: 'Tegan Moy', enhanced: true, view: 'I do not go into town any more. I want her kept away from me.' }],
    })
    .on(29, '09:40', (ref, at) => triage(ref, { at, final: 3, factors: ['group-act', 'genuine-remorse'] }))
    .on(29, '10:20', (ref, at) => sendToPanel(ref, { at, why: 'A serious assault, and the film of it.', alternatives: 'A youth caution, or a conditional caution that keeps her away.', child: 'Older girls set the fight up by message. She says now that she was afraid to say no.' }))
    .on(27, '09:50', (ref, at) => manage(ref, 'caseManager', at))

  const harvey = book
    .notified(child.harvey, 28, '09:15', {
      offences: [{ code: 'burglary-other-than-a-dwelling', daysBefore: 3, place: 'other' }],
      circumstances: 'Harvey climbed into the scout hut to get out of the rain and took a tent. He had slept in it for two nights when a dog walker found him.',
      facts: { account: 'admits' },
      victims: [{ name: 'Riverside Scout Group', view: 'We only want to know that he is all right.' }],
    })
    .on(27, '11:20', (ref, at) => triage(ref, { at, final: 3 }))
    .on(27, '11:50', (ref, at) => sendToPanel(ref, { at, why: 'The score is 3, and a boy of fourteen slept in a hut.', alternatives: 'Outcome 22, or no further action.', child: 'He lives with his grandmother, who was in hospital. Social care saw him the same day.' }))
    .on(25, '10:10', (ref, at) => manage(ref, 'secondCaseManager', at))

  const kacper = book
    .notified(child.kacper, 27, '10:05', {
      offences: [{ code: 'affray', daysBefore: 2 }],
      circumstances: 'Two groups met outside the cinema. Kacper swung a belt and shouted until officers came; nobody was hit.',
      victims: [],
    })
    .on(26, '09:30', (ref, at) => triage(ref, { at, by: 'secondTriage', final: 3 }))
    .on(26, '10:00', (ref, at) => sendToPanel(ref, { at, by: 'secondTriage', why: 'Many people were put in fear, and he admits it.', alternatives: 'A youth caution or Outcome 22.', child: 'No history. His brother was hurt by the other group in summer.' }))
    .on(24, '10:20', (ref, at) => manage(ref, 'caseManager', at))

  holdMeeting(book, {
    arrangedOn: 17, day: clock.day(9), time: '13:30', beginsAt: clock.at(9, '13:30'), ends: true,
    hearings: [
      {
        case: oliwia,
        police: ['YCC', 'Conditions can keep the two girls apart; a plain caution cannot.'],
        yjs: ['YCC', 'She wants a way out of that group, and this gives her one.'],
        socialCare: ['YCC', 'Her parents ask for firm lines.'],
        victims: ['YCC', 'The girl needs to know that she will be left alone.'],
      },
      {
        case: harvey,
        police: ['OC22', 'A boy who needed shelter.'],
        yjs: ['OC22', 'Somebody to see him weekly while his grandmother recovers.'],
        socialCare: ['OC22', 'We are with the family now.'],
        victims: ['OC22', 'The scouts asked whether he would like to join.'],
      },
      {
        case: kacper,
        police: ['YC', 'A formal answer to fear in a public place, and nothing beyond.'],
        yjs: ['YC', 'One caution, and boxing club on Mondays, which he chose.'],
        socialCare: ['YC', 'No worry at home.'],
        victims: ['YC', 'Fair to those who stood there.'],
      },
    ],
  })
  oliwia.on(7, '14:10', (ref, at) => hearVictims(ref, { at, enhanced: true, view: 'I do not go into town any more. I want her kept away from me, and I would like to hear when it is done.' }))
  kacper.on(5, '10:00', (ref, at) => authorise(ref, { at, reason: 'He admits it, and the panel’s reasons stand.' }))

  const ana = book
    .notified(child.ana, 24, '11:30', {
      offences: [{ code: 'assault-on-an-emergency-worker', daysBefore: 1 }],
      circumstances: 'Ana was brought to hospital after taking tablets. When a nurse held her wrist she pushed her against the bed rail and ran. She rang the ward the next day to say sorry.',
      facts: { account: 'admits', officerInCase: 'PC Ryan Utting' },
      victims: [{ name: 'Bridget Nolan', view: 'I was shaken, and my back hurt for a week. She was in a terrible state.' }],
    })
    .on(23, '09:20', (ref, at) => triage(ref, { at, final: 3, factors: ['victim-serving-the-public', 'ill-health'] }))
    .on(23, '10:00', (ref, at) => sendToPanel(ref, { at, why: 'A nurse was hurt at her work, and a child was in crisis.', alternatives: 'No further action, Outcome 22, or a caution.', child: 'Her grandmother in Portugal died in September. She is seen by the crisis team.' }))
    .on(21, '10:00', (ref, at) => manage(ref, 'caseManager', at))
  holdMeeting(book, {
    arrangedOn: 12, day: clock.day(3), time: '13:30', beginsAt: clock.at(3, '13:30'), ends: true, police: 'sergeant',
    hearings: [
      {
        case: ana,
        police: ['YC', 'People who care for others must be able to do it without being hurt.'],
        yjs: ['OC22', 'What she needs is already in place; the activity can be a letter and a visit to the ward.'],
        socialCare: ['NFA', 'She was ill. A child who is taken to hospital in crisis should not come out with an outcome.'],
        victims: ['OC22', 'The nurse wants to be heard, and does not want her punished.'],
      },
    ],
  })
  ana.on(2, '15:20', async (ref, at) =>
    done(await recordView(as('service', at), { ref, side: 'service-manager', outcome: 'OC22', rationale: 'It lets the nurse be heard and asks of Ana no more than she can give now.' })),
  )
  return { returned: joshua }
}
