-- Who keeps the paper that a consent entered by somebody else was signed on. Empty of those from before, and of what people said themselves.
alter table entry_consent add column kept_by text not null default '';

-- Whereabouts say as much as the decision that is computed of them, which is sealed already. body: division and days under the filing's key, which retention destroys.
-- areas: keyed hashes of the areas a stop lies in and of the one it names, by which those through an area are found; they go with the row. Rows from before are in clear
-- until a round of retention has sealed them.
drop index filing_stop_in;
alter table filing_stop
    alter column division drop not null,
    alter column from_day drop not null,
    alter column until_day drop not null,
    add column body text,
    add column areas text[] not null default '{}',
    add constraint filing_stop_said check ((body is null) = (division is not null and from_day is not null and until_day is not null));
create index filing_stop_in_clear on filing_stop (zone_id, filing_id) where division is not null;
