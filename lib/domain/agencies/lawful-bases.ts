type BasisAccount = { name: string; says: string; source: { title: string; ref: string; url: string } }

/**
 * The lawful grounds on which information about a child goes from one agency to another (F28). Which of them a service may
 * use is for its data protection impact assessment; the table says what each is for and where it stands.
 */
export const LAWFUL_BASES = {
  'cda-115': {
    name: 'Crime and Disorder Act 1998, section 115',
    says: 'Anybody may disclose to the police, a local authority, probation or a health body what is necessary or expedient for the Act, such as for a youth justice service.',
    source: { title: 'Crime and Disorder Act 1998', ref: 's115', url: 'https://www.legislation.gov.uk/ukpga/1998/37/section/115' },
  },
  'cda-37-39': {
    name: 'Crime and Disorder Act 1998, sections 37 to 39',
    says: 'To prevent offending by children is the aim of the youth justice system. Local authorities, police, probation and health work together in the youth justice service to that end.',
    source: { title: 'Crime and Disorder Act 1998', ref: 'ss37–39', url: 'https://www.legislation.gov.uk/ukpga/1998/37/part/III' },
  },
  'ca-2004': {
    name: 'Children Act 2004, sections 10 and 11',
    says: 'Agencies co-operate for the wellbeing of children and safeguard them in what they do.',
    source: { title: 'Children Act 2004', ref: 'ss10–11', url: 'https://www.legislation.gov.uk/ukpga/2004/31/part/2' },
  },
  'ca-1989-47': {
    name: 'Children Act 1989, section 47',
    says: 'A child may be suffering significant harm, and the local authority asks.',
    source: { title: 'Children Act 1989', ref: 's47', url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/47' },
  },
  'dpa-part-3': {
    name: 'Data Protection Act 2018, Part 3, with a condition of Schedule 8',
    says: 'A competent authority shares for law enforcement: strictly necessary for a statutory purpose, the administration of justice or the safeguarding of children.',
    source: { title: 'Data Protection Act 2018', ref: 's35; Sch. 8 paras 1, 2 and 4', url: 'https://www.legislation.gov.uk/ukpga/2018/12/schedule/8' },
  },
  'gdpr-public-task': {
    name: 'UK GDPR, Article 6(1)(e), with Schedule 1 of the Data Protection Act 2018',
    says: 'A task in the public interest that the law gives to whoever shares; for health, ethnicity and offences with a condition of Schedule 1.',
    source: { title: 'Data Protection Act 2018', ref: 's8; Sch. 1', url: 'https://www.legislation.gov.uk/ukpga/2018/12/schedule/1' },
  },
  vital: {
    name: 'To protect somebody’s life',
    says: 'Somebody’s vital interests are in danger now, and there is no time for another way.',
    source: { title: 'Data Protection Act 2018', ref: 'Sch. 8 para 3; UK GDPR Art. 6(1)(d)', url: 'https://www.legislation.gov.uk/ukpga/2018/12/schedule/8' },
  },
  consent: {
    name: 'The child or a parent agreed',
    says: 'Only for help that is wholly voluntary, and it can be taken back. It is the wrong ground for what the law asks of a service.',
    source: { title: 'UK GDPR', ref: 'Art. 6(1)(a) and 7', url: 'https://www.legislation.gov.uk/eur/2016/679/article/7' },
  },
} as const satisfies Record<string, BasisAccount>

/** A key of `LAWFUL_BASES`. */
export type LawfulBasis = keyof typeof LAWFUL_BASES

/** Whether a word that was typed or read is the key of a lawful basis. */
export function isLawfulBasis(word: string): word is LawfulBasis {
  return Object.hasOwn(LAWFUL_BASES, word)
}

/** The ground on which something is shared, and why it is needed for that. */
export type LawfulReason = { basis: LawfulBasis; necessity: string }
