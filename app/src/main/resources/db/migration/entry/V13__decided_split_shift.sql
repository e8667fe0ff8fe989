-- Whether a decision asks for hours in turn, and until when, so that who asks about a crew's time need not judge again. Who is plainly admitted is asked for nothing;
-- of the others that are open it is not known: they are due to be decided again, and judged when asked about until then.
alter table entry_decision add column split_shift boolean;
alter table entry_decision add column split_until timestamptz;
-- When any answer in a decision turns by itself, for the better too, while the verdict holds until later.
alter table filing add column turns_at timestamptz;
do $$
declare z record;
begin
    for z in select id from zone loop
        perform set_config('app.zone', z.id::text, true);
        update entry_decision d set split_shift = false from filing f
        where d.zone_id = z.id and f.zone_id = z.id and f.decision_id = d.id and d.verdict = 'admit' and f.state in ('filed', 'admitted', 'arrived');
        update filing set holds_until = now() where zone_id = z.id and verdict <> 'admit' and state in ('filed', 'admitted', 'arrived');
    end loop;
    perform set_config('app.zone', '', true);
end $$;
