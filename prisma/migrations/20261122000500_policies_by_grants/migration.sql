-- The same rows for the same readers. A function asked row by row worked out for each of them who the reader is; a
-- look at the grants does so once a statement, because the reader's own grants are the only ones it sees there.
alter policy reader on document using (
  exists (select 1 from access_grant g where g.object_id = document.id)
);
alter policy reader on contribution using (
  superseded_at is null and (
    (seat_id is not null and 'seat:' || seat_id::text = any ((select aftrap_principals())::text[]))
    or (
      (audience = '{}' or audience && (select aftrap_principals())::text[])
      and exists (
        select 1 from access_grant g
        where g.object_id = contribution.object_id and g.right_name = contribution.right_name
      )
    )
  )
);
alter policy reader on theme using (
  exists (select 1 from access_grant g where g.object_id = theme.id and g.right_name = 'see')
);
alter policy reader on kickoff using (
  exists (select 1 from access_grant g where g.object_id = kickoff.id)
);
alter policy reader on kickoff_lead_word using (
  exists (select 1 from access_grant g where g.object_id = kickoff_lead_word.kickoff_id and g.right_name = 'brief')
);
alter policy reader on kickoff_partner using (
  exists (
    select 1 from access_grant g
    where g.object_id = kickoff_partner.kickoff_id
      and g.right_name in ('process', 'speak:' || kickoff_partner.id::text)
  )
);
alter policy reader on kickoff_answer using (
  exists (
    select 1 from access_grant g
    where g.object_id = kickoff_answer.kickoff_id
      and (
        g.right_name = 'speak:' || kickoff_answer.partner_id::text
        or (kickoff_answer.kind = 'given' and g.right_name = 'answers:' || kickoff_answer.partner_id::text)
      )
  )
);
alter policy reader on kickoff_agreement using (
  exists (select 1 from access_grant g where g.object_id = kickoff_agreement.kickoff_id and g.right_name = 'agreement')
);
alter policy reader on kickoff_row using (
  exists (select 1 from access_grant g where g.object_id = kickoff_row.kickoff_id and g.right_name = 'agreement')
);
alter policy reader on kickoff_confirmation using (
  exists (
    select 1 from access_grant g
    where g.object_id = kickoff_confirmation.kickoff_id and g.right_name = 'agreement'
  )
);
alter policy reader on kickoff_version using (
  exists (select 1 from access_grant g where g.object_id = kickoff_version.kickoff_id and g.right_name = 'agreement')
);
alter policy reader on action_list using (
  exists (select 1 from access_grant g where g.object_id = action_list.id and g.right_name = 'see')
);
alter policy reader on action using (
  exists (select 1 from access_grant g where g.object_id = action.list_id and g.right_name = 'see')
);
alter policy reader on action_step using (
  exists (select 1 from access_grant g where g.object_id = action_step.list_id and g.right_name = 'see')
);

drop function aftrap_is(text);
drop function aftrap_sees(uuid);
