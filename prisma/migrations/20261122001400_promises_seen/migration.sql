-- Who decides on a plan sees what was agreed, and neither information requests nor the plan for communication: what
-- comes from those not either.
alter policy reader on action using (
  exists (select 1 from access_grant g where g.object_id = action.list_id and g.right_name = 'see')
  and (action.from_id is null or exists (
    select 1 from access_grant g where g.object_id = action.from_id and g.right_name = 'see'))
);
