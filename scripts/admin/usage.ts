import { PARTNER_AGENCIES } from '../../lib/domain/admin/organisation-kind'
import { POLICE_RANKS, ROLES } from '../../lib/domain/access/role'

/** What the command line for whoever runs the server can do. */
export const USAGE = `npm run admin -- COMMAND, on the database of DATABASE_URL, or else on the embedded one of this folder.

  create-user   adds somebody with a first post; the first administrator above all
  add-post      gives somebody who is there a further post
  set-password  sets somebody's password and signs them out everywhere
  end-sessions  signs somebody out everywhere
  help          this page

For create-user and add-post:
  --email ADDRESS        they sign in with it
  --name NAME            as colleagues know it (create-user only)
  --role ROLE            ${ROLES.slice(0, 5).join(', ')},
                         ${ROLES.slice(5, 9).join(', ')},
                         ${ROLES.slice(9).join(', ')}
  --rank RANK            for police roles: ${POLICE_RANKS.join(', ')}
  --organisation NAME    where they work; with --kind it is added where it is not there
  --kind KIND            force, yjs or agency: what a new organisation is
  --agency AGENCY        of a new agency: ${PARTNER_AGENCIES.join(', ')}
  --service NAME         the youth justice service whose cases the post is about; left out, it is the
                         organisation itself, or the only service there is; a new name adds a service
  --from DAY, --to DAY   first and last day as YYYY-MM-DD; left out: today, and no end
For set-password and end-sessions:
  --email ADDRESS

The password is asked for without showing it; from a pipe, or with --password-stdin, it is the first line of
standard input. It has 12 characters or more. Nothing takes it as an option: others could read it there.

  npm run admin -- create-user --email g.frost@example.org --name "Gillian Frost" --role administrator \\
    --organisation "Wensum Youth Justice Service" --kind yjs
`
