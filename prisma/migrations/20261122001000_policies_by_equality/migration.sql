-- The same rows for the same readers. A right looked for by its whole name is found in the index; one of several,
-- or put together in an `or`, was compared with every right on the object, for every row.
alter policy reader on kickoff_partner using (
  exists (
    select 1 from access_grant g where g.object_id = kickoff_partner.kickoff_id and g.right_name = 'process'
  )
  or exists (
    select 1 from access_grant g
    where g.object_id = kickoff_partner.kickoff_id and g.right_name = 'speak:' || kickoff_partner.id::text
  )
);
alter policy reader on kickoff_answer using (
  (
    kickoff_answer.kind = 'given'
    and exists (
      select 1 from access_grant g
      where g.object_id = kickoff_answer.kickoff_id
        and g.right_name = 'answers:' || kickoff_answer.partner_id::text
    )
  )
  or exists (
    select 1 from access_grant g
    where g.object_id = kickoff_answer.kickoff_id and g.right_name = 'speak:' || kickoff_answer.partner_id::text
  )
);
