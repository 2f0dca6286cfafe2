-- Which agreement a shift relies on whose cover comes from others.
alter table command_cover.shift_details add column agreement text;
alter table command_cover.now_shift_details add column agreement text;
alter table command_cover.rota_overrides add column agreement text;
alter table command_cover.now_rota_overrides add column agreement text;
