-- Engagements that stood before bookings knew where.
do $$
declare z record;
begin
    for z in select id from zone loop
        perform set_config('app.zone', z.id::text, true);
        update crew_booking b set site_id = d.site_id
        from engagement e join demand d on d.zone_id = e.zone_id and d.id = e.demand_id
        where b.zone_id = z.id and e.zone_id = z.id and e.id = b.reference_id and b.kind = 'engagement' and b.released_at is null;
    end loop;
    perform set_config('app.zone', '', true);
end $$;
