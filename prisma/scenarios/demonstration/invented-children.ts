import type { DemonstrationClock } from '../demonstration-clock'
import type { InventedChild } from '../notify'

/** The invented children of the demonstration; their ages are those of the day on which it begins. */
export function inventedChildren({ bornOn }: DemonstrationClock) {
  const parent = (name: string) => ({ relationship: 'parent' as const, name })
  const carer = (name: string) => ({ relationship: 'carer' as const, name })
  const english = { ethnicity: 'W1', firstLanguage: 'English' } as const
  const other = { ethnicity: 'W9' } as const
  const MARRAM = 'Marram High School'
  const REEDHAM = 'Reedham Road Academy'
  const YARE = 'Yare Valley College'
  const BRECK = 'Breck Edge Academy'
  return {
    alfie: { ...english, givenNames: 'Alfie', familyName: 'Rudd', dateOfBirth: bornOn(14, '02-11'), sex: 'male', school: MARRAM, adult: parent('Kerry Rudd'), communicationNeeds: 'Reads slowly; likes things said and then shown' },
    zofia: { ...other, givenNames: 'Zofia', familyName: 'Wiśniewska', dateOfBirth: bornOn(13, '06-30'), sex: 'female', firstLanguage: 'Polish', school: REEDHAM, adult: parent('Ewa Wiśniewska') },
    matas: { ...other, givenNames: 'Matas', familyName: 'Petrauskas', dateOfBirth: bornOn(14, '01-20'), sex: 'male', firstLanguage: 'Lithuanian', school: BRECK, adult: parent('Inga Petrauskienė'), communicationNeeds: 'Speaks English well; his mother needs an interpreter' },
    beatriz: { ...other, givenNames: 'Beatriz', familyName: 'Fernandes', knownAs: 'Bia', dateOfBirth: bornOn(15, '04-09'), sex: 'female', firstLanguage: 'Portuguese', school: MARRAM, adult: parent('Helena Fernandes'), communicationNeeds: 'Needs time before she answers; does not like to be asked in front of others' },
    kayden: { ...english, givenNames: 'Kayden', familyName: 'Blyth', dateOfBirth: bornOn(13, '09-14'), sex: 'male', school: BRECK, adult: { relationship: 'social-worker', name: 'Tessa Orford' }, communicationNeeds: 'Autistic; plain words, no surprises, one person at a time' },
    andrei: { ...other, givenNames: 'Andrei', familyName: 'Popescu', dateOfBirth: bornOn(16, '11-30'), sex: 'male', firstLanguage: 'Romanian', school: YARE, adult: parent('Mihai Popescu') },
    lily: { ...english, givenNames: 'Lily', familyName: 'Gotts', dateOfBirth: bornOn(12, '03-03'), sex: 'female', school: REEDHAM, adult: parent('Dawn Gotts') },
    chloe: { ...english, givenNames: 'Chloe', familyName: 'Dack', dateOfBirth: bornOn(13, '05-17'), sex: 'female', school: MARRAM, adult: parent('Paula Dack') },
    reece: { ...english, givenNames: 'Reece', familyName: 'Bunn', dateOfBirth: bornOn(17, '07-22'), sex: 'male', school: null, adult: parent('Gary Bunn') },
    deividas: { ...other, givenNames: 'Deividas', familyName: 'Jankauskas', dateOfBirth: bornOn(17, '01-08'), sex: 'male', firstLanguage: 'Lithuanian', interpreterNeeded: true, school: null, adult: parent('Rasa Jankauskienė') },
    tommy: { ...english, givenNames: 'Tommy', familyName: 'Eke', dateOfBirth: bornOn(9, '08-08'), sex: 'male', school: 'Staithe Primary School', adult: parent('Jodie Eke') },
    mason: { ...english, givenNames: 'Mason', familyName: 'Thurtle', dateOfBirth: bornOn(15, '10-02'), sex: 'male', school: MARRAM, adult: parent('Lisa Thurtle'), communicationNeeds: 'ADHD; short meetings with breaks' },
    ana: { ethnicity: 'M2', firstLanguage: 'Portuguese', givenNames: 'Ana', familyName: 'Costa', dateOfBirth: bornOn(16, '12-12'), sex: 'female', school: YARE, adult: parent('Graça Costa') },
    oliwia: { ...other, givenNames: 'Oliwia', familyName: 'Kamińska', dateOfBirth: bornOn(15, '03-25'), sex: 'female', firstLanguage: 'Polish', school: BRECK, adult: parent('Tomasz Kamiński') },
    harvey: { ...english, givenNames: 'Harvey', familyName: 'Pitcher', dateOfBirth: bornOn(14, '06-19'), sex: 'male', school: MARRAM, adult: carer('June Pitcher'), communicationNeeds: 'Hearing aid in the left ear; sit on his right' },
    ruby: { ethnicity: 'W3', firstLanguage: 'English', givenNames: 'Ruby', familyName: 'Daynes', dateOfBirth: bornOn(16, '02-28'), sex: 'female', school: YARE, adult: parent('Crystal Daynes') },
    ethan: { ...english, givenNames: 'Ethan', familyName: 'Brundish', dateOfBirth: bornOn(17, '04-14'), sex: 'male', school: null, adult: parent('Neil Brundish') },
    ioana: { ...other, givenNames: 'Ioana', familyName: 'Munteanu', dateOfBirth: bornOn(16, '09-05'), sex: 'female', firstLanguage: 'Romanian', interpreterNeeded: true, school: YARE, adult: parent('Elena Munteanu') },
    poppy: { ...english, givenNames: 'Poppy', familyName: 'Larke', dateOfBirth: bornOn(12, '10-20'), sex: 'female', school: REEDHAM, adult: parent('Simon Larke') },
    szymon: { ...other, givenNames: 'Szymon', familyName: 'Wójcik', dateOfBirth: bornOn(14, '08-30'), sex: 'male', firstLanguage: 'Polish', school: BRECK, adult: parent('Anna Wójcik') },
    freddie: { ...english, givenNames: 'Freddie', familyName: 'Howlett', dateOfBirth: bornOn(13, '01-31'), sex: 'male', school: MARRAM, adult: parent('Claire Howlett') },
    gabriela: { ...other, givenNames: 'Gabriela', familyName: 'Dumitru', dateOfBirth: bornOn(14, '07-07'), sex: 'female', firstLanguage: 'Romanian', school: REEDHAM, adult: parent('Ana-Maria Dumitru') },
    noah: { ...english, givenNames: 'Noah', familyName: 'Kerrison', dateOfBirth: bornOn(16, '05-06'), sex: 'male', school: YARE, adult: parent('Beth Kerrison') },
    tiago: { ethnicity: 'B2', firstLanguage: 'Portuguese', givenNames: 'Tiago', familyName: 'Almeida', dateOfBirth: bornOn(15, '03-19'), sex: 'male', school: BRECK, adult: parent('Luísa Almeida') },
    leon: { ethnicity: 'M1', firstLanguage: 'English', givenNames: 'Leon', familyName: 'Skipper', dateOfBirth: bornOn(16, '08-16'), sex: 'male', school: null, adult: carer('Maureen Skipper') },
    megan: { ...english, givenNames: 'Megan', familyName: 'Starling', dateOfBirth: bornOn(14, '04-27'), sex: 'female', school: MARRAM, adult: parent('Rob Starling') },
    kacper: { ...other, givenNames: 'Kacper', familyName: 'Lewandowski', dateOfBirth: bornOn(15, '06-01'), sex: 'male', firstLanguage: 'Polish', school: BRECK, adult: parent('Magdalena Lewandowska') },
    amelia: { ...english, givenNames: 'Amelia', familyName: 'Kett', dateOfBirth: bornOn(13, '02-02'), sex: 'female', school: REEDHAM, adult: parent('Naomi Kett') },
    joshua: { ethnicity: 'B1', firstLanguage: 'English', givenNames: 'Joshua', familyName: 'Wade', dateOfBirth: bornOn(16, '10-10'), sex: 'male', school: YARE, adult: parent('Yvonne Wade') },
    viktorija: { ...other, givenNames: 'Viktorija', familyName: 'Ozoliņa', dateOfBirth: bornOn(15, '05-30'), sex: 'female', firstLanguage: 'Latvian', school: MARRAM, adult: parent('Līga Ozoliņa') },
    ellis: { ...english, givenNames: 'Ellis', familyName: 'Fuller', dateOfBirth: bornOn(15, '07-15'), sex: 'not-stated', school: MARRAM, adult: { relationship: 'volunteer', name: 'Appropriate Adult Scheme, Janet Mace' }, communicationNeeds: 'Dyslexic; nothing long in writing' },
    sapphire: { ethnicity: 'W3', firstLanguage: 'English', givenNames: 'Sapphire', familyName: 'Lee', dateOfBirth: bornOn(14, '09-23'), sex: 'female', school: null, adult: parent('Rosie Lee'), communicationNeeds: 'Educated at home; read everything aloud' },
    yusuf: { ethnicity: 'O9', firstLanguage: 'Kurdish (Sorani)', givenNames: 'Yusuf', familyName: 'Rahimi', dateOfBirth: bornOn(16, '01-15'), sex: 'male', interpreterNeeded: true, school: YARE, adult: { relationship: 'local-authority', name: 'Priscilla Hanworth' } },
    daria: { ...other, givenNames: 'Daria', familyName: 'Kovalenko', dateOfBirth: bornOn(13, '11-11'), sex: 'female', firstLanguage: 'Ukrainian', interpreterNeeded: true, school: REEDHAM, adult: parent('Olena Kovalenko') },
  } as const satisfies Record<string, InventedChild>
}
