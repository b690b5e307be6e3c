### Status report: the kind, its fields, help for fields, and choices.

kind-status-reports = statusrapport
    .plural = Statusrapporter
    .new = Ny statusrapport
    .words = status, rapport, fremdrift, framdrift
    .empty = Ingen statusrapporter ennå. Skriv den første, eller be prosjektlederne om dem i en innhenting.

field-status-reports = Felt
    .project_id = Prosjekt
    .reported_on = Dato
    .reported_by = Rapportert av
    .schedule = Framdrift
    .cost = Økonomi
    .quality = Kvalitet
    .risk = Risiko
    .benefits = Gevinstoppnåelse
    .summary = Oppsummering
    .deviations = Avvik og tiltak
    .cost_to_date = Kostnader påløpt
    .forecast = Prognose
    .round_id = Innhenting
    .source = Kilde

choice-schedule-status = Framdrift
    .ahead = Foran plan
    .on_plan = På plan
    .minor_delay = Mindre forsinkelser
    .delayed = Forsinket
    .unknown = Vet ikke

choice-cost-status = Økonomi
    .under_budget = Under budsjett
    .on_budget = På budsjett
    .minor_overrun = Mindre overskridelser
    .over_budget = Over budsjett
    .unknown = Vet ikke

choice-quality-status = Kvalitet
    .better = Bedre enn spesifikasjon
    .as_specified = Ifølge spesifikasjon
    .minor_deviation = Mindre avvik
    .major_deviation = Større avvik
    .unknown = Vet ikke

choice-risk-status = Risiko
    .low = Lav
    .medium = Middels
    .high = Høy
    .unknown = Vet ikke

choice-benefit-status = Gevinstoppnåelse
    .not_started = Ikke påbegynt
    .ahead = Foran plan
    .on_plan = På plan
    .minor_delay = Mindre forsinkelser
    .delayed = Forsinket
    .unknown = Vet ikke
