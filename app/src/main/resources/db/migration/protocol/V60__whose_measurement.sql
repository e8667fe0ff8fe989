-- Whose a measurement is was asked when it came; nobody's and several people's decide nothing, and whoever measured is told. Empty of what came before.
alter table fever_watch add column matched text check (matched in ('one', 'nobody', 'several'));
create index fever_watch_unmatched on fever_watch (zone_id, site_id, begun_at) where matched in ('nobody', 'several');

-- Another name for who was measured, by whoever measured; the first stays where it is.
create table fever_correction (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    watch_id      uuid not null,
    corrected_at  timestamptz not null,
    corrected_by  uuid not null,
    person_cipher text not null,
    primary key (zone_id, id),
    constraint fever_correction_watch foreign key (zone_id, watch_id) references fever_watch (zone_id, id)
);
create index fever_correction_of_watch on fever_correction (zone_id, watch_id, corrected_at);
grant select, insert, update (person_cipher), delete on fever_correction to ${app};
alter table fever_correction enable row level security;
alter table fever_correction force row level security;
create policy fever_correction_zone on fever_correction using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);
