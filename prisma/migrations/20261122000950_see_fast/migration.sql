-- Who may see anything of an object has the right `see` on it: one row a principal, found without looking at the others.
CREATE INDEX "access_grant_principal_right_name_object_id_idx" ON "access_grant"("principal", "right_name", "object_id");

alter policy reader on kickoff using (
  exists (select 1 from access_grant g where g.object_id = kickoff.id and g.right_name = 'see')
);
