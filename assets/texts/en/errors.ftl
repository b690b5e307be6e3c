# Errors and findings as people are told: what, where, what to do.

error-number-taken = “{ $field }” is that of “{ $other }” already. No two can have the same: correct one of them.
error-only-one = A portfolio has exactly one “{ $kind }”. Change the one that is there.
error-required = The field “{ $field }” ({ $kind }) must be filled in.
error-out-of-range = “{ $field }” ({ $kind }) must lie between { $low } and { $high }.
error-not-finite = “{ $field }” ({ $kind }) must be a number.
error-negative = “{ $field }” ({ $kind }) cannot be less than zero.
error-missing-target = “{ $field }” ({ $kind }) refers to { $target }, which is not in the portfolio. Choose another.
error-wrong-target = “{ $field }” ({ $kind }) cannot refer to “{ $target }”, which is of another kind. Choose another.
error-wrong-type = “{ $field }” ({ $kind }) cannot hold this value.
error-circular = “{ $field }” ({ $kind }) would lead back to itself. Choose another.
error-too-long = The text in “{ $field }” ({ $kind }) is too long to be stored: more than about 300 pages. Shorten it, or put it in a file.
error-date-elsewhere = “{ $field }” ({ $kind }) follows the date of “{ $from }”. Change the date there, or clear “{ $link }” first.
error-only-read-case = The case number belongs to the case. Change it there.
error-only-read-meeting = The body and the date of the meeting belong to the meeting. Change them there.
error-never-final = “{ $record }” ({ $kind }) cannot be made final.
error-no-such-column = The column is no longer there.
error-still-referred = { $count ->
    [one] “{ $first }” ({ $kind }) refers to this. Delete or move it first.
   *[other] { $count } refer to this: { $kinds }. The first is “{ $first }” ({ $kind }). Delete or move them first.
}
error-no-such-record = There is no record with the id { $id }.
error-record-not-there = The record is not there any more. Somebody may have deleted it; undo that, or choose another one.
record-unnamed = without a name ({ $kind })
record-not-there = a record that is deleted
error-already-there = There is already a record with the id { $id }.
error-not-found = Cannot find { $path }. Check the name and the folder.
error-is-folder = { $path } is a folder. Choose a file.
error-no-file = { $path } is { $what ->
    [pipe] a named pipe
    [device] a device
    [socket] a socket
   *[other] something else
}, not a file. Choose a file.
error-in-the-way = { $thing } is { $what ->
    [folder] a folder
    [link] a link
    [pipe] a named pipe
    [device] a device
    [socket] a socket
   *[other] something else
}, not a file, and { $path } cannot be used while it lies there. Move it away and try again; nothing has been changed.
error-others-journal = { $journal } was left by a change that is not of { $path } as it is now, and would be mixed with it. It could not be put aside: move it to another folder and try again. Nothing has been changed.
error-not-readable = { $path } cannot be read. Ask for access, or choose another file.
error-document-read-only = { $path } cannot be written: the file, or the folder that it is in, is write-protected. Get the right to write there, or make a copy elsewhere.
error-not-writable = { $path } cannot be written. Choose a folder that you may write to.
error-name-not-text = The name of { $path }, or of a folder above it, holds letters in an encoding of their own, which nothing can be written beside. Rename it and try again; nothing has been changed.
error-name-too-long = The name of { $path } is too long for the file to be changed. Give it a name of at most 240 letters; one with an accent counts as two.
error-other-history = { $path } has another history than this copy: step { $step } is not the same in both. They cannot be merged, and nothing has been changed. Use a copy from before they parted.
error-empty-file = { $path } is empty (0 bytes). Choose another file, or restore it from a copy.
error-not-ours = { $path } is not a Samstyr document. Choose a file made by Samstyr.
error-newer = { $path } was made by a newer version (schema { $version }). Update Samstyr to open it.
error-other-document = { $path } is not the document that stood there before. It has not been changed.
error-damaged = { $path } is damaged: { $detail }. The file has not been changed. Use a copy or an earlier state.
error-damaged-found = { $path } is damaged: { $detail }. The file has not been changed.
error-damaged-repairable = { $path } is damaged: { $detail }. The file has not been changed. Its change log is whole: “samstyr repair FILE --out NEW” makes the document anew from all that was saved.
error-damaged-here = { $path } is damaged: { $detail }. Nothing is published; use an earlier state or a copy.
error-unpublished = { $path } has been changed by others, and this machine holds changes that have not been published. Open it in the window first.
error-exists = { $path } already exists and is never overwritten. Choose another name.
error-busy = { $path } is in use by another program. Try again shortly.
error-disk-full = There is no room left for { $path }. Free some space and try again; nothing has been changed.
error-database = { $path } could not be used ({ $detail }). Nothing has been changed.
error-io = { $path } could not be used ({ $detail }). Nothing has been changed.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-target-gone = “{ $field }” ({ $kind }) would refer to “{ $target }”, which has been deleted.
error-record-gone = “{ $record }” ({ $kind }) has been deleted since.
error-moved-on = “{ $field }” of “{ $record }” ({ $kind }) has changed since, so the step cannot be taken back.
error-parse-date = “{ $text }” is no date for “{ $field }” ({ $kind }). Write for example 2022-09-23, 23 September 2022 or week 39 2022.
error-parse-date-impossible = There is no date “{ $text }” (“{ $field }”, { $kind }). Correct the day or the month.
error-parse-date-reversed = “{ $text }” ends before it begins (“{ $field }”, { $kind }). Turn it round, or correct the year.
error-parse-date-year = The year of “{ $text }” is outside 1800–2199 (“{ $field }”, { $kind }).
error-parse-date-ambiguous = “{ $text }” can be read with the day first or the year first (“{ $field }”, { $kind }). Write the year with four digits.
error-parse-money = “{ $text }” is no amount for “{ $field }” ({ $kind }). Write for example 400000 or 1234567.50.
error-parse-number = “{ $text }” is no number for “{ $field }” ({ $kind }). Write for example 12.5.
error-parse-integer = “{ $text }” is no whole number for “{ $field }” ({ $kind }). Write for example { $example }.
error-parse-bool = “{ $text }” is neither true nor false (“{ $field }”, { $kind }). Write true or false.
error-parse-choice = “{ $text }” is no choice for “{ $field }” ({ $kind }). Choose one of: { $choices }.
error-parse-link = “{ $text }” is not the id of a record (“{ $field }”, { $kind }). Use the id that “samstyr list” shows.
error-parse-text = “{ $field }” ({ $kind }) contains a character that cannot be stored. Remove it.
error-parse-time = “{ $text }” is no time of day for “{ $field }” ({ $kind }). Write for example 9, 09:30 or 0930.
error-no-numbering = “{ $text }” cannot be a template of case numbers (“{ $field }”). It has {"{sequence}"} or {"{sequence2}"}, may have {"{year}"} or {"{year2}"}, and is one short line with no other braces.
error-not-one-day = “{ $field }” ({ $kind }) is one day, and “{ $date }” is not. Write for example 26.04.2024.
error-not-figures = “{ $field }” ({ $kind }) is { $count } digits, and “{ $text }” is not. Write for example 0301.
error-ends-before = “{ $field }” cannot be before “{ $start }” ({ $kind }). To move both to later in the day, change “{ $field }” first.
error-out-of-order = “{ $field }” cannot be before “{ $start }” ({ $kind }). To move both to later, change “{ $field }” first.
error-below-one = “{ $field }” ({ $kind }) is counted from 1. Type 1 or a higher number.
error-parse-file = A file cannot be typed into “{ $field }” ({ $kind }). Choose it in the window, or give it to “samstyr set” as @PATH.
error-file-too-large = { $path } has { $size }, and a file in a document may have { $most } at most. Make it smaller, or leave it where it is and give its address instead.
error-file-is-document = { $path } is a Samstyr document and cannot be attached to another. Choose another file.
error-file-missing = The content of “{ $name }” is not in { $path }. Merge with a copy that has it, or attach the file again.
error-file-damaged = The content of “{ $name }” in { $path } is damaged and is not taken out. Merge with a copy that has it, or attach the file again.
error-no-file-there = “{ $record }” has no file in “{ $field }” ({ $kind }).
error-target-no-folder = { $path } cannot be written: there is no such folder. Make it, or choose another place; nothing has been changed.
error-target-denied = { $path } cannot be written: you may not write there. Choose another place; nothing has been changed.
error-target-not-writable = { $path } cannot be written ({ $detail }). Choose another place; nothing has been changed.
error-target-document = { $path } is a Samstyr document, and nothing else is ever written in its place. Choose another name; nothing has been changed.
error-target-beside-document = { $path } would be taken for a part of the document { $document }. Choose another name; nothing has been changed.
error-target-no-file = { $path } cannot be written: it is { $what ->
    [link] a link
    [pipe] a named pipe
    [device] a device
    [socket] a socket
   *[other] something else
}, not a file. Choose another place; nothing has been changed.
error-target-other-sort = { $path } is a file of another kind, and is not written over. Choose another name, or move the file first; nothing has been changed.
error-target-read-only = { $path } cannot be written: the file is write-protected. Choose another name; nothing has been changed.
error-export-failed = The document could not be made ({ $detail }). Nothing has been written.
error-paper-subject = The paper cannot be made of what was chosen.
error-paper-kind = The paper is made of a record of the kind “{ $kind }”, and { $id } is not one.
error-meeting-not-held = { $meeting } was moved or called off and has decided nothing. There is nothing to sum up.
error-no-meeting = Found no meeting for “{ $wanted }”. Use the id or the date that “samstyr list FILE meetings” shows.
error-meeting-day = “{ $wanted }” is neither the id of a meeting nor one day. Write the day as 2024-03-08 or 8 March 2024.
error-no-meeting-on = { $any ->
    [yes] There is no meeting on “{ $wanted }”. The nearest ones are { $meetings }.
   *[no] There is no meeting on “{ $wanted }”, nor on any other day.
}
error-several-meetings = Several meetings fit “{ $wanted }”: { $meetings }. Name the body with --body, or use the id.
error-input-file = { $path } cannot be used as input: { $detail }. Correct the file and try again.
error-no-display = There is no display to show the window on. See “samstyr help” for what can be done without.
error-nobody = Nobody has said who makes this final. Give the name with --by.
error-nothing-to-finalise = The meeting has no decisions that can be made final.
problem-pages = The pages of the file do not hold together
problem-foreign-key = A record refers to something that is not there
problem-chain = The change log has been altered outside Samstyr
problem-log = The change log cannot be read
problem-state = The record differs from what the change log says
problem-file-missing = The content of an attached file is missing
problem-file-damaged = The content of an attached file is not what was attached
problem-file-past = The content of a file that only the history names is not what was attached. Merge with a copy that has it
problem-file-past-unreadable = The content of a file that only the history names cannot be read. “samstyr repair FILE --out NEW” makes the document anew without it
problem-file-unnamed = There is content here that no record has had as a file
problem-digest = The checksum does not match
error-no-body = Found no body called “{ $wanted }”. Choose one of: { $bodies }.
error-no-thread = The machine did not give the program what it needs ({ $detail }). Close something else and start again.
error-no-opengl = There is no OpenGL here to draw the window with. Install a graphics driver (on Debian libgl1-mesa-dri), or use the command line: see “samstyr help”.
error-no-window = The display cannot be reached. Check that you are logged in to a desktop, or use the command line: see “samstyr help”.
error-own-fault = The program met a fault of its own ({ $detail }) and stopped what it was doing. What was saved is safe. Report it with this line.
error-thread-gone = A part of the program has stopped, and this was not done. What was saved is safe. Close Samstyr and start again.
error-nothing-to-decide = “{ $field }” of “{ $record }” ({ $kind }) has one value only. There is nothing to decide.
error-not-a-copy = { $path } is a copy of another document and cannot be merged. Choose a copy of this one.
problem-pointers = The changes of the record point to each other wrongly
problem-conflict = The list of what is undecided does not match
error-unknown-hash = The code { $hash } belongs to no change in { $path }. Check the code and the file.
error-replaced = { $path } has just been replaced by another program. Try again.
error-unconfirmed = The disk has not confirmed that { $path } was written ({ $detail }), and the change may stand or not. Look whether it is there before you make it again, and keep a copy of the file on another disk.
error-overtaken = { $path } was written to by others all the while. Nothing has been changed; try again.
error-copy-gone = The working copy of { $path } on this machine is gone or has been replaced, and it could not be put back. Nothing has been changed. What is shown is not lost until the window is closed: export what you need, and open the portfolio again.
error-not-repairable = { $path } cannot be repaired, because its change log is damaged too: { $detail }. Use a copy or an earlier state.
damage =
    .records = the records do not match their checksum
    .merges = the report of merges does not match its checksum
    .sessions = the list of sessions does not match its checksum
    .cut-off = the end of the file is missing
    .schema = its tables are not those of a Samstyr document ({ $odd })
    .pages = the pages of the file do not hold together
    .log = a step of the change log cannot be read or has been altered
    .fork = its history is another one than that of the copy here
    .contents = a table holds what Samstyr did not write
    .written = what was written is not what was to be written
problem-merges = The report of merges has been altered outside Samstyr
problem-seal-replaced = What is final stands, against a step that would have replaced it
problem-seal-deleted = What is final stands, against a step that would have deleted it
problem-seal-changed = What is final stands, against a step that would have changed it
problem-repairable = The change log is whole: “samstyr repair FILE --out NEW” makes the document anew from it
repair-done = { $count ->
    [one] Made anew from 1 step: { $records } records.
   *[other] Made anew from { $count } steps: { $records } records.
}
repair-nothing-lost = Nothing that was ever saved is missing.
repair-lost = { $count ->
    [one] Every saved step is there, but one thing in the damaged file was not carried over:
   *[other] Every saved step is there, but { $count } things in the damaged file were not carried over:
}
repair-lost-value = “{ $record }” ({ $kind }): What stood in “{ $field }” in the damaged file was saved by no step. The value from the change log was used.
repair-lost-record = “{ $record }” ({ $kind }): No step of the change log made this record.
repair-lost-seal = “{ $record }” ({ $kind }): What stood as final in the damaged file is not what was made final. The change log was followed.
repair-lost-stray-seal = Something stood as final without a record that it is about.
repair-lost-file = “{ $record }” ({ $kind }): The content of the file “{ $name }” is missing, or is another than was attached.
repair-lost-merges = The report of merges could not be trusted: steps so far cannot be undone in the new document.
repair-lost-tables = The old tables could not be read to compare them with the log.
repair-lost-identity = All steps are of older versions, whose hashes do not say which document they belong to: compare the new document with a copy.
witness-stands = “{ $decision }” is final by this seal.
witness-beside = “{ $decision }” has this seal, and another one stands beside it ({ $code }): two copies made the decision final without knowing of each other.
witness-two = { $path } has the seal with the code { $hash }, but not alone. Find out which paper counts.
witness-other = “{ $decision }” is not final by this seal: another one stands ({ $code }).
witness-none = “{ $decision }” is not final in this document.
witness-differs = { $path } does not agree with the code { $hash }: another seal stands there. Ask which paper was archived.
error-finalise-early = “{ $record }” is on { $date }, and today is { $today }. What has not been decided yet cannot be made final.
doubt-above = “{ $field }” is more than “{ $whole }” ({ $of }). Is that right?
doubt-not-all = “{ $given }” is { $sum }, less than “{ $asked }” ({ $of }). Is that right?
doubt-no-less = “{ $given }” is not less than “{ $asked }”. Is that right?
doubt-same-number = The case “{ $other }” has the same number. Is that right?
doubt-ahead = { $date } has not come yet. Is that right?
doubt-ahead-of = “{ $other }” is { $date }, which has not come yet. Is that right?
usage-not-a-pair = “{ $argument }” is not of the form FIELD=VALUE
usage-twice = “{ $name }” is given twice; give it once
usage-no-file = no file can be given here; take one of the values with --take N
usage-no-field = { $kind } have no field “{ $name }”. Choose one of: { $names }
usage-which-undecided = name the fields to decide; undecided: { $names }
usage-what-to-decide = name FIELD=VALUE, --take N or --side SIDE
usage-exists = exists is yes or no, not “{ $other }”
usage-take = { $field } has the values 1 to { $count }, not { $number }
usage-paper-needs = name { $needed }
usage-or = { $first }, or { $second }
usage-needs-meeting = a meeting with --meeting
usage-needs-record = one of the { $kind } with --id
usage-needs-days = two days with --from and --to
usage-needs-period = a period with --from and --to
usage-paper-format = “{ $format }” is no format for this paper. Choose one of { $names } with --format or the file's name
usage-two-formats = the name ends in .{ $ending }, and --format says { $format }: let both say the same
usage-table-format = “{ $format }” is no format for a table. Choose one of { $names } with --format or the file's name
usage-csv-one-list = a CSV file holds one list: name it with --kind, or choose xlsx
usage-kind = unknown kind “{ $name }”. Choose one of: { $names }
usage-no-room = there is no room for that limit
usage-table-public = a table has no version for the public: leave out --public, or write a paper
usage-paper = unknown paper “{ $name }”. Choose one of: { $names }
usage-file-first = the command comes before the file: put “{ $file }” behind it
usage-method = unknown method “{ $name }”. Choose one of: { $names }
usage-never-final = { $id } is one of the { $kind }; name a record that can be made final, or a meeting
usage-no-such-file-field = { $kind } have no field “{ $name }” that holds a file
usage-no-file-field = { $kind } have no field that holds a file
usage-code = “{ $code }” is no verification code: it takes { $fewest } to 64 hexadecimal digits
usage-view = unknown view “{ $name }”. Choose one of: { $names }
usage-option = “{ $name }” is no value of { $option }. Choose one of: { $names }
usage-narrow = year, layer, service area and municipality narrow a { $figure } and nothing else
usage-idle = { $option } means nothing for { $what }, which takes { $options }: leave { $option } out
usage-idle-beside = { $option } means nothing beside { $other }: leave one of them out
usage-figure-public = a drawing has no version for the public: leave out --public
usage-figure-format = “{ $format }” is no format for a drawing. Choose one of { $names } with --format or the file's name
usage-figure-which = name the drawing with --key: { $names }
usage-figure = unknown drawing “{ $name }”. Choose one of: { $names }
usage-thread-narrow = a thread is of one record: leave out what narrows figures
usage-thread-record = name with --id the record that the thread is of
usage-thread-format = a thread is no paper: choose svg or png, not { $format }
