-- The same questions, answered the same. But who the reader is was worked out again for every grant that was looked
-- at, in every row: reading one list of actions took ten times as long as it had to.
create or replace function aftrap_may(object uuid, wanted text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  -- Asked once, not for every grant.
  mine text[] := aftrap_principals();
begin
  return exists (
    select 1 from access_grant g
    where g.object_id = object and g.right_name = wanted and g.principal = any (mine)
  );
end $$;

create or replace function aftrap_sees(object uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  mine text[] := aftrap_principals();
begin
  return exists (select 1 from access_grant g where g.object_id = object and g.principal = any (mine));
end $$;
