/** What people are told of their account by e-mail. */
export const ACCOUNT_NOTICE_KINDS = ['account-invitation', 'account-new-password', 'account-app-reset', 'account-password-set'] as const
/** One of `ACCOUNT_NOTICE_KINDS`. */
export type AccountNoticeKind = (typeof ACCOUNT_NOTICE_KINDS)[number]

/** The words for each kind of notice about an account, in a list. */
export const ACCOUNT_NOTICE_WORDS: Readonly<Record<AccountNoticeKind, string>> = {
  'account-invitation': 'Invited to an account', 'account-new-password': 'Link for a new password', 'account-app-reset': 'Authenticator app reset', 'account-password-set': 'Password was set',
}

/** Where the message's link is put in when it is sent: the link itself is kept nowhere. */
export const LINK_PLACE = /\{link ([0-9a-f-]{36})\}/

/** A message about an account, as it is kept: in the place of its link, if it has one, stands which. */
export function accountNotice(kind: AccountNoticeKind, linkId: string | null = null): { kind: AccountNoticeKind; subject: string; body: string } {
  const link = `{link ${linkId}}`
  const [subject, ...lines] = {
    'account-invitation': ['Your account', 'You have an account in Juncture. Set a password of your own to sign in, within three days:', link, 'The link works once. If you did not expect this, tell your administrator.'],
    'account-new-password': ['A new password', 'Somebody, most likely you, asked for a new password for your account. Set it here within an hour:', link, 'The link works once. If it was not you, you need do nothing: your password is as it was.'],
    'account-app-reset': ['Your authenticator app was reset', 'An administrator of your service took away the authenticator app and the recovery codes of your account, and signed you out everywhere. You set up an app anew when you next sign in.', 'If you did not ask for this, tell your administrator at once.'],
    'account-password-set': ['Your password was set', 'The password of your account was set anew, and you were signed out everywhere else.', 'If it was not you, tell your administrator at once.'],
  }[kind]
  return { kind, subject: subject ?? '', body: `${lines.join('\n\n')}\n` }
}
