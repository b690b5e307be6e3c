### The model: kinds of record, their fields, help for fields, and choices.

## Municipality

kind-municipalities = kommune
    .plural = Kommuner
    .new = Ny kommune
    .empty = Ingen kommuner ennå. Legg inn kommunene i nettverket, så kan du velge dem i prosjekter og søknader.

field-municipalities = Felt
    .number = Kommunenummer
    .name = Navn
    .county = Fylke
    .population = Innbyggere
    .population_date = Folketall per
    .language_decision = Språkvedtak
    .membership = Medlemskap
    .member_from = Medlem fra
    .member_to = Medlem til
    .note = Merknad
    .source = Kilde

hint-municipalities = Hjelp
    .number = Fire siffer, med null først der nummeret har det: 0301.
    .population_date = Dagen folketallet gjelder for, for eksempel 1.1.2024.
    .language_decision = Målformen kommunen har vedtatt at staten skal bruke når den skriver til kommunen.
    .membership = La feltet stå tomt når ingen kilde sier det.

choice-language-decision = Språkvedtak
    .nynorsk = Nynorsk
    .bokmal = Bokmål
    .neutral = Nøytral

choice-membership = Medlemskap
    .member = Medlem
    .outside = Ikke medlem

## Organisation

kind-organisations = organisasjon
    .plural = Organisasjoner
    .new = Ny organisasjon
    .empty = Ingen organisasjoner ennå. Legg inn dem som eier, finansierer eller samarbeider med nettverket, så kan du velge dem i andre felt.

field-organisations = Felt
    .title = Navn
    .short_name = Kortnavn
    .organisation_type = Type
    .organisation_number = Organisasjonsnummer
    .municipality_id = Kommune
    .url = Nettside
    .note = Merknad
    .source = Kilde

hint-organisations = Hjelp
    .short_name = Navnet folk bruker til daglig.
    .organisation_number = Ni siffer.
    .municipality_id = Fyll ut når organisasjonen er en kommune.

choice-organisation-type = Type organisasjon
    .municipality = Kommune
    .county = Fylkeskommune
    .state = Statlig virksomhet
    .local_government_association = KS og KS-selskaper
    .network = Digitaliseringsnettverk
    .it_cooperation = IKT-samarbeid
    .supplier = Leverandør
    .other = Annet

## Person

kind-people = person
    .plural = Personer
    .new = Ny person
    .empty = Ingen personer ennå. Legg inn dem du samarbeider med, bare med kontaktopplysninger fra jobben.

field-people = Felt
    .title = Navn
    .organisation_id = Organisasjon
    .position = Stilling
    .email = E-post
    .telephone = Telefon
    .note = Merknad
    .source = Kilde

hint-people = Hjelp
    .email = Bare kontaktopplysninger fra jobben.
    .telephone = Bare kontaktopplysninger fra jobben.
    .note = Det du skriver her, er personopplysninger; skriv bare det arbeidet krever.

## Body

kind-bodies = utvalg
    .plural = Utvalg
    .new = Nytt utvalg
    .empty = Ingen utvalg ennå. Legg inn styringsgruppen og andre som møtes, så kan du legge inn møtene deres.

field-bodies = Felt
    .title = Navn
    .short_name = Kortnavn
    .reports_to_id = Rapporterer til
    .authority = Myndighet
    .layer = Nivå
    .organisation_id = Organisasjon
    .mandate = Mandat
    .composition = Sammensetning
    .note = Merknad
    .source = Kilde

hint-bodies = Hjelp
    .title = Navnet i dag; tidligere navn legger du inn som utvalgsnavn.
    .short_name = Navnet folk bruker til daglig, for eksempel «DuVe».
    .reports_to_id = Utvalget det rapporterer til eller forbereder saker for.
    .authority = Det et rådgivende utvalg kommer fram til, er råd og ikke vedtak.
    .composition = Medlemmer som er nevnt ved stilling, for eksempel «fem kommunedirektører».

choice-authority = Myndighet
    .deciding = Besluttende
    .advisory = Rådgivende
    .preparing = Saksforberedende
    .professional = Faglig

choice-layer = Nivå
    .national = Nasjonalt
    .ks_fiks = KS/Fiks
    .regional = Regionalt
    .local = Lokalt

## Body name

kind-body-names = utvalgsnavn
    .plural = Utvalgsnavn
    .new = Nytt utvalgsnavn
    .empty = Ingen utvalgsnavn ennå. Har et utvalg skiftet navn, legger du inn det gamle her, så er eldre saker lette å kjenne igjen.

field-body-names = Felt
    .body_id = Utvalg
    .title = Navn
    .short_name = Kortnavn
    .valid_from = Fra
    .valid_to = Til
    .source = Kilde

hint-body-names = Hjelp
    .valid_from = Da utvalget tok navnet i bruk; et år eller en måned holder.
    .valid_to = Tomt så lenge navnet er i bruk.

## Meeting

kind-meetings = møte
    .plural = Møter
    .new = Nytt møte
    .empty = Ingen møter ennå. Legg inn det første, så har sakene et sted å høre hjemme.

field-meetings = Felt
    .body_id = Utvalg
    .date = Dato
    .number = Møtenummer
    .theme = Tema
    .state = Status
    .start_time = Fra kl.
    .end_time = Til kl.
    .mode = Møteform
    .place = Sted
    .chair = Møteleder
    .minute_taker = Referent
    .replaces_id = Erstatter møte
    .minutes_approved = Referat godkjent
    .minutes_approval = Godkjenningsmåte
    .note = Merknad
    .source = Kilde

hint-meetings = Hjelp
    .date = Skriv datoen så nøyaktig du vet den, for eksempel «23.9», «uke 39», «før jul» eller «19. eller 24. januar».
    .state = Et foreløpig møte kan fortsatt bli flyttet.
    .start_time = Klokkeslett som 10:00.
    .end_time = Klokkeslett som 14:00.
    .replaces_id = Møtet som ble flyttet eller avlyst, når dette kom i stedet.
    .minutes_approved = Dagen referatet ble godkjent.
    .minutes_approval = For eksempel «på e-post, ingen merknader innen fristen».

choice-meeting-state = Status
    .proposed = Foreslått
    .provisional = Foreløpig
    .fixed = Fastsatt
    .moved = Flyttet
    .cancelled = Avlyst
    .held = Holdt

choice-mode = Møteform
    .physical = Fysisk
    .digital = Digitalt
    .hybrid = Hybrid
    .written = Skriftlig

## Attendance

kind-attendances = møtedeltaker
    .plural = Møtedeltakere
    .new = Ny møtedeltaker
    .empty = Ingen møtedeltakere ennå. Legg inn hvem som var til stede og hvem som meldte forfall, så er det klart til referatet.

field-attendances = Felt
    .meeting_id = Møte
    .person_id = Person
    .title = Navn
    .organisation = Organisasjon og stilling
    .presence = Deltakelse
    .source = Kilde

hint-attendances = Hjelp
    .person_id = Fyll ut når personen er registrert.
    .title = Navnet slik det var på møtedagen.
    .organisation = Slik det var på møtedagen, for eksempel «Alver, kommunedirektør».

choice-presence = Deltakelse
    .present = Til stede
    .absent = Forfall
    .observer = Observatør
    .secretariat = Sekretariat
    .guest = Gjest

## Case

kind-cases = sak
    .plural = Saker
    .new = Ny sak
    .empty = Ingen saker ennå. Legg inn den første, så har møtet en saksliste.

field-cases = Felt
    .title = Tittel
    .meeting_id = Møte
    .body_id = Utvalg
    .case_year = Saksår
    .case_sequence = Løpenummer
    .former_number = Tidligere saksnummer
    .agenda_order = Plass på sakslisten
    .case_type = Sakstype
    .state = Status
    .proposal = Forslag til vedtak
    .summary = Saken i korte trekk
    .background = Bakgrunn
    .assessment = Vurdering
    .economic_consequences = Økonomiske konsekvenser
    .advice = Innstilling
    .responsible = Saksansvarlig
    .continues_id = Oppfølging av sak
    .matter_of_principle = Prinsipiell sak
    .exempt = Unntatt offentlighet
    .exemption_ground = Hjemmel
    .archive_reference = Arkivreferanse
    .note = Internt notat
    .source = Kilde

hint-cases = Hjelp
    .body_id = Fyll ut så lenge saken ikke er satt opp på et møte.
    .case_sequence = Saksnummeret uten år, for eksempel 8 i sak 08-23.
    .former_number = Et annet nummer saken har hatt, for eksempel før to kopier ble slått sammen.
    .proposal = Skriv nummererte punkter på hver sin linje.
    .assessment = Alternativer, nytte, kostnad og risiko.
    .advice = Det som det saksforberedende utvalget anbefaler.
    .continues_id = Saken fra et tidligere møte som denne følger opp.
    .matter_of_principle = Saken må avgjøres av hver enkelt kommune.
    .exemption_ground = Lovhjemmelen, for eksempel offentleglova § 14.
    .note = Blir aldri med i eksport.

choice-case-type = Sakstype
    .decision = Vedtak
    .approval = Godkjenning
    .discussion = Drøfting
    .information = Orientering
    .recommendation = Innstilling
    .other_business = Eventuelt

choice-case-state = Status
    .preparing = Under forberedelse
    .scheduled = På sakslisten
    .postponed = Utsatt
    .returned = Sendt tilbake
    .treated = Behandlet
    .withdrawn = Trukket

## Decision

kind-decisions = vedtak
    .plural = Vedtak
    .new = Nytt vedtak
    .empty = Ingen vedtak ennå. Legg inn det første, så er det lett å finne igjen og følge opp.

field-decisions = Felt
    .case_id = Sak
    .date = Vedtaksdato
    .state = Status
    .outcome = Utfall
    .title = Vedtaket kort
    .text = Vedtakstekst
    .changes_from_proposal = Endringer fra forslaget
    .agreement = Vedtaksmåte
    .votes = Stemmer
    .remark = Forbehold og merknader
    .conflict_of_interest = Inhabile
    .economic_effect = Økonomisk virkning
    .amount = Beløp
    .amount_year = Beløpet gjelder år
    .cost_owner_id = Dekkes av
    .principle = Prinsippvedtak
    .corrects_id = Retter vedtak
    .supersedes_id = Erstatter vedtak
    .review_on = Ny vurdering
    .note = Internt notat
    .source = Kilde

hint-decisions = Hjelp
    .date = Tomt felt betyr datoen for møtet.
    .state = Et endelig vedtak kan ikke endres; en retting er et nytt vedtak.
    .title = Én linje til lister og oversikter.
    .text = Ordrett, med nummererte punkter på hver sin linje.
    .votes = For eksempel «7 for, 2 mot».
    .remark = Står ved siden av vedtaket og er ikke en del av teksten i det.
    .conflict_of_interest = Hvem som meldte seg inhabile i saken.
    .amount = Minus når vedtaket trekker penger tilbake.
    .principle = Et prinsipp som også gjelder for senere saker.
    .corrects_id = Det endelige vedtaket som dette retter.
    .supersedes_id = Et tidligere vedtak som dette kommer i stedet for.
    .review_on = Når vedtaket skal tas opp igjen.
    .note = Blir aldri med i eksport.

choice-outcome = Utfall
    .adopted = Vedtatt
    .adopted_with_changes = Vedtatt med endringer
    .noted = Tatt til orientering
    .advised = Innstilling gitt
    .postponed = Utsatt
    .returned = Sendt tilbake
    .rejected = Ikke vedtatt
    .withdrawn = Trukket

choice-decision-state = Status
    .draft = Utkast
    .final = Endelig

choice-agreement = Vedtaksmåte
    .unanimous = Enstemmig
    .consensus = Konsensus
    .vote = Ved avstemning
    .leader_decided = Avgjort av leder

## Action

kind-actions = oppfølging
    .plural = Oppfølginger
    .new = Ny oppfølging
    .empty = Ingen oppfølginger ennå. Legg inn hvem som gjør hva til når, så blir ingenting glemt.

field-actions = Felt
    .title = Oppgave
    .decision_id = Vedtak
    .case_id = Sak
    .owner = Ansvarlig
    .person_id = Person
    .deadline = Frist
    .state = Status
    .done_on = Utført
    .note = Merknad
    .source = Kilde

hint-actions = Hjelp
    .case_id = Når oppfølgingen kommer fra en sak uten vedtak.
    .owner = Slik dere sier det, for eksempel «sekretariatet».
    .person_id = Når én registrert person har ansvaret.
    .deadline = Skriv fristen så nøyaktig du vet den, for eksempel «23.9», «uke 39» eller «før jul».

choice-action-state = Status
    .not_started = Ikke startet
    .in_progress = Under arbeid
    .done = Ferdig
    .dropped = Bortfalt

## Event

kind-events = arrangement
    .plural = Arrangementer
    .new = Nytt arrangement
    .empty = Ingen arrangementer ennå. Legg inn konferanser, fagdager og samlinger, så får du dem i årshjulet.

field-events = Felt
    .title = Navn
    .date = Dato
    .start_time = Fra kl.
    .end_time = Til kl.
    .event_type = Type
    .place = Sted
    .mode = Møteform
    .host_id = Arrangør
    .audience = Målgruppe
    .price = Pris
    .sign_up_url = Påmeldingslenke
    .sign_up_deadline = Påmeldingsfrist
    .attendance = Antall deltakere
    .note = Merknad
    .source = Kilde

hint-events = Hjelp
    .date = Skriv datoen så nøyaktig du vet den, for eksempel «23.9», «uke 39», «før jul» eller «19. eller 24. januar».
    .start_time = Klokkeslett som 09:30.
    .end_time = Klokkeslett som 15:15.
    .attendance = Bare når noen har talt.

choice-event-type = Type arrangement
    .conference = Konferanse
    .professional_day = Fagdag
    .gathering = Samling
    .webinar = Webinar
    .deadline = Frist
    .publication = Publisering

## Concept

kind-concepts = idé
    .plural = Ideer
    .new = Ny idé
    .empty = Ingen ideer ennå. Legg inn ideer og konseptforslag fra kommuner og faggrupper, så kan de prioriteres.

field-concepts = Felt
    .title = Tittel
    .state = Status
    .proposer_id = Fra kommune
    .proposing_body_id = Fra utvalg
    .event_id = Fra arrangement
    .proposed_on = Foreslått
    .service_area = Tjenesteområde
    .problem = Utfordring
    .goal = Mål
    .solution = Mulig løsning
    .rough_cost = Grov kostnad
    .proposed_rank = Foreslått prioritet
    .decided_rank = Vedtatt prioritet
    .note = Merknad
    .source = Kilde

hint-concepts = Hjelp
    .event_id = Samlingen der ideen kom opp.
    .proposed_on = Når ideen kom opp; en måned eller et år holder.
    .problem = Det som ikke er godt nok i dag.
    .rough_cost = Et første anslag i kroner.
    .proposed_rank = Plassen det saksforberedende utvalget foreslår; 1 er øverst.
    .decided_rank = Plassen det besluttende utvalget har vedtatt; 1 er øverst.

choice-concept-state = Status
    .idea = Idé
    .concept_proposal = Konseptforslag
    .prioritised = Prioritert
    .recommended = Innstilt
    .decided = Vedtatt å søke
    .not_decided = Ikke vedtatt
    .postponed = Utsatt
    .merged = Slått sammen
    .converted = Ble prosjekt eller søknad
    .withdrawn = Trukket

## Grant scheme

kind-schemes = tilskuddsordning
    .plural = Tilskuddsordninger
    .new = Ny tilskuddsordning
    .empty = Ingen tilskuddsordninger ennå. Legg inn ordningene nettverket søker midler fra, så kan du knytte utlysninger til dem.

field-schemes = Felt
    .title = Navn
    .short_name = Kortnavn
    .funder_id = Tilskuddsyter
    .purpose = Formål
    .eligible = Hvem som kan søke
    .own_share_rule = Krav til egenandel
    .terms = Vilkår
    .url = Nettside
    .note = Merknad
    .source = Kilde

hint-schemes = Hjelp
    .own_share_rule = Det søkeren må dekke selv, for eksempel minst 50 prosent.
    .terms = Det ordningen ikke dekker, og rapportene den krever.

## Call

kind-calls = utlysning
    .plural = Utlysninger
    .new = Ny utlysning
    .empty = Ingen utlysninger ennå. Legg inn den neste, så glemmer ingen søknadsfristen.

field-calls = Felt
    .title = Navn
    .scheme_id = Ordning
    .call_year = Tilskuddsår
    .state = Status
    .deadline = Søknadsfrist
    .deadline_time = Frist kl.
    .former_deadline = Tidligere frist
    .report_deadline = Rapporteringsfrist
    .frame = Ramme
    .applications_received = Søknader mottatt
    .applied_total = Søknadssum i alt
    .applications_awarded = Søknader innvilget
    .awarded_total = Tildelt i alt
    .network_awarded = Innvilgede søknader fra nettverket
    .network_awarded_total = Tildelt nettverket
    .url = Nettside
    .note = Merknad
    .source = Kilde

hint-calls = Hjelp
    .call_year = Året midlene gjelder for, ikke året de blir utlyst.
    .deadline = Skriv fristen så nøyaktig du vet den, for eksempel «1.11» eller «uke 44».
    .deadline_time = Klokkeslett som 23:59.
    .former_deadline = Fristen før den ble forlenget.
    .frame = Summen som skal deles ut til alle søkere.
    .applied_total = For alle søkere, slik tilskuddsyteren har oppgitt det.
    .awarded_total = For alle søkere, slik tilskuddsyteren har oppgitt det.
    .network_awarded_total = Nettverkets del av det som er tildelt i alt.

choice-call-state = Status
    .expected = Ventet
    .open = Åpen
    .closed = Fristen er ute
    .awarded = Tildelt

## Application

kind-applications = søknad
    .plural = Søknader
    .new = Ny søknad
    .empty = Ingen søknader ennå. Legg inn den første, så ser du hva som er søkt om, tildelt og brukt.

field-applications = Felt
    .title = Tittel
    .call_id = Utlysning
    .state = Status
    .concept_id = Idé
    .project_id = Prosjekt
    .applicant_id = Søkerkommune
    .deciding_body_id = Vedtatt av
    .external_number = Søknadsnummer
    .proposed_rank = Foreslått prioritet
    .decided_rank = Vedtatt prioritet
    .summary = Kort beskrivelse
    .anchoring = Forankring
    .total_cost = Totalkostnad
    .own_share = Egenandel
    .applied = Søknadssum
    .submitted_on = Sendt
    .awarded = Tildelt sum
    .awarded_on = Tilsagnsdato
    .accepted = Akseptert sum
    .paid = Utbetalt sum
    .spent = Brukt sum
    .to_return = Skal tilbakebetales
    .conditions = Vilkår
    .consequence = Konsekvens av tildelingen
    .report_deadline = Rapporteringsfrist
    .co_funder_id = Medfinansiør
    .note = Merknad
    .source = Kilde

hint-applications = Hjelp
    .applicant_id = Kommunen som formelt står som søker.
    .deciding_body_id = Utvalget som vedtok å søke.
    .external_number = Nummeret søknaden har hos tilskuddsyteren.
    .proposed_rank = Plassen det saksforberedende utvalget foreslår; 1 er øverst.
    .decided_rank = Plassen det besluttende utvalget har vedtatt; 1 er øverst.
    .summary = Høyst 500 tegn.
    .anchoring = Vedtak og brev som viser at kommunene står bak.
    .own_share = Den delen av totalkostnaden som søkeren dekker selv.
    .accepted = Den delen av tildelt sum som er akseptert.
    .to_return = Midler som skal tilbake til tilskuddsyteren.
    .conditions = Det tilsagnsbrevet krever.
    .consequence = Hva en lavere tildeling betyr for omfang, tid og gevinster.
    .co_funder_id = Den som betaler resten.

choice-application-state = Status
    .recommended = Innstilt
    .decided_to_apply = Vedtatt å søke
    .not_decided = Ikke vedtatt
    .postponed = Utsatt
    .in_preparation = Under utarbeidelse
    .submitted = Sendt
    .under_review = Til behandling
    .withdrawn = Trukket
    .formally_rejected = Avvist formelt
    .transferred = Overført til annen ordning
    .provisional_award = Foreløpig tilsagn
    .final_award = Endelig tilsagn
    .awarded_in_full = Innvilget fullt ut
    .awarded_reduced = Innvilget med redusert sum
    .rejected = Avslått
    .withheld = Midler holdt tilbake
    .scaling_assessed = Skalering vurdert
    .accepted = Akseptert
    .declined = Takket nei
    .in_progress = Under gjennomføring
    .interim_reported = Delrapportert
    .disbursed = Utbetalt
    .final_reported = Sluttrapportert
    .closed = Avsluttet
    .carried_over = Midler overført til neste år
    .returned = Midler returnert

## Project

kind-projects = prosjekt
    .plural = Prosjekter og tiltak
    .new = Nytt prosjekt
    .empty = Ingen prosjekter ennå. Legg inn det første prosjektet eller tiltaket, så begynner porteføljen å ta form.

field-projects = Felt
    .title = Navn
    .project_number = Prosjektnummer
    .layer = Nivå
    .phase = Fase
    .lifecycle = Prosjektstatus
    .project_type = Type
    .service_area = Tjenesteområde
    .funding_type = Finansiering
    .lead_municipality_id = Ansvarlig kommune
    .owner_id = Prosjekteier
    .steering_body_id = Styringsgruppe
    .programme_id = Program
    .objective = Målsetting
    .status_note = Status nå
    .relevance = Relevans
    .relevance_reason = Begrunnelse for relevans
    .listed_years = På årslisten
    .start_date = Startdato
    .end_date = Sluttdato
    .budget = Totalbudsjett
    .cost_to_date = Påløpte kostnader
    .forecast = Prognose
    .url = Nettside
    .note = Merknad
    .source = Kilde

hint-projects = Hjelp
    .layer = Hvilken del av porteføljen det hører til: den nasjonale, KS/Fiks eller den regionale.
    .phase = Fasene i Prosjektveiviseren.
    .status_note = Hvor prosjektet står, i en setning eller to.
    .relevance = Hvor godt prosjektet treffer kommunene i nettverket.
    .listed_years = Årene det står på listen over prosjekter og tiltak, for eksempel 2024.
    .start_date = Skriv datoen så nøyaktig du vet den, for eksempel «23.9», «uke 39» eller «før jul».
    .cost_to_date = Det prosjektet har kostet til nå.
    .forecast = Det prosjektet ventes å koste når det er ferdig.

choice-phase = Fase
    .idea = Idé
    .concept = Konsept
    .planning = Planlegge
    .execution = Gjennomføre
    .closing = Avslutte
    .realisation = Realisere

choice-lifecycle = Prosjektstatus
    .active = Aktivt
    .on_hold = Avventer
    .completed = Avsluttet
    .discontinued = Stanset

choice-project-type = Type prosjekt
    .project = Prosjekt
    .measure = Tiltak
    .programme = Program
    .internal = Internt arbeid
    .research = FoU
    .network = Fast gruppe eller nettverk

choice-service-area = Tjenesteområde
    .administration_ict = Administrasjon og IKT
    .labour_business = Arbeid og næringsliv
    .health_welfare = Helse og velferd
    .culture_leisure = Kultur, idrett og fritid
    .environment = Natur og miljø
    .planning_building = Plan, bygg og geodata
    .tax = Skatt og avgift
    .education = Skole og oppvekst
    .transport = Trafikk og samferdsel
    .water = Vann og avløp
    .records = Arkiv og dokumentasjon
    .citizen_services = Innbyggertjenester på tvers
    .information_security = Informasjonssikkerhet og beredskap

choice-funding-type = Finansiering
    .basic = Grunnfinansiering
    .project_funds = Prosjekt- og aktivitetsmidler
    .external = Ekstern finansiering

choice-relevance = Relevans
    .high = Treffer
    .partial = Treffer delvis
    .low = Mindre relevant
    .not_assessed = Ikke vurdert

## Role

kind-roles = rolle
    .plural = Roller
    .new = Ny rolle
    .empty = Ingen roller ennå. Legg inn hvem som er leder, medlem eller kontaktpunkt, så vet alle hvem de kan spørre.

field-roles = Felt
    .person_id = Person
    .function = Rolle
    .body_id = Utvalg
    .project_id = Prosjekt
    .organisation_id = Representerer
    .municipality_id = Representerer kommune
    .valid_from = Fra
    .valid_to = Til
    .note = Merknad
    .source = Kilde

hint-roles = Hjelp
    .organisation_id = Organisasjonen personen møter for.
    .valid_from = Et år eller en måned holder.
    .valid_to = Tomt så lenge rollen varer.

choice-role-function = Rolle
    .leader = Leder
    .deputy_leader = Nestleder
    .member = Medlem
    .deputy = Varamedlem
    .observer = Observatør
    .secretary = Sekretær
    .project_leader = Prosjektleder
    .project_owner = Prosjekteier
    .benefit_owner = Gevinstansvarlig
    .contact_point = Kontaktpunkt

## Goal

kind-goals = mål
    .plural = Mål
    .new = Nytt mål
    .empty = Ingen mål ennå. Legg inn strategien og målene, så kan prosjektene knyttes til dem.

field-goals = Felt
    .title = Navn
    .goal_type = Type
    .strategy_id = Strategi
    .goal_number = Nummer
    .owner_id = Eier
    .valid_from = Gjelder fra
    .valid_to = Gjelder til
    .description = Beskrivelse
    .source = Kilde

hint-goals = Hjelp
    .strategy_id = Strategien eller planen målet står i.
    .goal_number = Nummeret målet har i strategien.

choice-goal-type = Type mål
    .strategy = Strategi eller plan
    .focus_area = Satsingsområde
    .goal = Mål

## Milestone

kind-milestones = milepæl
    .plural = Milepæler
    .new = Ny milepæl
    .empty = Ingen milepæler ennå. Legg inn de viktigste, så ser du når noe flytter på seg.

field-milestones = Felt
    .title = Milepæl
    .project_id = Prosjekt
    .step_order = Rekkefølge
    .body_id = Utvalg
    .baseline_date = Opprinnelig dato
    .revised_date = Ny dato
    .revision_reason = Grunn til endring
    .actual_date = Nådd
    .state = Status
    .note = Merknad
    .source = Kilde

hint-milestones = Hjelp
    .step_order = 1 er det første steget.
    .body_id = Utvalget som skal gjøre noe i dette steget.
    .baseline_date = Datoen som først ble planlagt; la den stå når milepælen flyttes.
    .revised_date = Fyll ut når milepælen er flyttet.

choice-milestone-state = Status
    .planned = Planlagt
    .reached = Nådd
    .dropped = Utgår

## Benefit

kind-benefits = gevinst
    .plural = Gevinster
    .new = Ny gevinst
    .empty = Ingen gevinster ennå. Legg inn den første, så kan du beregne den nå og måle den etterpå.

field-benefits = Felt
    .title = Gevinst
    .project_id = Prosjekt
    .benefit_type = Gevinsttype
    .beneficiary = For hvem
    .owner = Gevinsteier
    .owner_id = Eierorganisasjon
    .municipality_id = Kommune
    .use_of_time = Bruk av frigjort tid
    .prerequisites = Forutsetninger
    .indicator = Indikator
    .unit = Måleenhet
    .baseline = Nullpunkt
    .baseline_date = Dato for nullpunkt
    .target = Ønsket verdi
    .target_date = Dato for ønsket verdi
    .certainty = Gevinstsikkerhet
    .note = Merknad
    .source = Kilde

hint-benefits = Hjelp
    .benefit_type = Kroner, tid og kvalitet holdes fra hverandre og legges aldri sammen.
    .owner = Den som svarer for at gevinsten blir tatt ut.
    .municipality_id = Når gevinsten oppstår i én bestemt kommune.
    .use_of_time = Er gevinsten spart tid, må det stå her hva tiden skal brukes til.
    .prerequisites = Det som må være på plass før gevinsten kan komme.
    .indicator = Det som skal måles, for eksempel henvendelser på telefon.
    .unit = For eksempel timer, kroner, prosent eller antall.
    .baseline = Verdien før endringen, målt før gevinsten kan ha begynt å virke.
    .target_date = Skriv datoen så nøyaktig du vet den; et år holder.

choice-benefit-type = Gevinsttype
    .avoided_cost = Unngåtte kostnader
    .time_saved = Spart tid
    .quality = Økt kvalitet

choice-beneficiary = For hvem
    .citizens = Innbyggere
    .municipality = Kommunen
    .staff = Ansatte
    .state = Staten
    .business = Næringsliv

choice-certainty = Gevinstsikkerhet
    .low = Lav
    .medium = Middels
    .high = Høy

## Benefit year

kind-benefit-years = årsgevinst
    .plural = Gevinster per år
    .new = Ny årsgevinst
    .empty = Ingen gevinster per år ennå. Legg inn hva en gevinst skal gi i kroner eller timer, år for år.

field-benefit-years = Felt
    .benefit_id = Gevinst
    .year = År
    .amount = Budsjettvirkning
    .hours = Frigjort tid (timer)
    .source = Kilde

hint-benefit-years = Hjelp
    .amount = Kroner på budsjettet dette året; minus når det koster mer enn det gir.
    .hours = Arbeidstid dette året, holdt for seg og ikke regnet om til kroner.

## Estimate

kind-estimates = gevinstberegning
    .plural = Gevinstberegninger
    .new = Ny gevinstberegning
    .empty = Ingen gevinstberegninger ennå. Lag den første, så ser du hva en gevinst kan være verdt.

field-estimates = Felt
    .title = Navn
    .benefit_id = Gevinst
    .method = Kalkulator
    .method_version = Kalkulatorversjon
    .parameter_set = Parametersett
    .inputs = Inndata
    .made_on = Beregnet
    .made_by = Beregnet av
    .note = Merknad
    .source = Kilde

hint-estimates = Hjelp
    .parameter_set = Satsene beregningen bygger på, med dato.
    .inputs = Tallene som er lagt inn i kalkulatoren; resultatet regnes ut av dem hver gang.

choice-method = Kalkulator

## Common solution

kind-solutions = fellesløsning
    .plural = Fellesløsninger
    .new = Ny fellesløsning
    .empty = Ingen fellesløsninger ennå. Legg inn løsningene kommunene skal ta i bruk, så kan du følge innføringen.

field-solutions = Felt
    .title = Navn
    .layer = Nivå
    .owner_id = Eier
    .service_area = Tjenesteområde
    .description = Beskrivelse
    .url = Nettside
    .source = Kilde

## Roll-out

kind-rollouts = innføring
    .plural = Innføringer
    .new = Ny innføring
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

## Risk

kind-risks = risiko
    .plural = Risiko og muligheter
    .new = Ny risiko
    .empty = Ingen risikoer eller muligheter ennå. Legg inn det som kan hindre eller hjelpe et prosjekt, så kan noen ta tak i det.

field-risks = Felt
    .title = Hva kan skje
    .project_id = Prosjekt
    .risk_type = Type
    .probability = Sannsynlighet
    .consequence = Konsekvens
    .response = Tiltak
    .owner = Tiltaksansvarlig
    .deadline = Frist
    .state = Status
    .note = Merknad
    .source = Kilde

hint-risks = Hjelp
    .probability = Fra 1 (lite sannsynlig) til 5 (svært sannsynlig).
    .consequence = Fra 1 (ubetydelig) til 5 (svært stor).
    .response = Det som gjøres for å minske risikoen eller gripe muligheten.
    .deadline = Skriv fristen så nøyaktig du vet den, for eksempel «23.9», «uke 39» eller «før jul».

choice-risk-type = Type
    .risk = Risiko
    .opportunity = Mulighet

choice-risk-state = Status
    .identified = Identifisert
    .mitigated = Tiltak gjennomført
    .closed = Ikke lenger aktuell

## Document

kind-documents = dokument
    .plural = Dokumenter
    .new = Nytt dokument
    .empty = Ingen dokumenter ennå. Legg inn saksframlegg, referater og rapporter, så finner du dem igjen.

field-documents = Felt
    .title = Tittel
    .document_type = Dokumenttype
    .publisher_id = Utgiver
    .date = Dato
    .version = Versjon
    .url = Nettadresse
    .checked_on = Adresse sjekket
    .about_id = Hører til
    .note = Merknad
    .source = Kilde

hint-documents = Hjelp
    .checked_on = Sist noen så etter at adressen fortsatt virker.
    .about_id = Møtet, saken, prosjektet eller noe annet dokumentet hører til.

choice-document-type = Dokumenttype
    .agenda = Saksliste
    .minutes = Referat
    .case_paper = Saksframlegg
    .strategy = Strategi eller plan
    .report = Rapport
    .agreement = Avtale
    .mandate = Mandat
    .newsletter = Nyhetsbrev
    .presentation = Presentasjon
    .web_page = Nettside

## Link

kind-links = kobling
    .plural = Koblinger
    .new = Ny kobling
    .empty = Ingen koblinger ennå. Koble idé, søknad, vedtak og prosjekt sammen, så ser du hele tråden.

field-links = Felt
    .from_id = Fra
    .link_type = Sammenheng
    .to_id = Til
    .note = Merknad
    .source = Kilde

hint-links = Hjelp
    .link_type = Les fra den første til den andre: «Fra» er del av «Til».

choice-link-type = Sammenheng
    .merged_into = Slått sammen med
    .reapplied_as = Søkt på nytt som
    .continued_by = Videreført i
    .part_of = Del av
    .led_to = Førte til
    .concerns = Gjelder
    .participates_in = Deltar i
    .serves = Bidrar til
    .related = Henger sammen med

## Settings

kind-settings = porteføljeoppsett
    .plural = Porteføljeoppsett
    .new = Nytt porteføljeoppsett
    .empty = Porteføljen er ikke satt opp ennå. Legg inn navnet og nettverket, så vet alle hva den gjelder.

field-settings = Felt
    .title = Navn
    .network_id = Nettverk
    .deciding_body_id = Besluttende utvalg
    .language = Dokumentspråk
    .fixed_today = Fast dagsdato
    .case_number_template = Mal for saksnummer
    .notice = Om opplysningene

hint-settings = Hjelp
    .deciding_body_id = Utvalget som avgjør sakene, vanligvis styringsgruppen.
    .language = Språket i dokumentene når ikke noe annet er valgt.
    .fixed_today = Bare for eksempler som skal stå stille; ellers tomt.
    .case_number_template = «{"{sequence2}"}-{"{year2}"}» gir 08-23, «{"{sequence}"}/{"{year}"}» gir 8/2023.
    .notice = Det leserne bør vite om opplysningene i porteføljen.

choice-language = Språk
    .nb = Bokmål
    .nn = Nynorsk
    .en = Engelsk

## OwnColumn

kind-own-columns = egen kolonne
    .plural = Egne kolonner
    .new = Ny egen kolonne
    .empty = Ingen egne kolonner ennå. Legg til en kolonne i en liste når dere trenger noe som ikke har et felt.

field-own-columns = Felt
    .title = Navn
    .listed_kind = Liste
    .column_type = Type
    .choices = Valg
    .rank = Rekkefølge

hint-own-columns = Hjelp
    .choices = Ett valg på hver linje.

## OwnValue

kind-own-values = egen verdi
    .plural = Egne verdier
    .new = Ny egen verdi
    .empty = Ingen egne verdier ennå. Fyll ut en egen kolonne i en liste.

field-own-values = Felt
    .column_id = Kolonne
    .about_id = Gjelder
    .text = Tekst
    .number = Tall
    .amount = Kroner
    .date = Dato
    .person_id = Person
    .municipality_id = Kommune

choice-own-column-type = Type
    .text = Tekst
    .number = Tall
    .amount = Kroner
    .date = Dato
    .choice = Valg
    .person = Person
    .municipality = Kommune

## SavedView

kind-saved-views = visning
    .plural = Lagrede visninger
    .new = Ny visning
    .empty = Ingen lagrede visninger ennå. Still inn en liste slik du vil ha den, og lagre den som visning.

field-saved-views = Felt
    .title = Navn
    .listed_kind = Liste
    .definition = Innhold
    .rank = Rekkefølge

## ImportMapping

kind-import-mappings = importoppsett
    .plural = Importoppsett
    .new = Nytt importoppsett
    .empty = Ingen importoppsett ennå. Det første lagres når du henter inn en tabell.

field-import-mappings = Felt
    .title = Navn
    .listed_kind = Liste
    .headings = Overskrifter
    .definition = Innhold

## Round

kind-rounds = runde
    .plural = Runder
    .new = Ny runde
    .empty = Ingen runder ennå. Lag en runde når kommuner eller prosjektledere skal svare på det samme innen en frist.

field-rounds = Felt
    .title = Navn
    .round_type = Type
    .state = Status
    .deadline = Svarfrist
    .sent_on = Sendt
    .about_id = Gjelder
    .subject = Emne i e-posten
    .message = Tekst i e-posten
    .sender = Avsenderadresse
    .note = Merknad

## Respondent

kind-respondents = mottaker
    .plural = Mottakere
    .new = Ny mottaker
    .empty = Ingen mottakere ennå. Legg til dem som skal svare i runden.

field-respondents = Felt
    .title = Navn
    .round_id = Runde
    .email = E-post
    .person_id = Person
    .municipality_id = Kommune
    .project_id = Prosjekt
    .sent_on = Sendt
    .reminded_on = Purret
    .answered_on = Svart
    .note = Merknad

choice-round-type = Type
    .status_reports = Statusrapporter
    .rollout = Innføring
    .hearing = Høringssvar
    .measurements = Målinger
    .pledges = Tilsagn fra kommuner

choice-round-state = Status
    .draft = Utkast
    .sent = Sendt
    .closed = Avsluttet

## StatusReport

kind-status-reports = statusrapport
    .plural = Statusrapporter
    .new = Ny statusrapport
    .empty = Ingen statusrapporter ennå. Skriv den første, eller be prosjektlederne om dem i en runde.

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
    .round_id = Runde
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

## Measurement

kind-measurements = måling
    .plural = Målinger
    .new = Ny måling
    .empty = Ingen målinger ennå. Mål en gevinst, eller be kommunene om tall i en runde.

field-measurements = Felt
    .benefit_id = Gevinst
    .municipality_id = Kommune
    .measured_on = Målt
    .value = Målt verdi
    .measured_by = Målt av
    .round_id = Runde
    .note = Merknad
    .source = Kilde

## HearingAnswer

kind-hearing-answers = høringssvar
    .plural = Høringssvar
    .new = Nytt høringssvar
    .empty = Ingen høringssvar ennå. Send saken ut i en runde.

field-hearing-answers = Felt
    .case_id = Sak
    .municipality_id = Kommune
    .position = Standpunkt
    .answer = Svar
    .answered_on = Svart
    .answered_by = Svart av
    .round_id = Runde
    .source = Kilde

choice-position = Standpunkt
    .support = Støtter
    .support_with_remarks = Støtter med merknader
    .against = Støtter ikke
    .no_remarks = Ingen merknader

## Pledge

kind-pledges = tilsagn fra kommune
    .plural = Tilsagn fra kommuner
    .new = Nytt tilsagn fra kommune
    .empty = Ingen tilsagn fra kommuner ennå. Spør kommunene om egenandel og deltakelse i en runde.

field-pledges = Felt
    .application_id = Søknad
    .municipality_id = Kommune
    .state = Status
    .amount = Egenandel
    .hours = Egeninnsats (timer)
    .contact = Kontaktperson
    .answered_on = Svart
    .round_id = Runde
    .note = Merknad
    .source = Kilde

choice-pledge-state = Status
    .yes = Deltar
    .conditional = Deltar på vilkår
    .no = Deltar ikke
    .undecided = Ikke avklart
