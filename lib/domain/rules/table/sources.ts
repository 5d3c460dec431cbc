import type { Source } from '../rule'

const JOINT_INSPECTION = 'Response of the Norfolk Police and Crime Commissioner to the joint inspection of October 2025 on diverting children from the criminal justice system'
const EASY_READ = 'Joint thematic inspection of out-of-court disposals, easy-read report'
const LAUNCH_SLIDES = 'Launch slides of the joint inspection, 17 October 2025'
const NORFOLK_INSPECTION = 'An inspection of youth justice services in Norfolk, HM Inspectorate of Probation, January 2025'

type Place = (ref: string, confidence?: Source['confidence']) => Source

const text = (title: string, standing: Source['standing'], url?: Source['url']): Place =>
  (ref, confidence = 'high') => ({ title, ref, ...(url ? { url } : {}), confidence, standing })

/** What inspectors found and what chief constables are asked to do (seed document). */
export const jointInspection = text(JOINT_INSPECTION, 'recommendation')
/** What the same document says about rights that children have in law. */
export const legalRights = text(JOINT_INSPECTION, 'law')
/** The definitions of outcomes 8, 20, 21 and 22, as the same document repeats them. */
export const outcomeDefinitions = text(JOINT_INSPECTION, 'guidance')
/** The 18 recommendations in plain words (seed document). */
export const easyRead = text(EASY_READ, 'recommendation')
/** Practice that inspectors showed as effective, one force (seed document). */
export const dorsetPractice = text(LAUNCH_SLIDES, 'local-practice')
/** How one youth justice service and its panel work (seed document). */
export const norfolkPractice = text(NORFOLK_INSPECTION, 'local-practice')
/** What the inspectors recommend to that service (seed document). */
export const norfolkRecommendation = text(NORFOLK_INSPECTION, 'recommendation')

/** The NPCC's scale of 1 to 5, as the Youth Justice Legal Centre describes it. */
export const gravityMatrix = text('NPCC Child Gravity Matrix: key changes (Youth Justice Legal Centre)', 'guidance', 'https://yjlc.uk/resources/legal-updates/npcc-child-gravity-matrix-key-changes')
/** The edition of February 2025. */
export const gravityMatrix2025 = text('NPCC Child Gravity Matrix updated 2025 (Youth Justice Legal Centre)', 'guidance', 'https://yjlc.uk/resources/legal-updates/npcc-child-gravity-matrix-updated-2025')
/** The NPCC's guidance on community resolutions. */
export const communityResolutions = text('New NPCC guidance on community resolutions (Youth Justice Legal Centre)', 'guidance', 'https://yjlc.uk/resources/legal-updates/new-npcc-guidance-community-resolutions')
/** The NPCC's guidance on Outcome 22. */
export const outcome22 = text('NPCC guidance on Outcome 22 (Youth Justice Legal Centre)', 'guidance', 'https://yjlc.uk/resources/legal-updates/npcc-guidance-outcome-22-alternative-out-court-disposal')
/** What is published about Outcome 23. */
export const outcome23 = text('Beyond admission: Outcomes 22 and 23 (Centre for Justice Innovation)', 'guidance', 'https://justiceinnovation.org/articles/beyond-admission-could-outcome-22-23-become-england-and-wales-version-no-contest')
/** The NPCC's guidance on imagery that children make of themselves. */
export const selfMadeImagery = text('NPCC guidance on recording self-generated indecent imagery of children (Youth Justice Legal Centre)', 'guidance', 'https://yjlc.uk/resources/legal-updates/npcc-recording-child-self-generated-indecent-imagery-guidance')
/** National guidance on children found with knives. */
export const knifeGuidance = text('Government guidance for child knife possession offences, Home Office and Ministry of Justice, 12 February 2026', 'guidance', 'https://www.gov.uk/government/publications/child-knife-possession-offences/government-guidance-for-child-knife-possession-offences-accessible--2')
/** The age of criminal responsibility. */
export const underTens = text('Management of police information: retention, review and disposal (College of Policing)', 'law', 'https://www.college.police.uk/app/information-management/management-police-information/retention-review-and-disposal')
/** The statute that made youth cautions. */
export const youthCautions = text('Legal Aid, Sentencing and Punishment of Offenders Act 2012, part 3, chapter 7: youth cautions', 'law', 'https://www.legislation.gov.uk/ukpga/2012/10/part/3/chapter/7/crossheading/youth-cautions')
/** What a youth caution is and the rights that go with it. */
export const youthCautionRights = text('Youth caution (Youth Justice Legal Centre)', 'guidance', 'https://yjlc.uk/resources/legal-terms-z/youth-caution')
/** The five requirements of a youth conditional caution. */
export const conditionalCautions = text('Crime and Disorder Act 1998, section 66B', 'law', 'https://www.legislation.gov.uk/ukpga/1998/37/section/66B')
/** Who may give a youth conditional caution, and how. */
export const directorsGuidance = text("Youth conditional cautions: Director's guidance (Crown Prosecution Service)", 'guidance', 'https://www.cps.gov.uk/legal-guidance/youth-conditional-cautions-directors-guidance')
/** How long conditions last, as one local service puts the national code. */
export const conditionLengths = text('Out of court disposals (Suffolk Youth Justice Service)', 'local-practice', 'https://suffolk.gov.uk/community-and-safety/communities/community-safety/suffolk-youth-justice-service/out-of-court')
/** Appropriate adults for all under 18. */
export const adultsFor17 = text('Appropriate adults for 17-year-olds receiving youth cautions and conditional cautions (Youth Justice Legal Centre)', 'law', 'https://yjlc.uk/appropriate-adults-for-17-year-olds-receiving-youth-cautions-and-conditional-cautions/')
/** The defence for victims of slavery and exploitation. */
export const modernSlavery = text('Modern Slavery Act 2015, section 45', 'law', 'https://www.legislation.gov.uk/ukpga/2015/30/section/45')
/** The time in which proceedings for a summary offence must start. */
export const summaryTimeLimit = text("Magistrates' Courts Act 1980, section 127", 'law', 'https://www.legislation.gov.uk/ukpga/1980/43/section/127')
/** When a child becomes subject to notification. */
export const sexualNotification = text('When can a child be subject to the notification requirement? (Youth Justice Legal Centre)', 'law', 'https://www.yjlc.uk/advice-line/frequently-asked-questions/when-can-child-be-subject-notification-requirement-being')
/** What each national outcome number requires. */
export const crimeOutcomes = text('Crime outcomes in England and Wales 2025 to 2026 (Home Office)', 'guidance', 'https://www.gov.uk/government/statistics/crime-outcomes-in-england-and-wales-2025-to-2026')
