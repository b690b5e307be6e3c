### Rollout: the kind, its fields, help for fields, and choices.

kind-rollouts = innføring
    .plural = Innføringar
    .new = Ny innføring
    .words = utbreiing, ta i bruk, utrulling, implementering
    .empty = Ingen innføringar enno. Legg inn kor langt ein kommune har kome med ei løysing, så veks biletet fram.

field-rollouts = Felt
    .municipality_id = Kommune
    .solution_id = Fellesløysing
    .state = Status
    .common_window = Felles innføringsløp
    .planned_date = Eigen planlagd dato
    .actual_date = Teken i bruk
    .reason = Grunngjeving
    .note = Merknad
    .source = Kjelde

hint-rollouts = Hjelp
    .common_window = Når nettverket innfører løysinga samla; ein månad eller eit år held.
    .planned_date = Datoen kommunen sjølv har planlagt.
    .reason = Kvifor løysinga ikkje er aktuell, eller kvifor kommunen vik av frå det felles løpet.

choice-rollout-state = Status
    .not_assessed = Ikkje vurdert
    .not_relevant = Ikkje aktuelt
    .considered = Blir vurdert
    .decided = Vedteke
    .agreement_signed = Avtale signert
    .technical_preparation = Teknisk klargjering
    .pilot = Pilot
    .training = Opplæring
    .in_use = I bruk
    .full_use = Full bruk, gevinstar blir målte
    .retired = Avvikla
