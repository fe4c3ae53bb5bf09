-- CreateTable
CREATE TABLE "processed_delivery" (
    "id" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "processed_delivery_pkey" PRIMARY KEY ("id","object_id")
);

-- CreateTable
CREATE TABLE "access_grant" (
    "object_kind" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "principal" TEXT NOT NULL,
    "right_name" TEXT NOT NULL,

    CONSTRAINT "access_grant_pkey" PRIMARY KEY ("object_id","principal","right_name")
);

-- CreateTable
CREATE TABLE "ask" (
    "object_kind" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "principal" TEXT NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "card" JSONB NOT NULL,
    "target" JSONB NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ask_pkey" PRIMARY KEY ("object_id","key")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "principal" TEXT,
    "card" JSONB,
    "event" JSONB,
    "urgent" BOOLEAN NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "possibly_doubled" BOOLEAN NOT NULL DEFAULT false,
    "message_ref" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "id" UUID NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "seat_id" UUID,
    "right_name" TEXT NOT NULL,
    "audience" TEXT[],
    "data_class" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "retention_until" TIMESTAMPTZ(3) NOT NULL,
    "key_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_key" (
    "id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "chain" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("chain","number")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "audit_anchor" (
    "at" TIMESTAMPTZ(3) NOT NULL,
    "chains" INTEGER NOT NULL,
    "heads" BYTEA NOT NULL,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_anchor_pkey" PRIMARY KEY ("at")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "conversation_line" (
    "id" TEXT NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "from_bot" BOOLEAN NOT NULL,
    "parts" JSONB NOT NULL,
    "key_id" UUID,
    "sealed" BYTEA,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "processed_delivery_at_idx" ON "processed_delivery"("at");

-- CreateIndex
CREATE INDEX "access_grant_principal_object_kind_idx" ON "access_grant"("principal", "object_kind");

-- CreateIndex
CREATE INDEX "ask_principal_deadline_idx" ON "ask"("principal", "deadline");

-- CreateIndex
CREATE INDEX "outbox_status_due_at_idx" ON "outbox"("status", "due_at");

-- CreateIndex
CREATE INDEX "outbox_object_id_kind_idx" ON "outbox"("object_id", "kind");

-- CreateIndex
CREATE INDEX "delivery_status_not_before_idx" ON "delivery"("status", "not_before");

-- CreateIndex
CREATE INDEX "delivery_account_id_created_at_idx" ON "delivery"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "fact_reacted_at_at_idx" ON "fact"("reacted_at", "at");

-- CreateIndex
CREATE INDEX "contribution_object_id_idx" ON "contribution"("object_id");

-- CreateIndex
CREATE INDEX "contribution_retention_until_idx" ON "contribution"("retention_until");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "document_kind_idx" ON "document"("kind");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_link_expires_at_idx" ON "sign_in_link"("expires_at");

-- CreateIndex
CREATE INDEX "conversation_line_account_id_number_idx" ON "conversation_line"("account_id", "number");

-- Row-level security
ALTER TABLE "processed_delivery" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "processed_delivery" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "access_grant" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "access_grant" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "ask" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "ask" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "outbox" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "delivery" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "delivery" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "fact" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "fact" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "contribution" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "contribution" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "data_key" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "data_key" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "audit_entry" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "audit_head" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "audit_anchor" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "audit_anchor" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "document" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "document" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "session" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "sign_in_link" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "sign_in_link" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "conversation_line" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "conversation_line" TO "aftrap_engine" USING (true) WITH CHECK (true);


-- Everyone and everything an account may be admitted as: nobody, until the people's tables say otherwise.
create function aftrap_principals() returns text[]
language sql stable as $$ select '{}'::text[] $$;

-- The one question every reader policy asks.
create function aftrap_may(object uuid, wanted text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
    select 1 from access_grant g
    where g.object_id = object and g.right_name = wanted and g.principal = any (aftrap_principals())
  );
end $$;

create function aftrap_sees(object uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select 1 from access_grant g where g.object_id = object and g.principal = any (aftrap_principals()));
end $$;

create function aftrap_is(principal text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return principal = any (aftrap_principals());
end $$;

-- Appends to a chain and gives back nothing: the head's row lock puts writers of one chain in a row.
create function aftrap_audit(
  in_chain text, in_at timestamptz, in_actor text, in_action text,
  in_object_kind text, in_object_id text, in_result text, in_origin text
) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  last_hash bytea;
  next_number bigint;
  next_hash bytea;
begin
  insert into audit_head (chain, number, hash) values (in_chain, 0, ''::bytea) on conflict (chain) do nothing;
  select h.hash, h.number + 1 into last_hash, next_number from audit_head h where h.chain = in_chain for update;
  next_hash := sha256(last_hash || convert_to(jsonb_build_array(
    in_chain, next_number, to_char(in_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), in_actor, in_action,
    in_object_kind, in_object_id, in_result, in_origin)::text, 'UTF8'));
  insert into audit_entry (chain, number, at, actor, action, object_kind, object_id, result, origin, previous, hash)
  values (in_chain, next_number, in_at, in_actor, in_action, in_object_kind, in_object_id, in_result, in_origin, last_hash, next_hash);
  update audit_head set number = next_number, hash = next_hash where chain = in_chain;
end $$;

create policy reader on access_grant for select to aftrap_reader
  using (principal = any ((select aftrap_principals())::text[]));
create policy reader on ask for select to aftrap_reader
  using (principal = any ((select aftrap_principals())::text[]));
create policy reader on contribution for select to aftrap_reader using (
  superseded_at is null and (
    (seat_id is not null and aftrap_is('seat:' || seat_id::text))
    or (aftrap_may(object_id, right_name) and (audience = '{}' or audience && (select aftrap_principals())::text[]))
  )
);
create policy reader on document for select to aftrap_reader using (aftrap_sees(id));
create policy reader on conversation_line for select to aftrap_reader using (account_id = aftrap_account());
create policy reader on delivery for select to aftrap_reader using (account_id = aftrap_account());
