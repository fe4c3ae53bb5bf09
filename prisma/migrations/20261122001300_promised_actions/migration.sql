-- What was promised on the answer to an information request is an action once that answer is there; a day of an approved
-- message is one already, and says so as soon as its plan is told again.
ALTER TABLE "action" ADD COLUMN "from_id" UUID;
