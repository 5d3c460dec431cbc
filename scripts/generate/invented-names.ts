import { oneOf, type Draw } from './seeded'

const GIVEN = (
  'Oliver Jack Harry George Noah Charlie Jacob Alfie Freddie Oscar Leo Theo Archie Joshua Max Ethan Lucas Mason Logan Daniel Tyler Reece Kian Jayden Kai Finley Riley Callum Nathan Dylan ' +
  'Olivia Amelia Isla Ava Mia Isabella Sophia Grace Lily Freya Emily Ivy Ella Rosie Evie Florence Poppy Charlotte Willow Evelyn Jasmine Chloe Skye Lacey Keira Madison Paige Demi Tia Libby ' +
  'Mohammed Yusuf Ibrahim Ayaan Amir Zain Adam Bilal Hamza Aisha Fatima Zara Maryam Hana Layla Amina Jakub Kacper Filip Zuzanna Maja Oliwia Lena Matas Lukas Emilia Chidi Kwame Tunde Femi ' +
  'Abena Ngozi Amara Zuri Malachi Tyrese Shanice Kiara Rhys Owen Cerys Ffion Megan Carys Liam Niamh Ciara Aoife Sean Priya Arjun Rohan Anaya Dev Wei Mei Jun Linh Minh Ana Diogo Mateus Ionut Andreea'
).split(' ')

const FAMILY = (
  'Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Khan Hussain Ali Begum Ahmed Kowalski Nowak Wisniewski ' +
  'Adeyemi Okafor Mensah Boateng Singh Kaur Shah Chowdhury Murphy Kelly Byrne Popescu Ionescu Silva Santos Nguyen Chen Wang Petrauskas Kazlauskas Lewis Morgan Bell Cooper Ward Turner Carter Phillips Parker'
).split(' ')

/** Parts that make some two thousand further family names, as a real casebook has many that occur once. */
const BEGINNINGS = 'Ash Bar Beck Brad Bram Burn Cal Cart Chad Clay Craw Dal Den Dun East Fair Farn Fen Gar Glen Had Hal Harl Hart Hay Hol Hors Kel Kin Lang Lin Long Mar Mid Mill Nor Oak Pen Rad Red Rush Sal Sand Shel Stan Sut Thorn Wal War West Whit Wick Win Wood'.split(' ')
const ENDINGS = 'bourne bridge brook bury by cliffe combe cot croft dale den field ford gate grave ham head hurst land leigh ley man mere more ridge shaw son stead stock stone thorpe ton wall ward wick wood worth'.split(' ')

/** A given name; the first of the list are the commonest. */
export const givenName = (draw: Draw): string => GIVEN[Math.floor(GIVEN.length * draw() ** 1.7)] ?? 'Sam'

/** A family name: half of them common ones, half of them rare. */
export const familyName = (draw: Draw): string => (draw() < 0.5 ? (FAMILY[Math.floor(FAMILY.length * draw() ** 1.5)] ?? 'Field') : oneOf(draw, BEGINNINGS) + oneOf(draw, ENDINGS))
