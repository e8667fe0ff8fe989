-- The steps of filings and who signed for them go over to the net of responsibility, which knows those of engagements too.
do $$
declare z record;
begin
    for z in select id from zone loop
        perform set_config('app.zone', z.id::text, true);
        insert into responsible_work (zone_id, id, kind, title, company_id, installer_id, crew_id, starts_at, ends_at, opened_at)
        select f.zone_id, f.id, 'filing', f.number || ' ' || c.name, f.company_id, f.installer_id, f.crew_id, f.arrives_from, f.leaves_at, f.filed_at
        from filing f join crew c on c.zone_id = f.zone_id and c.id = f.crew_id
        where f.zone_id = z.id and f.state in ('filed', 'returned', 'admitted', 'refused', 'arrived');
        insert into work_step (zone_id, work_id, step, position, side, organisation_id)
        select w.zone_id, w.id, s.step, s.position, s.side, case s.side when 'company' then w.company_id when 'installer' then w.installer_id end
        from responsible_work w cross join (values ('people', 0, 'installer'), ('journey', 1, 'installer'), ('site', 2, 'company'), ('review', 3, 'zone')) as s(step, position, side)
        where w.zone_id = z.id and w.kind = 'filing';
        insert into commitment (zone_id, id, work_id, step, part, organisation_id, membership_id, signed_name, text_zh, text_en, signed_at)
        select k.zone_id, k.id, k.filing_id, k.step, case k.step when 'review' then 'officer' else 'person' end, case k.step when 'review' then null else k.organisation_id end,
               k.signed_by, k.signed_name, '对报备的这一环节负责。', 'I answer for this step of the filing.', k.signed_at
        from entry_commitment k join filing f on f.zone_id = k.zone_id and f.id = k.filing_id and f.revision = k.revision
             join work_step s on s.zone_id = k.zone_id and s.work_id = k.filing_id and s.step = k.step
        where k.zone_id = z.id and (k.step = 'review' or k.organisation_id is not null);
    end loop;
    perform set_config('app.zone', '', true);
end $$;
drop table entry_commitment;

-- What was warned of: until when the answer holds that somebody was told of, and that the arrival is near without an admission.
alter table filing add column warned_of timestamptz;
alter table filing add column arrival_told_at timestamptz;
