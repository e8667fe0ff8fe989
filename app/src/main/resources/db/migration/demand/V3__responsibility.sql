-- Engagements that stood before there was a net get their steps, unsigned.
do $$
declare z record;
begin
    for z in select id from zone loop
        perform set_config('app.zone', z.id::text, true);
        insert into responsible_work (zone_id, id, kind, title, company_id, installer_id, crew_id, starts_at, ends_at, opened_at)
        select e.zone_id, e.id, 'engagement', d.number || ' ' || c.name, e.company_id, e.installer_id, e.crew_id, min(p.starts_at), max(p.ends_at), e.engaged_at
        from engagement e join demand d on d.zone_id = e.zone_id and d.id = e.demand_id join crew c on c.zone_id = e.zone_id and c.id = e.crew_id
             join engagement_package p on p.zone_id = e.zone_id and p.engagement_id = e.id
        where e.zone_id = z.id and e.state = 'active' group by e.zone_id, e.id, d.number, c.name;
        insert into work_step (zone_id, work_id, step, position, side, organisation_id)
        select w.zone_id, w.id, s.step, s.position, s.side, case s.side when 'company' then w.company_id else w.installer_id end
        from responsible_work w cross join (values ('before_entry', 4, 'installer'), ('gate', 5, 'company'), ('installation', 6, 'installer'), ('disinfection', 7, 'company'),
            ('leaving', 8, 'installer')) as s(step, position, side)
        where w.zone_id = z.id and w.kind = 'engagement';
    end loop;
    perform set_config('app.zone', '', true);
end $$;
