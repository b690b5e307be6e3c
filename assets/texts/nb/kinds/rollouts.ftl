### Rollout: the kind, its fields, help for fields, and choices.

kind-rollouts = innføring
    .plural = Innføringer
    .new = Ny innføring
    .words = utbredelse, ta i bruk, utrulling, implementering
    .empty = Ingen innføringer ennå. Legg inn hvor langt en kommune har kommet med en løsning, så vokser bildet fram.

field-rollouts = Felt
    .municipality_id = Kommune
    .solution_id = Fellesløsning
    .state = Status
    .common_window = Felles innføringsløp
    .planned_date = Egen planlagt dato
    .actual_date = Tatt i bruk
    .reason = Begrunnelse
    .note = Merknad
    .source = Kilde

hint-rollouts = Hjelp
    .common_window = Når nettverket innfører løsningen samlet; en måned eller et år holder.
    .planned_date = Datoen kommunen selv har planlagt.
    .reason = Hvorfor løsningen ikke er aktuell, eller hvorfor kommunen avviker fra det felles løpet.

choice-rollout-state = Status
    .not_assessed = Ikke vurdert
    .not_relevant = Ikke aktuelt
    .considered = Vurderes
    .decided = Vedtatt
    .agreement_signed = Avtale signert
    .technical_preparation = Teknisk klargjøring
    .pilot = Pilot
    .training = Opplæring
    .in_use = I bruk
    .full_use = Full bruk, gevinster måles
    .retired = Avviklet
