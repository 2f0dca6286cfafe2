-- Why a shift was put on the rota only after it began; blank: it was there before.
alter table command_cover.shift_details add column afterwards text;
alter table command_cover.now_shift_details add column afterwards text;
-- How an override changes the shift that it is for: by a swap, which it is where this is blank, or by other times.
alter table command_cover.rota_overrides add column change text;
alter table command_cover.now_rota_overrides add column change text;
