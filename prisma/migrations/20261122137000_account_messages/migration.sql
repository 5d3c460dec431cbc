-- People are told of their accounts too.
ALTER TABLE "OutboxMessage" DROP CONSTRAINT "OutboxMessage_kind_word";
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_kind_word" CHECK (kind IN ('invited', 'papers-ready', 'agenda-changed', 'moved', 'cancelled', 'released', 'results', 'emergency-opened', 'emergency-answered', 'named', 'account-invitation', 'account-new-password', 'account-app-reset', 'account-password-set'));
