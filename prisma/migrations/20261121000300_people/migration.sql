-- CreateTable
CREATE TABLE "people_register" (
    "id" UUID NOT NULL,
    "zone" TEXT NOT NULL,

    CONSTRAINT "people_register_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" TEXT NOT NULL,
    "register_id" UUID NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "partner_type" TEXT,
    "legal_status" TEXT NOT NULL,
    "seat_kind" TEXT NOT NULL,
    "districts" JSONB,
    "municipality" TEXT,
    "is_local" BOOLEAN NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "function_id" TEXT NOT NULL,
    "body_id" TEXT,
    "label" TEXT NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "work_days" INTEGER[],
    "work_from" TEXT NOT NULL,
    "work_until" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holding" (
    "id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,

    CONSTRAINT "holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputyship" (
    "id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,

    CONSTRAINT "deputyship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people_import" (
    "account_id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "lines" JSONB NOT NULL,

    CONSTRAINT "people_import_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE INDEX "organisation_register_id_idx" ON "organisation"("register_id");

-- CreateIndex
CREATE INDEX "seat_register_id_idx" ON "seat"("register_id");

-- CreateIndex
CREATE INDEX "seat_organisation_id_idx" ON "seat"("organisation_id");

-- CreateIndex
CREATE INDEX "seat_body_id_function_id_idx" ON "seat"("body_id", "function_id");

-- CreateIndex
CREATE INDEX "account_register_id_idx" ON "account"("register_id");

-- CreateIndex
CREATE INDEX "holding_register_id_idx" ON "holding"("register_id");

-- CreateIndex
CREATE INDEX "holding_seat_id_idx" ON "holding"("seat_id");

-- CreateIndex
CREATE INDEX "holding_account_id_idx" ON "holding"("account_id");

-- CreateIndex
CREATE INDEX "deputyship_register_id_idx" ON "deputyship"("register_id");

-- CreateIndex
CREATE INDEX "deputyship_seat_id_idx" ON "deputyship"("seat_id");

-- CreateIndex
CREATE INDEX "deputyship_account_id_idx" ON "deputyship"("account_id");

-- CreateIndex
CREATE INDEX "absence_register_id_idx" ON "absence"("register_id");

-- CreateIndex
CREATE INDEX "absence_account_id_idx" ON "absence"("account_id");

-- CreateIndex
CREATE INDEX "people_import_register_id_idx" ON "people_import"("register_id");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "people_register"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "people_register"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "people_register"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "people_register"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputyship" ADD CONSTRAINT "deputyship_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "people_register"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputyship" ADD CONSTRAINT "deputyship_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputyship" ADD CONSTRAINT "deputyship_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "people_register"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_import" ADD CONSTRAINT "people_import_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "people_register"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security
ALTER TABLE "people_register" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "people_register" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "organisation" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "seat" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "seat" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "account" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "holding" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "holding" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "deputyship" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "deputyship" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "absence" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "absence" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "people_import" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "people_import" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- A stretch of time that has no day in it means nothing and is not kept.
alter table holding add constraint holding_days check (until_day is null or from_day < until_day);
alter table deputyship add constraint deputyship_days check (from_day < until_day);
alter table absence add constraint absence_days check (from_day < until_day);

-- Everything an account may be admitted as: the same list as `principalsOf` in src/chat/viewer.ts. Who has no seat
-- today, and stands in for nobody, is nobody.
create or replace function aftrap_principals() returns text[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    with today as (
      select r.id as register_id, (aftrap_at() at time zone r.zone)::date as day from people_register r
    ),
    place as (
      select seat_id, from_day, until_day, false as as_deputy from holding where account_id = aftrap_account()
      union all
      select seat_id, from_day, until_day, true as as_deputy from deputyship where account_id = aftrap_account()
    ),
    mine as (
      select s.id, s.organisation_id, s.function_id, s.body_id, p.as_deputy
      from today
      join account a on a.register_id = today.register_id and a.id = aftrap_account()
        and a.from_day <= today.day and (a.until_day is null or today.day < a.until_day)
      join place p on p.from_day <= today.day and (p.until_day is null or today.day < p.until_day)
      join seat s on s.id = p.seat_id and (s.ends_on is null or today.day < s.ends_on)
    ),
    found(principal) as (
      select 'account:' || aftrap_account()::text from mine
      union select 'seat:' || id::text from mine
      union select 'deputy:' || id::text from mine where as_deputy
      union select 'organisation:' || organisation_id from mine
      union select 'role:' || function_id || '@' || body_id from mine where body_id is not null
      union select 'body:' || body_id from mine where body_id is not null
    )
    select coalesce(array_agg(principal order by principal collate "C"), '{}') from found
  );
end $$;

create function aftrap_manages_people() returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select 1 from people_register r where aftrap_may(r.id, 'manage'));
end $$;

-- Accounts with a place, now or later, in an organisation the reader acts for: among them one finds a deputy.
create function aftrap_colleagues() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  -- Asked once, not for every row.
  mine text[] := aftrap_principals();
begin
  return array(
    select p.account_id
    from (select seat_id, account_id, until_day from holding
          union all select seat_id, account_id, until_day from deputyship) p
    join seat s on s.id = p.seat_id
    join people_register r on r.id = s.register_id
    where 'organisation:' || s.organisation_id = any (mine)
      and (p.until_day is null or (aftrap_at() at time zone r.zone)::date < p.until_day)
  );
end $$;

create policy reader on people_register for select to aftrap_reader
  using ((select cardinality(aftrap_principals())) > 0);
create policy reader on organisation for select to aftrap_reader
  using ((select cardinality(aftrap_principals())) > 0);
create policy reader on seat for select to aftrap_reader
  using ((select cardinality(aftrap_principals())) > 0);
create policy reader on account for select to aftrap_reader using (
  'account:' || id::text = any ((select aftrap_principals())::text[])
  or id = any ((select aftrap_colleagues())::uuid[])
  or (select aftrap_manages_people())
);
create policy reader on holding for select to aftrap_reader using (
  'account:' || account_id::text = any ((select aftrap_principals())::text[])
  or 'seat:' || seat_id::text = any ((select aftrap_principals())::text[])
  or (select aftrap_manages_people())
);
create policy reader on deputyship for select to aftrap_reader using (
  'account:' || account_id::text = any ((select aftrap_principals())::text[])
  or 'seat:' || seat_id::text = any ((select aftrap_principals())::text[])
  or (select aftrap_manages_people())
);
create policy reader on absence for select to aftrap_reader using (
  'account:' || account_id::text = any ((select aftrap_principals())::text[])
  or (select aftrap_manages_people())
);
create policy reader on people_import for select to aftrap_reader using (
  'account:' || account_id::text = any ((select aftrap_principals())::text[])
  and (select aftrap_manages_people())
);
