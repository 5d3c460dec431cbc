import 'server-only'
import { Prisma } from '../generated/prisma/client'

/** What an offence of the table "Offence", going by the name `o`, is called in a list: its row's code, which the edition turns into a title, or its title in the national list where no row covers it. */
export const OFFENCE_NAME = Prisma.sql`CASE WHEN o."rowReason" IS NOT NULL OR o.code = o."cjsCode" THEN coalesce(o."cjsTitle", o.code) ELSE o.code END`
