-- What was promised on the answer to an information request is an action once that answer is there.
ALTER TABLE "action" ADD COLUMN "request_id" UUID;
