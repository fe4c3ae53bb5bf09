-- Who decides on a plan sees what was agreed, and no information requests: what was promised on one neither.
alter policy reader on action using (
  exists (select 1 from access_grant g where g.object_id = action.list_id and g.right_name = 'see')
  and (action.request_id is null or exists (
    select 1 from access_grant g where g.object_id = action.request_id and g.right_name = 'see'))
);
