### The model: kinds of record, their fields, help for fields, and choices.

## Municipality

kind-municipalities = kommune
    .plural = Kommunar
    .new = Ny kommune
    .empty = Ingen kommunar enno. Legg inn kommunane i nettverket, så kan du velje dei i prosjekt og søknader.

field-municipalities = Felt
    .number = Kommunenummer
    .name = Namn
    .county = Fylke
    .population = Innbyggjarar
    .population_date = Folketal per
    .language_decision = Språkvedtak
    .membership = Medlemskap
    .member_from = Medlem frå
    .member_to = Medlem til
    .note = Merknad
    .source = Kjelde

hint-municipalities = Hjelp
    .number = Fire siffer, med null først der nummeret har det: 0301.
    .population_date = Dagen folketalet gjeld for, til dømes 1.1.2024.
    .language_decision = Målforma kommunen har vedteke at staten skal bruke når han skriv til kommunen.
    .membership = Lat feltet stå tomt når inga kjelde seier det.

choice-language-decision = Språkvedtak
    .nynorsk = Nynorsk
    .bokmal = Bokmål
    .neutral = Nøytral

choice-membership = Medlemskap
    .member = Medlem
    .outside = Ikkje medlem

## Organisation

kind-organisations = organisasjon
    .plural = Organisasjonar
    .new = Ny organisasjon
    .empty = Ingen organisasjonar enno. Legg inn dei som eig, finansierer eller samarbeider med nettverket, så kan du velje dei i andre felt.

field-organisations = Felt
    .title = Namn
    .short_name = Kortnamn
    .organisation_type = Type
    .organisation_number = Organisasjonsnummer
    .municipality_id = Kommune
    .url = Nettside
    .note = Merknad
    .source = Kjelde

hint-organisations = Hjelp
    .short_name = Namnet folk bruker til dagleg.
    .organisation_number = Ni siffer.
    .municipality_id = Fyll ut når organisasjonen er ein kommune.

choice-organisation-type = Type organisasjon
    .municipality = Kommune
    .county = Fylkeskommune
    .state = Statleg verksemd
    .local_government_association = KS og KS-selskap
    .network = Digitaliseringsnettverk
    .it_cooperation = IKT-samarbeid
    .supplier = Leverandør
    .other = Anna

## Person

kind-people = person
    .plural = Personar
    .new = Ny person
    .empty = Ingen personar enno. Legg inn dei du samarbeider med, berre med kontaktopplysningar frå jobben.

field-people = Felt
    .title = Namn
    .organisation_id = Organisasjon
    .position = Stilling
    .email = E-post
    .telephone = Telefon
    .note = Merknad
    .source = Kjelde

hint-people = Hjelp
    .email = Berre kontaktopplysningar frå jobben.
    .telephone = Berre kontaktopplysningar frå jobben.
    .note = Det du skriv her, er personopplysningar; skriv berre det arbeidet krev.

## Body

kind-bodies = utval
    .plural = Utval
    .new = Nytt utval
    .empty = Ingen utval enno. Legg inn styringsgruppa og andre som møtest, så kan du leggje inn møta deira.

field-bodies = Felt
    .title = Namn
    .short_name = Kortnamn
    .reports_to_id = Rapporterer til
    .authority = Mynde
    .layer = Nivå
    .organisation_id = Organisasjon
    .mandate = Mandat
    .composition = Samansetjing
    .note = Merknad
    .source = Kjelde

hint-bodies = Hjelp
    .title = Namnet i dag; tidlegare namn legg du inn som utvalsnamn.
    .short_name = Namnet folk bruker til dagleg, til dømes «DuVe».
    .reports_to_id = Utvalet det rapporterer til eller førebur saker for.
    .authority = Det eit rådgjevande utval kjem fram til, er råd og ikkje vedtak.
    .composition = Medlemmer som er nemnde ved stilling, til dømes «fem kommunedirektørar».

choice-authority = Mynde
    .deciding = Med avgjerdsmynde
    .advisory = Rådgjevande
    .preparing = Saksførebuande
    .professional = Fagleg

choice-layer = Nivå
    .national = Nasjonalt
    .ks_fiks = KS/Fiks
    .regional = Regionalt
    .local = Lokalt

## Body name

kind-body-names = utvalsnamn
    .plural = Utvalsnamn
    .new = Nytt utvalsnamn
    .empty = Ingen utvalsnamn enno. Har eit utval skifta namn, legg du inn det gamle her, så er eldre saker lette å kjenne att.

field-body-names = Felt
    .body_id = Utval
    .title = Namn
    .short_name = Kortnamn
    .valid_from = Frå
    .valid_to = Til
    .source = Kjelde

hint-body-names = Hjelp
    .valid_from = Då utvalet tok namnet i bruk; eit år eller ein månad held.
    .valid_to = Tomt så lenge namnet er i bruk.

## Meeting

kind-meetings = møte
    .plural = Møte
    .new = Nytt møte
    .empty = Ingen møte enno. Legg inn det første, så har sakene ein stad å høyre heime.

field-meetings = Felt
    .body_id = Utval
    .date = Dato
    .number = Møtenummer
    .theme = Tema
    .state = Status
    .start_time = Frå kl.
    .end_time = Til kl.
    .mode = Møteform
    .place = Stad
    .chair = Møteleiar
    .minute_taker = Referent
    .replaces_id = Erstattar møte
    .minutes_approved = Referat godkjent
    .minutes_approval = Godkjenningsmåte
    .note = Merknad
    .source = Kjelde

hint-meetings = Hjelp
    .date = Skriv datoen så nøyaktig du veit han, til dømes «23.9», «veke 39», «før jul» eller «19. eller 24. januar».
    .state = Eit førebels møte kan framleis bli flytta.
    .start_time = Klokkeslett som 10:00.
    .end_time = Klokkeslett som 14:00.
    .replaces_id = Møtet som blei flytta eller avlyst, når dette kom i staden.
    .minutes_approved = Dagen referatet blei godkjent.
    .minutes_approval = Til dømes «på e-post, ingen merknader innan fristen».

choice-meeting-state = Status
    .proposed = Foreslått
    .provisional = Førebels
    .fixed = Fastsett
    .moved = Flytta
    .cancelled = Avlyst
    .held = Halde

choice-mode = Møteform
    .physical = Fysisk
    .digital = Digitalt
    .hybrid = Hybrid
    .written = Skriftleg

## Attendance

kind-attendances = møtedeltakar
    .plural = Møtedeltakarar
    .new = Ny møtedeltakar
    .empty = Ingen møtedeltakarar enno. Legg inn kven som var til stades og kven som melde forfall, så er det klart til referatet.

field-attendances = Felt
    .meeting_id = Møte
    .person_id = Person
    .title = Namn
    .organisation = Organisasjon og stilling
    .presence = Deltaking
    .source = Kjelde

hint-attendances = Hjelp
    .person_id = Fyll ut når personen er registrert.
    .title = Namnet slik det var på møtedagen.
    .organisation = Slik det var på møtedagen, til dømes «Alver, kommunedirektør».

choice-presence = Deltaking
    .present = Til stades
    .absent = Forfall
    .observer = Observatør
    .secretariat = Sekretariat
    .guest = Gjest

## Case

kind-cases = sak
    .plural = Saker
    .new = Ny sak
    .empty = Ingen saker enno. Legg inn den første, så har møtet ei saksliste.

field-cases = Felt
    .title = Tittel
    .meeting_id = Møte
    .body_id = Utval
    .case_year = Saksår
    .case_sequence = Løpenummer
    .former_number = Tidlegare saksnummer
    .agenda_order = Plass på sakslista
    .case_type = Sakstype
    .state = Status
    .proposal = Framlegg til vedtak
    .summary = Saka i korte trekk
    .background = Bakgrunn
    .assessment = Vurdering
    .economic_consequences = Økonomiske konsekvensar
    .advice = Tilråding
    .responsible = Saksansvarleg
    .continues_id = Oppfølging av sak
    .matter_of_principle = Prinsipiell sak
    .exempt = Unnateke offentlegheit
    .exemption_ground = Heimel
    .archive_reference = Arkivreferanse
    .note = Internt notat
    .source = Kjelde

hint-cases = Hjelp
    .body_id = Fyll ut så lenge saka ikkje er sett opp på eit møte.
    .case_sequence = Saksnummeret utan år, til dømes 8 i sak 08-23.
    .former_number = Eit anna nummer saka har hatt, til dømes før to kopiar blei slått saman.
    .proposal = Skriv nummererte punkt på kvar si linje.
    .assessment = Alternativ, nytte, kostnad og risiko.
    .advice = Det som det saksførebuande utvalet rår til.
    .continues_id = Saka frå eit tidlegare møte som denne følgjer opp.
    .matter_of_principle = Saka må avgjerast av kvar einskild kommune.
    .exemption_ground = Lovheimelen, til dømes offentleglova § 14.
    .note = Blir aldri med i eksport.

choice-case-type = Sakstype
    .decision = Vedtak
    .approval = Godkjenning
    .discussion = Drøfting
    .information = Orientering
    .recommendation = Tilråding
    .other_business = Eventuelt

choice-case-state = Status
    .preparing = Under førebuing
    .scheduled = På sakslista
    .postponed = Utsett
    .returned = Sendt tilbake
    .treated = Handsama
    .withdrawn = Trekt

## Decision

kind-decisions = vedtak
    .plural = Vedtak
    .new = Nytt vedtak
    .empty = Ingen vedtak enno. Legg inn det første, så er det lett å finne att og følgje opp.

field-decisions = Felt
    .case_id = Sak
    .date = Vedtaksdato
    .state = Status
    .outcome = Utfall
    .title = Vedtaket kort
    .text = Vedtakstekst
    .changes_from_proposal = Endringar frå framlegget
    .agreement = Vedtaksmåte
    .votes = Røyster
    .remark = Atterhald og merknader
    .conflict_of_interest = Ugilde
    .economic_effect = Økonomisk verknad
    .amount = Beløp
    .amount_year = Beløpet gjeld år
    .cost_owner_id = Blir dekt av
    .principle = Prinsippvedtak
    .corrects_id = Rettar vedtak
    .supersedes_id = Erstattar vedtak
    .review_on = Ny vurdering
    .note = Internt notat
    .source = Kjelde

hint-decisions = Hjelp
    .date = Tomt felt vil seie datoen for møtet.
    .state = Eit endeleg vedtak kan ikkje endrast; ei retting er eit nytt vedtak.
    .title = Éi linje til lister og oversikter.
    .text = Ordrett, med nummererte punkt på kvar si linje.
    .votes = Til dømes «7 for, 2 mot».
    .remark = Står ved sida av vedtaket og er ikkje ein del av teksten i det.
    .conflict_of_interest = Kven som melde seg ugilde i saka.
    .amount = Minus når vedtaket trekkjer pengar tilbake.
    .principle = Eit prinsipp som også gjeld for seinare saker.
    .corrects_id = Det endelege vedtaket som dette rettar.
    .supersedes_id = Eit tidlegare vedtak som dette kjem i staden for.
    .review_on = Når vedtaket skal takast opp att.
    .note = Blir aldri med i eksport.

choice-outcome = Utfall
    .adopted = Vedteke
    .adopted_with_changes = Vedteke med endringar
    .noted = Teke til orientering
    .advised = Tilråding gitt
    .postponed = Utsett
    .returned = Sendt tilbake
    .rejected = Ikkje vedteke
    .withdrawn = Trekt

choice-decision-state = Status
    .draft = Utkast
    .final = Endeleg

choice-agreement = Vedtaksmåte
    .unanimous = Samrøystes
    .consensus = Konsensus
    .vote = Ved røysting
    .leader_decided = Avgjort av leiar

## Action

kind-actions = oppfølging
    .plural = Oppfølgingar
    .new = Ny oppfølging
    .empty = Ingen oppfølgingar enno. Legg inn kven som gjer kva til når, så blir ingenting gløymt.

field-actions = Felt
    .title = Oppgåve
    .decision_id = Vedtak
    .case_id = Sak
    .owner = Ansvarleg
    .person_id = Person
    .deadline = Frist
    .state = Status
    .done_on = Utført
    .note = Merknad
    .source = Kjelde

hint-actions = Hjelp
    .case_id = Når oppfølginga kjem frå ei sak utan vedtak.
    .owner = Slik de seier det, til dømes «sekretariatet».
    .person_id = Når éin registrert person har ansvaret.
    .deadline = Skriv fristen så nøyaktig du veit han, til dømes «23.9», «veke 39» eller «før jul».

choice-action-state = Status
    .not_started = Ikkje starta
    .in_progress = Under arbeid
    .done = Ferdig
    .dropped = Fell bort

## Event

kind-events = arrangement
    .plural = Arrangement
    .new = Nytt arrangement
    .empty = Ingen arrangement enno. Legg inn konferansar, fagdagar og samlingar, så får du dei i årshjulet.

field-events = Felt
    .title = Namn
    .date = Dato
    .start_time = Frå kl.
    .end_time = Til kl.
    .event_type = Type
    .place = Stad
    .mode = Møteform
    .host_id = Arrangør
    .audience = Målgruppe
    .price = Pris
    .sign_up_url = Påmeldingslenkje
    .sign_up_deadline = Påmeldingsfrist
    .attendance = Tal på deltakarar
    .note = Merknad
    .source = Kjelde

hint-events = Hjelp
    .date = Skriv datoen så nøyaktig du veit han, til dømes «23.9», «veke 39», «før jul» eller «19. eller 24. januar».
    .start_time = Klokkeslett som 09:30.
    .end_time = Klokkeslett som 15:15.
    .attendance = Berre når nokon har talt.

choice-event-type = Type arrangement
    .conference = Konferanse
    .professional_day = Fagdag
    .gathering = Samling
    .webinar = Webinar
    .deadline = Frist
    .publication = Publisering

## Concept

kind-concepts = idé
    .plural = Idear
    .new = Ny idé
    .empty = Ingen idear enno. Legg inn idear og konseptforslag frå kommunar og faggrupper, så kan dei prioriterast.

field-concepts = Felt
    .title = Tittel
    .state = Status
    .proposer_id = Frå kommune
    .proposing_body_id = Frå utval
    .event_id = Frå arrangement
    .proposed_on = Foreslått
    .service_area = Tenesteområde
    .problem = Utfordring
    .goal = Mål
    .solution = Mogleg løysing
    .rough_cost = Grov kostnad
    .proposed_rank = Foreslått prioritet
    .decided_rank = Vedteken prioritet
    .note = Merknad
    .source = Kjelde

hint-concepts = Hjelp
    .event_id = Samlinga der ideen kom opp.
    .proposed_on = Når ideen kom opp; ein månad eller eit år held.
    .problem = Det som ikkje er godt nok i dag.
    .rough_cost = Eit første overslag i kroner.
    .proposed_rank = Plassen det saksførebuande utvalet foreslår; 1 er øvst.
    .decided_rank = Plassen utvalet med avgjerdsmynde har vedteke; 1 er øvst.

choice-concept-state = Status
    .idea = Idé
    .concept_proposal = Konseptforslag
    .prioritised = Prioritert
    .recommended = Tilrådd
    .decided = Vedteke å søkje
    .not_decided = Ikkje vedteke
    .postponed = Utsett
    .merged = Slått saman
    .converted = Blei prosjekt eller søknad
    .withdrawn = Trekt

## Grant scheme

kind-schemes = tilskotsordning
    .plural = Tilskotsordningar
    .new = Ny tilskotsordning
    .empty = Ingen tilskotsordningar enno. Legg inn ordningane nettverket søkjer midlar frå, så kan du knyte utlysingar til dei.

field-schemes = Felt
    .title = Namn
    .short_name = Kortnamn
    .funder_id = Tilskotsytar
    .purpose = Føremål
    .eligible = Kven som kan søkje
    .own_share_rule = Krav til eigendel
    .terms = Vilkår
    .url = Nettside
    .note = Merknad
    .source = Kjelde

hint-schemes = Hjelp
    .own_share_rule = Det søkjaren må dekkje sjølv, til dømes minst 50 prosent.
    .terms = Det ordninga ikkje dekkjer, og rapportane ho krev.

## Call

kind-calls = utlysing
    .plural = Utlysingar
    .new = Ny utlysing
    .empty = Ingen utlysingar enno. Legg inn den neste, så gløymer ingen søknadsfristen.

field-calls = Felt
    .title = Namn
    .scheme_id = Ordning
    .call_year = Tilskotsår
    .state = Status
    .deadline = Søknadsfrist
    .deadline_time = Frist kl.
    .former_deadline = Tidlegare frist
    .report_deadline = Rapporteringsfrist
    .frame = Ramme
    .applications_received = Søknader mottekne
    .applied_total = Søknadssum i alt
    .applications_awarded = Søknader innvilga
    .awarded_total = Tildelt i alt
    .network_awarded = Innvilga søknader frå nettverket
    .network_awarded_total = Tildelt nettverket
    .url = Nettside
    .note = Merknad
    .source = Kjelde

hint-calls = Hjelp
    .call_year = Året midlane gjeld for, ikkje året dei blir utlyste.
    .deadline = Skriv fristen så nøyaktig du veit han, til dømes «1.11» eller «veke 44».
    .deadline_time = Klokkeslett som 23:59.
    .former_deadline = Fristen før han blei forlengd.
    .frame = Summen som skal delast ut til alle søkjarar.
    .applied_total = For alle søkjarar, slik tilskotsytaren har oppgitt det.
    .awarded_total = For alle søkjarar, slik tilskotsytaren har oppgitt det.
    .network_awarded_total = Delen nettverket har fått av det som er tildelt i alt.

choice-call-state = Status
    .expected = Venta
    .open = Open
    .closed = Fristen er ute
    .awarded = Tildelt

## Application

kind-applications = søknad
    .plural = Søknader
    .new = Ny søknad
    .empty = Ingen søknader enno. Legg inn den første, så ser du kva som er søkt om, tildelt og brukt.

field-applications = Felt
    .title = Tittel
    .call_id = Utlysing
    .state = Status
    .concept_id = Idé
    .project_id = Prosjekt
    .applicant_id = Søkjarkommune
    .deciding_body_id = Vedteken av
    .external_number = Søknadsnummer
    .proposed_rank = Foreslått prioritet
    .decided_rank = Vedteken prioritet
    .summary = Kort omtale
    .anchoring = Forankring
    .total_cost = Totalkostnad
    .own_share = Eigendel
    .applied = Søknadssum
    .submitted_on = Sendt
    .awarded = Tildelt sum
    .awarded_on = Tilsegnsdato
    .accepted = Akseptert sum
    .paid = Utbetalt sum
    .spent = Brukt sum
    .to_return = Skal betalast tilbake
    .conditions = Vilkår
    .consequence = Konsekvens av tildelinga
    .report_deadline = Rapporteringsfrist
    .co_funder_id = Medfinansiør
    .note = Merknad
    .source = Kjelde

hint-applications = Hjelp
    .applicant_id = Kommunen som formelt står som søkjar.
    .deciding_body_id = Utvalet som vedtok å søkje.
    .external_number = Nummeret søknaden har hos tilskotsytaren.
    .proposed_rank = Plassen det saksførebuande utvalet foreslår; 1 er øvst.
    .decided_rank = Plassen utvalet med avgjerdsmynde har vedteke; 1 er øvst.
    .summary = Høgst 500 teikn.
    .anchoring = Vedtak og brev som viser at kommunane står bak.
    .own_share = Den delen av totalkostnaden som søkjaren dekkjer sjølv.
    .accepted = Den delen av tildelt sum som er akseptert.
    .to_return = Midlar som skal tilbake til tilskotsytaren.
    .conditions = Det tilsegnsbrevet krev.
    .consequence = Kva ei lågare tildeling har å seie for omfang, tid og gevinstar.
    .co_funder_id = Den som betaler resten.

choice-application-state = Status
    .recommended = Tilrådd
    .decided_to_apply = Vedteke å søkje
    .not_decided = Ikkje vedteke
    .postponed = Utsett
    .in_preparation = Under arbeid
    .submitted = Sendt
    .under_review = Til handsaming
    .withdrawn = Trekt
    .formally_rejected = Avvist formelt
    .transferred = Overført til anna ordning
    .provisional_award = Førebels tilsegn
    .final_award = Endeleg tilsegn
    .awarded_in_full = Innvilga fullt ut
    .awarded_reduced = Innvilga med redusert sum
    .rejected = Avslått
    .withheld = Midlar haldne tilbake
    .scaling_assessed = Skalering vurdert
    .accepted = Akseptert
    .declined = Takka nei
    .in_progress = Under gjennomføring
    .interim_reported = Delrapportert
    .disbursed = Utbetalt
    .final_reported = Sluttrapportert
    .closed = Avslutta
    .carried_over = Midlar overførte til neste år
    .returned = Midlar returnerte

## Project

kind-projects = prosjekt
    .plural = Prosjekt og tiltak
    .new = Nytt prosjekt
    .empty = Ingen prosjekt enno. Legg inn det første prosjektet eller tiltaket, så tek porteføljen til å få form.

field-projects = Felt
    .title = Namn
    .project_number = Prosjektnummer
    .layer = Nivå
    .phase = Fase
    .lifecycle = Prosjektstatus
    .project_type = Type
    .service_area = Tenesteområde
    .funding_type = Finansiering
    .lead_municipality_id = Ansvarleg kommune
    .owner_id = Prosjekteigar
    .steering_body_id = Styringsgruppe
    .programme_id = Program
    .objective = Målsetjing
    .status_note = Status no
    .relevance = Relevans
    .relevance_reason = Grunngjeving for relevans
    .listed_years = På årslista
    .start_date = Oppstartsdato
    .end_date = Sluttdato
    .budget = Totalbudsjett
    .cost_to_date = Påløpne kostnader
    .forecast = Prognose
    .url = Nettside
    .note = Merknad
    .source = Kjelde

hint-projects = Hjelp
    .layer = Kva del av porteføljen det høyrer til: den nasjonale, KS/Fiks eller den regionale.
    .phase = Fasane i Prosjektveiviseren.
    .status_note = Kvar prosjektet står, i ei setning eller to.
    .relevance = Kor godt prosjektet treffer kommunane i nettverket.
    .listed_years = Åra det står på lista over prosjekt og tiltak, til dømes 2024.
    .start_date = Skriv datoen så nøyaktig du veit han, til dømes «23.9», «veke 39» eller «før jul».
    .cost_to_date = Det prosjektet har kosta til no.
    .forecast = Det prosjektet er venta å koste når det er ferdig.

choice-phase = Fase
    .idea = Idé
    .concept = Konsept
    .planning = Planleggje
    .execution = Gjennomføre
    .closing = Avslutte
    .realisation = Realisere

choice-lifecycle = Prosjektstatus
    .active = Aktivt
    .on_hold = På vent
    .completed = Avslutta
    .discontinued = Stansa

choice-project-type = Type prosjekt
    .project = Prosjekt
    .measure = Tiltak
    .programme = Program
    .internal = Internt arbeid
    .research = FoU
    .network = Fast gruppe eller nettverk

choice-service-area = Tenesteområde
    .administration_ict = Administrasjon og IKT
    .labour_business = Arbeid og næringsliv
    .health_welfare = Helse og velferd
    .culture_leisure = Kultur, idrett og fritid
    .environment = Natur og miljø
    .planning_building = Plan, bygg og geodata
    .tax = Skatt og avgift
    .education = Skule og oppvekst
    .transport = Trafikk og samferdsel
    .water = Vatn og avløp
    .records = Arkiv og dokumentasjon
    .citizen_services = Innbyggjartenester på tvers
    .information_security = Informasjonstryggleik og beredskap

choice-funding-type = Finansiering
    .basic = Grunnfinansiering
    .project_funds = Prosjekt- og aktivitetsmidlar
    .external = Ekstern finansiering

choice-relevance = Relevans
    .high = Treffer
    .partial = Treffer delvis
    .low = Mindre relevant
    .not_assessed = Ikkje vurdert

## Role

kind-roles = rolle
    .plural = Roller
    .new = Ny rolle
    .empty = Ingen roller enno. Legg inn kven som er leiar, medlem eller kontaktpunkt, så veit alle kven dei kan spørje.

field-roles = Felt
    .person_id = Person
    .function = Rolle
    .body_id = Utval
    .project_id = Prosjekt
    .organisation_id = Representerer
    .municipality_id = Representerer kommune
    .valid_from = Frå
    .valid_to = Til
    .note = Merknad
    .source = Kjelde

hint-roles = Hjelp
    .organisation_id = Organisasjonen personen møter for.
    .valid_from = Eit år eller ein månad held.
    .valid_to = Tomt så lenge rolla varer.

choice-role-function = Rolle
    .leader = Leiar
    .deputy_leader = Nestleiar
    .member = Medlem
    .deputy = Varamedlem
    .observer = Observatør
    .secretary = Sekretær
    .project_leader = Prosjektleiar
    .project_owner = Prosjekteigar
    .benefit_owner = Gevinstansvarleg
    .contact_point = Kontaktpunkt

## Goal

kind-goals = mål
    .plural = Mål
    .new = Nytt mål
    .empty = Ingen mål enno. Legg inn strategien og måla, så kan prosjekta knytast til dei.

field-goals = Felt
    .title = Namn
    .goal_type = Type
    .strategy_id = Strategi
    .goal_number = Nummer
    .owner_id = Eigar
    .valid_from = Gjeld frå
    .valid_to = Gjeld til
    .description = Skildring
    .source = Kjelde

hint-goals = Hjelp
    .strategy_id = Strategien eller planen målet står i.
    .goal_number = Nummeret målet har i strategien.

choice-goal-type = Type mål
    .strategy = Strategi eller plan
    .focus_area = Satsingsområde
    .goal = Mål

## Milestone

kind-milestones = milepæl
    .plural = Milepælar
    .new = Ny milepæl
    .empty = Ingen milepælar enno. Legg inn dei viktigaste, så ser du når noko flyttar på seg.

field-milestones = Felt
    .title = Milepæl
    .project_id = Prosjekt
    .step_order = Rekkjefølgje
    .body_id = Utval
    .baseline_date = Opphavleg dato
    .revised_date = Ny dato
    .revision_reason = Grunn til endring
    .actual_date = Nådd
    .state = Status
    .note = Merknad
    .source = Kjelde

hint-milestones = Hjelp
    .step_order = 1 er det første steget.
    .body_id = Utvalet som skal gjere noko i dette steget.
    .baseline_date = Datoen som først blei planlagd; lat han stå når milepælen blir flytta.
    .revised_date = Fyll ut når milepælen er flytta.

choice-milestone-state = Status
    .planned = Planlagt
    .reached = Nådd
    .dropped = Utgår

## Benefit

kind-benefits = gevinst
    .plural = Gevinstar
    .new = Ny gevinst
    .empty = Ingen gevinstar enno. Legg inn den første, så kan du berekne han no og måle han etterpå.

field-benefits = Felt
    .title = Gevinst
    .project_id = Prosjekt
    .benefit_type = Gevinsttype
    .beneficiary = For kven
    .owner = Gevinsteigar
    .owner_id = Eigarorganisasjon
    .municipality_id = Kommune
    .use_of_time = Bruk av frigjord tid
    .prerequisites = Føresetnader
    .indicator = Indikator
    .unit = Måleining
    .baseline = Nullpunkt
    .baseline_date = Dato for nullpunkt
    .target = Ønskt verdi
    .target_date = Dato for ønskt verdi
    .certainty = Gevinstsikkerheit
    .note = Merknad
    .source = Kjelde

hint-benefits = Hjelp
    .benefit_type = Kroner, tid og kvalitet blir haldne frå kvarandre og aldri lagde saman.
    .owner = Den som svarer for at gevinsten blir teken ut.
    .municipality_id = Når gevinsten oppstår i éin bestemt kommune.
    .use_of_time = Er gevinsten spart tid, må det stå her kva tida skal brukast til.
    .prerequisites = Det som må vere på plass før gevinsten kan kome.
    .indicator = Det som skal målast, til dømes førespurnader på telefon.
    .unit = Til dømes timar, kroner, prosent eller tal på saker.
    .baseline = Verdien før endringa, målt før gevinsten kan ha teke til å verke.
    .target_date = Skriv datoen så nøyaktig du veit han; eit år held.

choice-benefit-type = Gevinsttype
    .avoided_cost = Unngåtte kostnader
    .time_saved = Spart tid
    .quality = Auka kvalitet

choice-beneficiary = For kven
    .citizens = Innbyggjarar
    .municipality = Kommunen
    .staff = Tilsette
    .state = Staten
    .business = Næringsliv

choice-certainty = Gevinstsikkerheit
    .low = Låg
    .medium = Middels
    .high = Høg

## Benefit year

kind-benefit-years = årsgevinst
    .plural = Gevinstar per år
    .new = Ny årsgevinst
    .empty = Ingen gevinstar per år enno. Legg inn kva ein gevinst skal gi i kroner eller timar, år for år.

field-benefit-years = Felt
    .benefit_id = Gevinst
    .year = År
    .amount = Budsjettverknad
    .hours = Frigjord tid (timar)
    .source = Kjelde

hint-benefit-years = Hjelp
    .amount = Kroner på budsjettet dette året; minus når det kostar meir enn det gir.
    .hours = Arbeidstid dette året, halden for seg og ikkje rekna om til kroner.

## Estimate

kind-estimates = gevinstberekning
    .plural = Gevinstberekningar
    .new = Ny gevinstberekning
    .empty = Ingen gevinstberekningar enno. Lag den første, så ser du kva ein gevinst kan vere verd.

field-estimates = Felt
    .title = Namn
    .benefit_id = Gevinst
    .method = Kalkulator
    .method_version = Kalkulatorversjon
    .parameter_set = Parametersett
    .inputs = Inndata
    .made_on = Berekna
    .made_by = Berekna av
    .note = Merknad
    .source = Kjelde

hint-estimates = Hjelp
    .parameter_set = Satsane berekninga byggjer på, med dato.
    .inputs = Tala som er lagde inn i kalkulatoren; resultatet blir rekna ut av dei kvar gong.

choice-method = Kalkulator

## Common solution

kind-solutions = fellesløysing
    .plural = Fellesløysingar
    .new = Ny fellesløysing
    .empty = Ingen fellesløysingar enno. Legg inn løysingane kommunane skal ta i bruk, så kan du følgje innføringa.

field-solutions = Felt
    .title = Namn
    .layer = Nivå
    .owner_id = Eigar
    .service_area = Tenesteområde
    .description = Skildring
    .url = Nettside
    .source = Kjelde

## Roll-out

kind-rollouts = innføring
    .plural = Innføringar
    .new = Ny innføring
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

## Risk

kind-risks = risiko
    .plural = Risiko og moglegheiter
    .new = Ny risiko
    .empty = Ingen risikoar eller moglegheiter enno. Legg inn det som kan hindre eller hjelpe eit prosjekt, så kan nokon ta tak i det.

field-risks = Felt
    .title = Kva kan skje
    .project_id = Prosjekt
    .risk_type = Type
    .probability = Sannsyn
    .consequence = Konsekvens
    .response = Tiltak
    .owner = Tiltaksansvarleg
    .deadline = Frist
    .state = Status
    .note = Merknad
    .source = Kjelde

hint-risks = Hjelp
    .probability = Frå 1 (lite sannsynleg) til 5 (svært sannsynleg).
    .consequence = Frå 1 (ubetydeleg) til 5 (svært stor).
    .response = Det som blir gjort for å minske risikoen eller gripe moglegheita.
    .deadline = Skriv fristen så nøyaktig du veit han, til dømes «23.9», «veke 39» eller «før jul».

choice-risk-type = Type
    .risk = Risiko
    .opportunity = Moglegheit

choice-risk-state = Status
    .identified = Identifisert
    .mitigated = Tiltak gjennomført
    .closed = Ikkje lenger aktuell

## Document

kind-documents = dokument
    .plural = Dokument
    .new = Nytt dokument
    .empty = Ingen dokument enno. Legg inn saksframlegg, referat og rapportar, så finn du dei att.

field-documents = Felt
    .title = Tittel
    .document_type = Dokumenttype
    .publisher_id = Utgjevar
    .date = Dato
    .version = Versjon
    .url = Nettadresse
    .checked_on = Adresse sjekka
    .about_id = Høyrer til
    .note = Merknad
    .source = Kjelde

hint-documents = Hjelp
    .checked_on = Sist nokon såg etter at adressa framleis verkar.
    .about_id = Møtet, saka, prosjektet eller noko anna dokumentet høyrer til.

choice-document-type = Dokumenttype
    .agenda = Saksliste
    .minutes = Referat
    .case_paper = Saksframlegg
    .strategy = Strategi eller plan
    .report = Rapport
    .agreement = Avtale
    .mandate = Mandat
    .newsletter = Nyheitsbrev
    .presentation = Presentasjon
    .web_page = Nettside

## Link

kind-links = kopling
    .plural = Koplingar
    .new = Ny kopling
    .empty = Ingen koplingar enno. Kople saman idé, søknad, vedtak og prosjekt, så ser du heile tråden.

field-links = Felt
    .from_id = Frå
    .link_type = Samanheng
    .to_id = Til
    .note = Merknad
    .source = Kjelde

hint-links = Hjelp
    .link_type = Les frå den første til den andre: «Frå» er del av «Til».

choice-link-type = Samanheng
    .merged_into = Slått saman med
    .reapplied_as = Søkt på nytt som
    .continued_by = Vidareført i
    .part_of = Del av
    .led_to = Førte til
    .concerns = Gjeld
    .participates_in = Deltek i
    .serves = Bidreg til
    .related = Heng saman med

## Settings

kind-settings = porteføljeoppsett
    .plural = Porteføljeoppsett
    .new = Nytt porteføljeoppsett
    .empty = Porteføljen er ikkje sett opp enno. Legg inn namnet og nettverket, så veit alle kva han gjeld.

field-settings = Felt
    .title = Namn
    .network_id = Nettverk
    .deciding_body_id = Utval med avgjerdsmynde
    .language = Dokumentspråk
    .fixed_today = Fast dagsdato
    .case_number_template = Mal for saksnummer
    .notice = Om opplysningane

hint-settings = Hjelp
    .deciding_body_id = Utvalet som avgjer sakene, vanlegvis styringsgruppa.
    .language = Språket i dokumenta når ikkje noko anna er valt.
    .fixed_today = Berre for døme som skal stå stille; elles tomt.
    .case_number_template = «{"{sequence2}"}-{"{year2}"}» gir 08-23, «{"{sequence}"}/{"{year}"}» gir 8/2023.
    .notice = Det lesarane bør vite om opplysningane i porteføljen.

choice-language = Språk
    .nb = Bokmål
    .nn = Nynorsk
    .en = Engelsk

## OwnColumn

kind-own-columns = eigen kolonne
    .plural = Eigne kolonnar
    .new = Ny eigen kolonne
    .empty = Ingen eigne kolonnar enno. Legg til ein kolonne i ei liste når de treng noko som ikkje har eit felt.

field-own-columns = Felt
    .title = Namn
    .listed_kind = Liste
    .column_type = Type
    .choices = Val
    .rank = Rekkjefølgje

hint-own-columns = Hjelp
    .choices = Eitt val på kvar linje.

## OwnValue

kind-own-values = eigen verdi
    .plural = Eigne verdiar
    .new = Ny eigen verdi
    .empty = Ingen eigne verdiar enno. Fyll ut ein eigen kolonne i ei liste.

field-own-values = Felt
    .column_id = Kolonne
    .about_id = Gjeld
    .text = Tekst
    .number = Tal
    .amount = Kroner
    .date = Dato
    .person_id = Person
    .municipality_id = Kommune

choice-own-column-type = Type
    .text = Tekst
    .number = Tal
    .amount = Kroner
    .date = Dato
    .choice = Val
    .person = Person
    .municipality = Kommune

## SavedView

kind-saved-views = vising
    .plural = Lagra visingar
    .new = Ny vising
    .empty = Ingen lagra visingar enno. Still inn ei liste slik du vil ha ho, og lagre ho som vising.

field-saved-views = Felt
    .title = Namn
    .listed_kind = Liste
    .definition = Innhald
    .rank = Rekkjefølgje

## ImportMapping

kind-import-mappings = importoppsett
    .plural = Importoppsett
    .new = Nytt importoppsett
    .empty = Ingen importoppsett enno. Det første blir lagra når du hentar inn ein tabell.

field-import-mappings = Felt
    .title = Namn
    .listed_kind = Liste
    .headings = Overskrifter
    .definition = Innhald

## Round

kind-rounds = runde
    .plural = Rundar
    .new = Ny runde
    .empty = Ingen rundar enno. Lag ein runde når kommunar eller prosjektleiarar skal svare på det same innan ein frist.

field-rounds = Felt
    .title = Namn
    .round_type = Type
    .state = Status
    .deadline = Svarfrist
    .sent_on = Send
    .about_id = Gjeld
    .subject = Emne i e-posten
    .message = Tekst i e-posten
    .sender = Avsendaradresse
    .note = Merknad

## Respondent

kind-respondents = mottakar
    .plural = Mottakarar
    .new = Ny mottakar
    .empty = Ingen mottakarar enno. Legg til dei som skal svare i runden.

field-respondents = Felt
    .title = Namn
    .round_id = Runde
    .email = E-post
    .person_id = Person
    .municipality_id = Kommune
    .project_id = Prosjekt
    .sent_on = Send
    .reminded_on = Purra
    .answered_on = Svart
    .note = Merknad

choice-round-type = Type
    .status_reports = Statusrapportar
    .rollout = Innføring
    .hearing = Høyringssvar
    .measurements = Målingar
    .pledges = Tilsegn frå kommunar

choice-round-state = Status
    .draft = Utkast
    .sent = Send
    .closed = Avslutta

## StatusReport

kind-status-reports = statusrapport
    .plural = Statusrapportar
    .new = Ny statusrapport
    .empty = Ingen statusrapportar enno. Skriv den første, eller be prosjektleiarane om dei i ein runde.

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
    .round_id = Runde
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

## Measurement

kind-measurements = måling
    .plural = Målingar
    .new = Ny måling
    .empty = Ingen målingar enno. Mål ein gevinst, eller be kommunane om tal i ein runde.

field-measurements = Felt
    .benefit_id = Gevinst
    .municipality_id = Kommune
    .measured_on = Målt
    .value = Målt verdi
    .measured_by = Målt av
    .round_id = Runde
    .note = Merknad
    .source = Kjelde

## HearingAnswer

kind-hearing-answers = høyringssvar
    .plural = Høyringssvar
    .new = Nytt høyringssvar
    .empty = Ingen høyringssvar enno. Send saka ut i ein runde.

field-hearing-answers = Felt
    .case_id = Sak
    .municipality_id = Kommune
    .position = Standpunkt
    .answer = Svar
    .answered_on = Svart
    .answered_by = Svart av
    .round_id = Runde
    .source = Kjelde

choice-position = Standpunkt
    .support = Støttar
    .support_with_remarks = Støttar med merknader
    .against = Støttar ikkje
    .no_remarks = Ingen merknader

## Pledge

kind-pledges = tilsegn frå kommune
    .plural = Tilsegn frå kommunar
    .new = Nytt tilsegn frå kommune
    .empty = Ingen tilsegn frå kommunar enno. Spør kommunane om eigendel og deltaking i ein runde.

field-pledges = Felt
    .application_id = Søknad
    .municipality_id = Kommune
    .state = Status
    .amount = Eigendel
    .hours = Eigeninnsats (timar)
    .contact = Kontaktperson
    .answered_on = Svart
    .round_id = Runde
    .note = Merknad
    .source = Kjelde

choice-pledge-state = Status
    .yes = Deltek
    .conditional = Deltek på vilkår
    .no = Deltek ikkje
    .undecided = Ikkje avklart
