### Status report: the kind, its fields, help for fields, and choices.

kind-status-reports = statusrapport
    .plural = Statusrapportar
    .new = Ny statusrapport
    .words = status, rapport, framdrift
    .empty = Ingen statusrapportar enno. Skriv den første, eller be prosjektleiarane om dei i ei innhenting.

field-status-reports = Felt
    .project_id = Prosjekt
    .reported_on = Dato
    .reported_by = Rapportert av
    .schedule = Framdrift
    .cost = Økonomi
    .quality = Kvalitet
    .risk = Risiko
    .benefits = Gevinstoppnåing
    .summary = Oppsummering
    .deviations = Avvik og tiltak
    .cost_to_date = Kostnader til no
    .forecast = Prognose
    .round_id = Innhenting
    .source = Kjelde

choice-schedule-status = Framdrift
    .ahead = Føre plan
    .on_plan = På plan
    .minor_delay = Mindre forseinkingar
    .delayed = Forseinka
    .unknown = Veit ikkje

choice-cost-status = Økonomi
    .under_budget = Under budsjett
    .on_budget = På budsjett
    .minor_overrun = Mindre overskridingar
    .over_budget = Over budsjett
    .unknown = Veit ikkje

choice-quality-status = Kvalitet
    .better = Betre enn spesifikasjon
    .as_specified = Etter spesifikasjon
    .minor_deviation = Mindre avvik
    .major_deviation = Større avvik
    .unknown = Veit ikkje

choice-risk-status = Risiko
    .low = Låg
    .medium = Middels
    .high = Høg
    .unknown = Veit ikkje

choice-benefit-status = Gevinstoppnåing
    .not_started = Ikkje påbyrja
    .ahead = Føre plan
    .on_plan = På plan
    .minor_delay = Mindre forseinkingar
    .delayed = Forseinka
    .unknown = Veit ikkje
