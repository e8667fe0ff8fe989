-- Where a crew is while it is booked, so that the ways there and back count; null: nobody has said (simply busy). Engagements that stand get theirs in demand/V4.
alter table crew_booking add column site_id uuid,
    add constraint crew_booking_site foreign key (zone_id, site_id) references site (zone_id, id);
