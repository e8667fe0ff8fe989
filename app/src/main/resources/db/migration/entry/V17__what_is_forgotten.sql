-- Papers, rides, sightings and the like, beside journeys and facts.
alter table entry_retention_run add column records_erased integer not null default 0;
