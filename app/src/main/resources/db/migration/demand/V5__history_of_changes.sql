-- What a change changed, field by field: whoever is told of it need not compare. Of changes before, it is not known.
alter table demand_history add column changes jsonb not null default '[]';
