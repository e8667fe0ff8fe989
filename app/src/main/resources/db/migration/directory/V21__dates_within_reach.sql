-- Dates end with 2099, and a licence without an end (长期) has that year's last day. What was stored later is brought within: a planner counts minutes,
-- and a year of five digits is a slip of the hand. Row-level security is forced on owners too, hence lifted for the update.
do $$
declare t text;
begin
    foreach t in array array['licence', 'safety_licence', 'installer_mark', 'certificate', 'crew_member', 'crew_day', 'crew_booking', 'crew', 'crew_control_status'] loop
        execute format('alter table %I no force row level security', t);
    end loop;
end $$;

update licence set valid_to = least(valid_to, date '2099-12-31'), valid_from = least(valid_from, date '2099-12-31')
    where valid_to > date '2099-12-31' or valid_from > date '2099-12-31';
update safety_licence set valid_to = least(valid_to, date '2099-12-31'), valid_from = least(valid_from, date '2099-12-31')
    where valid_to > date '2099-12-31' or valid_from > date '2099-12-31';
update installer_mark set valid_to = least(valid_to, date '2099-12-31'), valid_from = least(valid_from, date '2099-12-31')
    where valid_to > date '2099-12-31' or valid_from > date '2099-12-31';
update certificate set valid_to = case when valid_to <= date '2099-12-31' then valid_to end, next_review = case when next_review <= date '2099-12-31' then next_review end
    where valid_to > date '2099-12-31' or next_review > date '2099-12-31';
delete from crew_member where joined_on > date '2099-12-31';
update crew_member set left_on = null where left_on > date '2100-01-01';
delete from crew_day where day > date '2099-12-31';
update crew_booking set released_at = now(), release_reason = '2099-12-31 之后无效 – no date after 2099-12-31' where released_at is null and kind = 'busy' and starts_at >= timestamptz '2100-01-01 00:00+00';
update crew_booking set ends_at = timestamptz '2100-01-01 00:00+00' where ends_at > timestamptz '2100-01-01 00:00+00' and starts_at < timestamptz '2100-01-01 00:00+00';
update crew set control_clear_from = least(control_clear_from, timestamptz '2099-12-31 00:00+00'), control_split_until = least(control_split_until, timestamptz '2099-12-31 00:00+00')
    where control_clear_from > timestamptz '2099-12-31 00:00+00' or control_split_until > timestamptz '2099-12-31 00:00+00';
update crew_control_status set clear_from = least(clear_from, timestamptz '2099-12-31 00:00+00'), split_shift_until = least(split_shift_until, timestamptz '2099-12-31 00:00+00')
    where clear_from > timestamptz '2099-12-31 00:00+00' or split_shift_until > timestamptz '2099-12-31 00:00+00';

do $$
declare t text;
begin
    foreach t in array array['licence', 'safety_licence', 'installer_mark', 'certificate', 'crew_member', 'crew_day', 'crew_booking', 'crew', 'crew_control_status'] loop
        execute format('alter table %I force row level security', t);
    end loop;
end $$;
