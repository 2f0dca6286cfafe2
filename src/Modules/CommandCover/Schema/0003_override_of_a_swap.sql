-- An override can also be for a swap: of which shift, and why it is swapped. Blank: it is for a shift of its own.
alter table command_cover.rota_overrides add column swaps text, add column swap_reason text, add check ((swaps is null) = (swap_reason is null));
alter table command_cover.now_rota_overrides add column swaps text, add column swap_reason text;
