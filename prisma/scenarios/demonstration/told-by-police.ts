import { claimCase } from '@/lib/server/triage/claim-case'
import { recordChargingDecision } from '@/lib/server/triage/record-charging-decision'
import { as } from '../as'
import { close, give, recordFacts, beginActivity } from '../disposal-scenario'
import { done } from '../done'
import type { StoryBook } from '../story-book'
import { endWithoutOutcome, sendForCharge, settleByPolice, triage } from '../triage-scenario'
import { versionOf } from '../version-of'
import type { inventedChildren } from './invented-children'

/** The stories that ended without a panel: settled by the police, without a criminal outcome, or charged. */
export function toldByPolice(book: StoryBook, child: ReturnType<typeof inventedChildren>): void {
  const { clock } = book

  book
    .notified(child.zofia, 228, '11:20', {
      offences: [{ code: 'common-assault-or-battery', daysBefore: 2 }],
      circumstances: 'A group got off the number 9 bus together and somebody was pushed into the shelter. Zofia was among them. The camera shows only their backs, and nobody says who pushed.',
      facts: { evidence: 'insufficient', account: 'denies', officerInCase: 'PC Ryan Utting' },
      victims: [{ name: 'Gordon Mace', view: 'I could not say which of them it was.' }],
    })
    .on(227, '09:30', async (ref, at) => done(await claimCase(as('triage', at), { ref, takeOverReason: null })))
    .on(227, '09:55', (ref, at) =>
      endWithoutOutcome(ref, {
        at,
        why: 'Nothing shows that Zofia touched anybody, and there is nothing left to look for.',
        alternatives: 'None of the others is possible without evidence. Her mother was told about the youth club in the library.',
        child: 'She has no history. Her school has no worry about her.',
      }),
    )
    .on(227, '15:10', (ref, at) => give(ref, { at, by: 'triage' }))
    .on(226, '09:05', (ref, at) => close(ref, { at, by: 'triage', reason: 'The family and the man who was pushed were told.' }))

  book
    .notified(child.chloe, 170, '14:05', {
      offences: [{ code: 'taking-making-showing-or-sharing-indecent-images-of-a-child', daysBefore: 6, place: 'online', imagery: 'non-aggravated' }],
      circumstances: 'Chloe sent a picture of herself to a boy of her own age whom she liked. He deleted it and told nobody. A teacher heard of it, and school reported it.',
      facts: { evidence: 'sufficient-for-offence', account: 'accepts-responsibility', officerInCase: 'DC Farah Malik' },
    })
    .on(169, '10:00', (ref, at) => triage(ref, { at, final: 2 }))
    .on(169, '10:40', (ref, at) =>
      settleByPolice(ref, {
        at, outcome: 'OC21',
        why: 'Nobody was pressed, nothing was passed on, and no adult is involved. To look further would harm her more than it would help.',
        alternatives: 'Anything higher would put a child into the record for a picture of herself.',
        child: 'She was asked alone, with her mother close by, whether anybody had asked or paid her for it. Nobody had.',
      }),
    )
    .on(167, '16:00', (ref, at) => give(ref, { at, by: 'triage', suspectNamed: true }))
    .on(165, '09:20', (ref, at) => close(ref, { at, by: 'triage', reason: 'The school nurse has met her, and the report of the image was made to the platform.' }))

  book
    .notified(child.kayden, 150, '13:15', {
      offences: [{ code: 'criminal-damage-5000-or-less', daysBefore: 1, place: 'childrens-home' }],
      circumstances: 'Contact with his sister was called off at short notice. Kayden kicked a door at the children’s home until the lower panel broke, then sat down and cried. Staff called the police as their policy asked at the time.',
      facts: { careExperienced: true, socialWorkerView: 'He had looked forward to the visit for weeks. The home should have told him earlier and sat with him. This is not how he usually is.', account: 'admits' },
      victims: [{ name: 'The Maltings (children’s home)', view: 'We would like him to help mend it with our handyman, and nothing more.' }],
    })
    .on(149, '09:40', (ref, at) => triage(ref, { at, final: 2, factors: ['care-context'], rationale: 'The care setting explains it. The door still had to be paid for, so the base score stands.' }))
    .on(149, '10:10', (ref, at) =>
      settleByPolice(ref, {
        at, outcome: 'OC8',
        why: 'He says he did it, is sorry, and wants to mend the door. The home asks for nothing more.',
        alternatives: 'No further action was close. He himself asked to put it right.',
        child: 'He is looked after. His social worker’s view was read first: the same door in a family’s house would not have been reported.',
        departure: 'The suggested score is 1, since it arose from where he lives. Kayden asked to put it right, and this lets him.',
      }),
    )
    .on(146, '15:30', (ref, at) => give(ref, { at, childAgrees: true }))
    .on(140, '10:15', (ref, at) => close(ref, { at, reason: 'The door is mended, and the home has changed when it calls the police.' }))

  book
    .notified(child.andrei, 142, '08:40', {
      offences: [{ code: 'possession-of-cannabis', daysBefore: 1 }],
      circumstances: 'Officers on foot by the river smelled cannabis and spoke to three boys. Andrei handed over a small bag. At the station he answered “no comment”, as his solicitor had advised.',
      facts: { account: 'no-comment', evidence: 'sufficient-for-offence' },
    })
    .on(141, '09:15', (ref, at) => triage(ref, { at, by: 'secondTriage', final: 2 }))
    .on(141, '09:50', (ref, at) =>
      settleByPolice(ref, {
        at, by: 'secondTriage', outcome: 'OC22',
        why: 'A small amount for himself. Three sessions with a drugs worker will do more than a record.',
        alternatives: 'A community resolution would have needed him to accept it; this does not, and he keeps his right to say nothing.',
        child: 'No history. He was asked where it came from and whether anybody gives him things; nothing points to exploitation.',
      }),
    )
    .on(136, '16:15', (ref, at) => beginActivity(ref, { at, by: 'secondCaseManager', activity: 'Three sessions with the young people’s drugs service' }))
    .on(101, '15:20', (ref, at) => give(ref, { at, by: 'secondCaseManager', activityCompletedOn: clock.day(102) }))
    .on(95, '09:30', (ref, at) => close(ref, { at, by: 'secondCaseManager', reason: 'He came to all three sessions and has the worker’s number.' }))

  book
    .notified(child.deividas, 122, '08:10', {
      offences: [{ code: 'wounding-or-causing-gbh-with-intent', daysBefore: 1 }],
      circumstances: 'A fight behind the leisure centre ended with a bottle. The injured young man had an operation on his hand. Two people who saw it gave statements, and there is a recording.',
      facts: { account: 'denies', officerInCase: 'DC Farah Malik', section45: 'does-not-apply' },
      victims: [{ name: 'Callum Reed', enhanced: true, view: 'I want the court to hear what happened.' }],
    })
    .on(121, '10:20', (ref, at) => triage(ref, { at, final: 5 }))
    .on(121, '11:30', (ref, at) =>
      sendForCharge(ref, {
        at,
        why: 'The injury is very serious and lasting, and the evidence is strong.',
        alternatives: 'No outcome out of court answers an offence that only the Crown Court can try. Deferred prosecution was considered too.',
        child: 'He came to England at nine and lost his father two years ago. The court should ask for a full report.',
      }),
    )
    .on(104, '14:00', async (ref, at) => {
      done(await recordChargingDecision(as('sergeant', at), { ref, version: await versionOf(ref), answer: 'charged', on: clock.day(105), reason: 'The CPS authorised the charge on the full code test.' }))
    })

  book
    .notified(child.tommy, 66, '16:50', {
      offences: [{ code: 'criminal-damage-5000-or-less', daysBefore: 1 }],
      circumstances: 'Tommy and a friend threw stones at the windows of an empty unit and broke four. A neighbour took them home to their parents.',
      facts: { officerInCase: 'PCSO Jan Reynolds' },
      victims: [{ name: 'Harbour Units Ltd', view: 'We would rather he learned something than got into trouble.' }],
    })
    .on(65, '09:20', async (ref, at) => done(await claimCase(as('triage', at), { ref, takeOverReason: null })))
    .on(65, '09:35', (ref, at) =>
      endWithoutOutcome(ref, {
        at,
        why: 'He is nine. No child under ten can commit an offence.',
        alternatives: 'There is nothing to choose from. Early help was offered, and his mother said yes.',
        child: 'School says he is a worrier since his grandfather died. The worker will start there.',
      }),
    )
    .on(65, '15:45', (ref, at) => give(ref, { at, by: 'triage' }))
    .on(64, '10:00', (ref, at) => close(ref, { at, by: 'triage', reason: 'Early help has the family’s number and rang the same day.' }))

  book
    .notified(child.poppy, 58, '12:30', {
      offences: [{ code: 'common-assault-or-battery', daysBefore: 2, place: 'school' }],
      circumstances: 'An argument about a group chat went on into the lunch queue. Poppy slapped another girl’s face. Staff parted them, and both were in tears.',
      victims: [{ name: 'Jessica Coe', view: 'I want it to stop, and I do not want her to be arrested.' }],
    })
    .on(57, '09:10', (ref, at) => triage(ref, { at, by: 'secondTriage', final: 2 }))
    .on(57, '09:35', (ref, at) =>
      settleByPolice(ref, {
        at, by: 'secondTriage', outcome: 'OC20',
        why: 'It belongs to school, which is already acting well, and both families agree.',
        alternatives: 'A community resolution would add a police record to something that is being put right.',
        child: 'No history. She is being moved between two homes this term; school knows and is kind about it.',
      }),
    )
    .on(55, '15:00', (ref, at) =>
      give(ref, { at, by: 'secondTriage', agency: 'Reedham Road Academy, with Early Help', agencyAccepted: true, schoolAction: 'A meeting of both girls with the pastoral lead, and six weeks of a friendship group', safeguardingLead: 'Mrs H. Dobbs' }),
    )
    .on(50, '09:00', (ref, at) => close(ref, { at, by: 'secondTriage', reason: 'School wrote that the group has begun and the chat is quiet.' }))

  book
    .notified(child.daria, 46, '15:40', {
      offences: [{ code: 'theft-from-a-shop-goods-up-to-200', daysBefore: 1 }],
      circumstances: 'Daria left a chemist’s with make-up worth £23. She had seen others do it and gave everything back at the door.',
      facts: { officerInCase: 'PC Ryan Utting' },
      victims: [{ name: 'Market Place Chemist', view: 'She was polite. We would accept an apology.' }],
    })
    .on(45, '09:30', (ref, at) => triage(ref, { at, final: 2 }))
    .on(45, '09:50', (ref, at) =>
      settleByPolice(ref, {
        at, outcome: 'OC8',
        why: 'She says she took it, is ashamed, and will write to the shop.',
        alternatives: 'No further action would leave her with nothing to do about it, and she asked to do something.',
        child: 'She came from Kharkiv two years ago and worries about her brother there. School’s counsellor sees her already.',
      }),
    )
    .on(43, '16:10', (ref, at) => give(ref, { at, by: 'triage', childAgrees: true }))
    .on(38, '09:25', (ref, at) => close(ref, { at, by: 'triage', reason: 'The shop has her letter, and answered it.' }))

  book
    .notified(child.yusuf, 36, '10:20', {
      offences: [{ code: 'private-e-scooter-on-road-no-insurance-or-licence', daysBefore: 1 }],
      circumstances: 'Yusuf was stopped on an electric scooter on his way to college. A friend had lent it to him, and neither knew that it may not be ridden on the road.',
      facts: { careExperienced: true, socialWorkerView: 'He is a careful young man on his own in this country. A record could touch his claim for asylum.' },
    })
    .on(35, '09:30', (ref, at) => triage(ref, { at, final: 1, factors: ['genuine-mistake'] }))
    .on(35, '10:00', (ref, at) =>
      settleByPolice(ref, {
        at, outcome: 'NFA',
        why: 'An honest mistake, with nobody hurt. He now knows the law and has given the scooter back.',
        alternatives: 'Any outcome would follow him further than what he did.',
        child: 'He is looked after. His social worker was asked and agrees.',
      }),
    )
    .on(35, '14:30', (ref, at) => give(ref, { at, by: 'triage' }))
    .on(34, '09:15', (ref, at) => close(ref, { at, by: 'triage', reason: 'Explained to him with an interpreter and his social worker.' }))

  book
    .notified(child.amelia, 32, '13:00', {
      offences: [{ code: 'criminal-damage-5000-or-less', daysBefore: 2, place: 'school' }],
      circumstances: 'Amelia drew on the wall of the new music block in permanent marker with two friends. Cleaning it cost £60.',
      victims: [{ name: 'Reedham Road Academy', view: 'She can help the site team on a Friday after school.' }],
    })
    .on(31, '09:10', (ref, at) => triage(ref, { at, by: 'secondTriage', final: 2 }))
    .on(31, '09:30', (ref, at) =>
      settleByPolice(ref, {
        at, by: 'secondTriage', outcome: 'OC8',
        why: 'She owned up at once and offered to clean it.',
        alternatives: 'School had asked that something should follow, and she agrees with them.',
        child: 'No history and no worry from school or home.',
      }),
    )
    .on(29, '15:50', (ref, at) => give(ref, { at, by: 'secondTriage', childAgrees: true }))

  book
    .notified(child.reece, 10, '08:15', {
      offences: [{ code: 'robbery', daysBefore: 1 }],
      circumstances: 'A delivery driver was stopped in an alley by two people in masks, held against a wall and made to hand over his phone and takings. Reece was found nearby with both. The driver has not gone back to work.',
      facts: { account: 'no-comment', officerInCase: 'DC Farah Malik' },
      victims: [{ name: 'Hassan Demir', enhanced: true, view: 'I cannot walk down that street. I want it to go to court.' }],
    })
    .on(9, '09:30', (ref, at) => triage(ref, { at, final: 5, factors: ['planned', 'group-act', 'vulnerable-victim'], rationale: 'A man was held and robbed at his work by two people in masks, and has lost his living since.' }))
    .on(8, '10:30', (ref, at) =>
      sendForCharge(ref, {
        at,
        why: 'The fear and the loss are serious, and it was planned.',
        alternatives: 'A panel and deferred prosecution were considered. Neither answers a planned robbery of a working man.',
        child: 'He left school at fifteen and owes money to older people; the Child Information Form says so. No sign was found that he was sent.',
      }),
    )

  book
    .notified(child.megan, 6, '17:10', {
      offences: [{ code: 'theft-from-a-shop-goods-up-to-200', daysBefore: 1 }],
      circumstances: 'Megan put a phone charger and two drinks in her bag and left. She says that she had spent her bus fare.',
      victims: [{ name: 'Dereham Road Stores', view: 'We just want it paid for.' }],
    })
    .on(5, '09:20', (ref, at) => triage(ref, { at, final: 2 }))
    .on(4, '11:00', (ref, at) =>
      settleByPolice(ref, {
        at, outcome: 'OC8',
        why: 'A first time, a small loss, and she offers to pay it back.',
        alternatives: 'No further action would leave the shop without an answer.',
        child: 'No history. Nothing else came up when she was asked how things are.',
      }),
    )
    .on(3, '10:00', (ref, at) => recordFacts(ref, { at, by: 'triage', childAgrees: null }))
}
