-- Whose a measurement is, once it is one person's: name and temperature are then sealed under that person's key and go with it. Those from before stay as they are until
-- the zone's days for them are over.
alter table fever_watch add column member_id uuid, add constraint fever_watch_member foreign key (zone_id, member_id) references member (zone_id, id);
create index fever_watch_of_member on fever_watch (zone_id, member_id) where member_id is not null;
