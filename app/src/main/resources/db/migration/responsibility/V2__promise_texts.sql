-- A zone's own words for what is taken on with a step, from a day on until the next; before the first, and where a zone says nothing, the product's. Nothing is changed in
-- place: words that hold are followed by others, words that do not hold yet may be taken back. What was signed carries its words itself.
create table promise_text (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    step         text not null,
    part         text not null check (part in ('person', 'officer')),
    text_zh      text not null check (text_zh <> ''),
    text_en      text not null check (text_en <> ''),
    from_day     date not null,
    set_at       timestamptz not null,
    set_by       uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    primary key (zone_id, id),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index promise_text_from on promise_text (zone_id, step, part, from_day) where withdrawn_at is null;
grant select, insert, update (withdrawn_at, withdrawn_by) on promise_text to ${app};
alter table promise_text enable row level security;
alter table promise_text force row level security;
create policy promise_text_zone on promise_text using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);
