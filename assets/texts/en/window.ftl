# The window.

view = View
    .start = Start
    .overview = Overview
    .changes = Changes
    .meetings = Meetings and cases
    .decisions = Decisions & follow-up
    .ideas = Ideas and priorities
    .applications = Applications
    .projects = Projects and measures
    .benefits = Benefits
    .rounds = Rounds
    .network = The network
    .thread = From idea to benefit
    .merge = Merging
    .settings = Settings
start-text = The portfolio of digital cooperation between municipalities: from idea to decision, application, project and benefit – in one file.
start-open = Open
start-new = New portfolio
start-example = The example portfolio
start-recent = Recent
saved = Saved on this machine
saved-at = Saved on this machine { $time }
back = Back
undo = Undo
redo = Redo
cancel = Cancel
document-close = Close the portfolio
theme-light = Light
theme-dark = Dark
example-banner = Example portfolio, built from public documents 2015–2024. Today is { $day } here. Figures marked “example” are made up.
example-mark = example
working = Working …
dialogue-open = The file dialogue is open, maybe behind this window.
foot-hint = Everything is saved at once. Ctrl+Z undoes, but not past a final decision.
foot-hint-past = This is an earlier state. It can be read and searched, but not changed.
message-dismiss = Dismiss the message
copy-menu = Save a copy …
copy-name = { $name } (copy { $day })
copy-saved = The copy is saved: { $path }
copy-goes-on = The copy is saved, and you go on in it: { $path }
copy-itself = { $path } is the portfolio itself. It saves itself; choose another name or folder for the copy.
copy-holds-more = { $path } is a copy of the same portfolio with changes that are not here. It has not been touched. Merge with it first, or choose another name.
copy-taken = The copy has not been saved. { $why } Choose another name for the copy.
copy-in-place = The portfolio is open where it lies and has no working copy to save from. All of it is in the file; copy that in the file manager.
desktop-open = Open
desktop-open-of = Open { $path }
desktop-reveal = Show in folder
desktop-reveal-of = Show { $path } in its folder
desktop-gone = { $path } is not there any more.
desktop-no-program = { $path } could not be opened: this machine has no program for such files, or it did not answer. The file is there and whole.
desktop-no-folder = The folder of { $path } could not be shown: this machine has no file manager that answered. The file is there and whole.
message-exported = Saved in { $path }
message-deleted = { $count ->
    [0] “{ $record }” has been deleted.
   *[other] “{ $record }” has been deleted – { $count } more were deleted too.
}
message-undone = Undone: { $step }
message-redone = Redone: { $step }
search = Search
search-none = Nothing found
picker-none = None
picker-empty = Clear
picker-search = Type part of the name
picker-no-match = Nothing found
typed-nowhere = What you typed did not go anywhere. Click the field or cell where it belongs, and type it there.
record-overview = Overview
    .municipality = Show the overview of the municipality
    .body = Show the overview of the body
pressed-gone = The page has changed with what you typed, and what you pressed is not there any more. Look again, and press once more.
choice-none-begins = No choice begins with “{ $text }”. Enter chooses nothing.
record-close = Close
record-delete = Delete (can be undone)
record-delete-final = Cannot be deleted: “{ $record }” ({ $kind }) is final
record-links = Linked with
tab-details = Details
tab-thread = From idea to benefit
tab-history = History
thread-none = This is not linked with anything yet. The way from idea to benefit is shown as ideas, decisions, applications, projects and benefits are linked.
thread-case = case { $number }
thread-open = Show as a drawing
thread-question = Where does “{ $record }” come from, and what came of it?
thread-answer = { $count ->
    [one] One step: { $first }.
   *[other] { $count } steps, from { $first } to { $last }.
 }
thread-started = Started by the decision “{ $decision }”
thread-not-started = No decision stands behind this yet.
thread-choose = Open something from a list, choose “From idea to benefit” and then “Show as a drawing”. The whole way then stands here.
thread-record = Back to the details
thread-file = from-idea-to-benefit
history-reading = Reading the history …
history-none = No changes yet.
history-created = Recorded
history-empty = empty
decision-open = { $voice ->
    [advises] Open the advice
   *[decides] Open the decision
}
meeting-finalise = Finalise the meeting …
meeting-called-off = { $count ->
    [one] The meeting is marked as { $state }, but has a decision. Correct the state of the meeting, or move the case.
   *[other] The meeting is marked as { $state }, but has { $count } decisions. Correct the state of the meeting, or move the cases.
}
meeting-held-all-the-same = { $count ->
    [one] The meeting is marked as { $state }, but has a final decision and was held. Set its status to held.
   *[other] The meeting is marked as { $state }, but has final decisions and was held. Set its status to held.
}
finalise-nobody = Write your name. It stands on the paper beside what becomes final.
finalise-lacks = Before this can be made final, these are missing:
finalise-unsaved = Before this can be made final, save or discard what you have typed:
finalise-not-yet = The day has not come. What has not been decided yet cannot be made final:
finalise-lacks-one = “{ $field }” of “{ $record }”
finalise-cannot-yet = It cannot be made final yet. What is missing stands at the top of the page.
meeting-about = About the meeting
present-unsaid = Not stated
meeting-more = More about the meeting
meetings-all = Meetings
case-decide = { $voice ->
    [advises] New advice
   *[decides] New decision
}
action-finish = Mark as done
action-reopen = Reopen
action-overdue = Overdue
paper-close = Close
preview-page = Page { $number }
paper-save = Save
    .pdf = Save as PDF
    .docx = Save as Word
    .txt = Save as text
papers = Papers
papers-from = From
papers-to = To
papers-all-bodies = All bodies
overview-title = How do we stand?
overview-working = Working it out …
overview-scheme = Scheme and year
overview-scheme-unknown = scheme not stated
overview-year-unknown = year not stated
overview-money-note = Kroner. A dash means that no application states the sum.
overview-money-partly = * Only some of the applications of the row state the amount, so it cannot be held against the one beside it.
overview-projects = Projects by level and phase
overview-all = All
overview-follow-up = Overdue follow-up
overview-benefits-note = Kroner in the budget and freed time are different things and are never added together.
unit-hours = { $value } hours
figure-not-stated = Not stated
calculator-all = Calculators
calculator-remove = Remove
calculator-add = Add another
calculator-defaults = Figures marked “assumed” are assumptions in prices of { $year }; write over them where you know better.
calculator-time = Freed time is no money in the budget: in the lines below it is valued at the hourly cost, and the value is there only when the time is used for something else.
calculator-result = Result and working
calculator-unread = “{ $field }” is not a number.
calculator-attach = Keep the estimate
calculator-attach-text = It becomes a benefit of the project, with its assumptions and date.
calculator-keep = Attach to the project
calculator-kept = Attached to the project
calculator-new = New estimate
calculator-aside = Bring back the one before
calculator-asides = Bring back an earlier one
calculator-belongs = The estimate belongs to the benefit “{ $benefit }”. Updating replaces it.
calculator-keep-new = Save as a new benefit
calculator-open = Open in the calculator
record-more-fields = More fields ({ $count })
field-more = Show more
field-less = Show less
record-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
finalise-meeting-without = { $voice ->
    [advises] { $count ->
        [one] The case “{ $first }” has no advice.
       *[other] { $count } cases have no advice, the first is “{ $first }”.
    }
   *[decides] { $count ->
        [one] The case “{ $first }” has no decision.
       *[other] { $count } cases have no decision, the first is “{ $first }”.
    }
}
finalise-meeting-title = { $voice ->
    [advises] { $count ->
        [one] Finalise the meeting with its one piece of advice?
       *[other] Finalise the meeting with { $count } pieces of advice?
    }
    [both] Finalise the meeting with { $count } decisions and pieces of advice?
   *[decides] { $count ->
        [one] Finalise the meeting with one decision?
       *[other] Finalise the meeting with { $count } decisions?
    }
}
finalise-meeting-confirm = Finalise the meeting
place-text = This machine has no file dialogue. Type the place here.
place-confirm = Use this place

attached-choose = Choose file …
attached-replace = Replace file …
attached-save = Save in a folder …
attached-remove = Remove the file
message-refreshed = Changed in another window; this is the newest.
message-refreshed-typed = Changed in another window; here is the newest. What is typed here and not saved still stands in its field.
message-refreshed-stranded = Changed in another window; here is the newest. Something typed here can no longer be saved in its field. It is in the list of what is not saved.
message-sealed-elsewhere = { $made } It was done in another window; the fields can be read here, but not changed.
name-label = Your name
concept-to-application = Make an application
concept-to-project = Make a project
calculator-gaps = Fill in what is missing, and the working comes here.
calculator-faults = Put right what is marked, and the working comes here.
calculator-update = Update the benefit
region = Region
    .navigation = Views
    .top = Portfolio and search
    .notice = Notice
    .content = Content
    .record = The record that is open
    .foot = Messages
shortcut = Shortcut
    .title = Keyboard shortcuts
    .close = Close
    .search = Search
    .filter = Filter the list
    .undo = Undo
    .redo = Redo
    .back = Back
    .new = New, of what the page shows
    .paper = Show the page as a paper
    .save = Save: everything is saved as you write
    .save-copy = Save a copy of the portfolio
    .open = Open a portfolio
    .next-region = Next part of the window
    .previous-region = Previous part of the window
    .larger = Larger
    .smaller = Smaller
    .normal-size = Normal size
    .help = This page
    .everywhere = Everywhere
    .between-controls = Next and previous field or button
    .within = Move in lists and menus
    .press = Press what is marked
    .leave = Close, or leave a field unchanged
    .lists = In lists
    .grid-edit = Edit the cell; typing replaces what is there
    .grid-open = Open the row beside the list, and close it
    .grid-menu = Sort, filter, group or hide the column
    .grid-choose = Choose several cells
    .grid-all = Choose all
    .grid-copy = Copy, cut and paste
    .grid-fill = Fill down
    .grid-empty = Empty the cells
    .grid-ends = To the beginning and the end
    .grid-records = Next and previous, while one is open
    .grid-give-up = Give up, close the row
    .grid-cells = Next and previous cell; after the last, out of the list
    .grid-leave = Out of the list, to the next or previous part of the window
key = Key
    .shift = Shift
    .left = Left arrow
    .tab = Tab
    .shift-tab = Shift+Tab
    .arrows = Arrow keys
    .enter = Enter
    .space = Space
    .escape = Esc
    .f2 = F2
    .f6 = F6
    .ctrl-f6 = Ctrl+F6
    .shift-f6 = Shift+F6
    .alt-down = Alt+Down
    .shift-arrows = Shift+arrows
    .ctrl-a = Ctrl+A
    .ctrl-c = Ctrl+C
    .ctrl-x = Ctrl+X
    .ctrl-v = Ctrl+V
    .ctrl-d = Ctrl+D
    .delete = Delete
    .ctrl-home = Ctrl+Home
    .ctrl-end = Ctrl+End
    .ctrl-page-up = Ctrl+PageUp
    .ctrl-page-down = Ctrl+PageDown
navigation-overdue = { $count ->
    [one] one follow-up is overdue
   *[other] { $count } follow-ups are overdue
}
messages-all = Show all messages. Last: { $last }
calculator-default = { $value } (assumed)
calculator-either = Do you mean { $first }, or { $second }?
calculator-understood-left = { $meaning }: { $left } left
picker-new = { $new }: “{ $name }”
question-moved-on = What was to be final has been changed meanwhile. Nothing has been made final. Look it over as it stands now, and choose again.
message-not-upon = The portfolio has been changed meanwhile, so nothing was written. What is shown has been worked out anew; look it over and confirm again.
message-cells-moved-on = Somebody else has written in these cells meanwhile, so nothing was changed. Here is the newest; do it again if it is still to be done.
message-overtaken = Another window has changed the portfolio meanwhile, so nothing was undone or redone. Here is the newest; the button says what would now be undone.
start-opening = Opening { $name } …
command-go = Go to { $view }
command-open = Open a portfolio
command-example = Open the example portfolio
command-language = Language: { $language }
command-theme = Look: { $theme }
theme-system = as the system
command-larger = Larger text
command-smaller = Smaller text
command-award = Register the award
told-saved = Everything is saved, { $time }, in { $path }.
told-saved-before = Everything was saved already, in { $path }.
told-saved-soon = Everything is saved on this machine, and will be in { $path } in a moment.
told-saved-here = Everything is saved on this machine, but not in { $path }. The line under the portfolio's name says why.
told-not-all-saved = Some of what you have typed does not fit and is not saved. Choose the number beside the portfolio's name to see what.
told-nothing-new-here = There is nothing new to make here. Go to a list, or search with Ctrl+K for what you want to make.
told-no-paper-here = This page has no paper. Choose a meeting, a case or a list that has one.
search-hint = Search or do something
search-command = Action
search-reading = Reading the portfolio …
field-understood = Understood as { $meaning }
field-unsaved = Typed, but not saved yet. Go into the field and out again to save it.
drafts-waiting = { $count ->
    [one] 1 not saved
   *[other] { $count } not saved
}
drafts-found = { $count ->
    [one] One value that was typed is not saved yet. It is kept under “not saved” at the top.
   *[other] { $count } values that were typed are not saved yet. They are kept under “not saved” at the top.
}
drafts-title = Typed, but not saved
drafts-stranded = What you typed:
drafts-text = This stays here until it is saved or discarded, also when the window is closed.
drafts-of = { $record } · { $field }
drafts-typed = Typed: { $text }
drafts-unsaved = Not saved yet.
drafts-show = Show
drafts-save = Save
drafts-copy = Copy
drafts-discard = Discard
drafts-do-with = { $do }: { $what }
drafts-close = Close
drafts-gone = “{ $record }” is no longer there. Copy what was typed to where it belongs.
drafts-now = It now says “{ $now }”.
drafts-now-by = It now says “{ $now }”, written by { $by }.
drafts-now-undecided = Copies disagree about it: { $all }.
drafts-said-by = “{ $value }” ({ $by })
drafts-moved = The field has changed since this was typed. { $now } { $reason }
drafts-moved-on = The field has changed since this was typed. { $now } Keep what you typed, or take what stands there.
drafts-keep-mine = Keep mine
drafts-take-theirs = Take what stands there
drafts-parting-title = This is not saved, and cannot be kept
drafts-parting-text = The machine cannot keep what you have typed, and it is not saved in the document. Save it here, or copy it to another place. If you go on, it is gone.
drafts-parting-others = What you have typed in a calculator or in the first steps is lost as well.
drafts-parting-stay = Stay here
drafts-parting-leave = Go on without saving
drafts-text-unkept = This is not saved, and the machine cannot keep it when the window is closed. Save it, or copy it to another place.
drafts-beside-elsewhere = What stands in the calculator or in the first steps was typed in { $path }, where the document is no longer.
drafts-elsewhere = Typed in { $path }, where the document is no longer. { $then }
drafts-save-here = Go into the field and out again to save it here.
drafts-found-both = { $first } { $second }
drafts-not-kept = What is typed cannot be kept in { $path } while it is being typed. Leave the field to save it.
drafts-unreadable = What was typed last and not saved cannot be read. The file is { $path }.
field-date-of = The date of “{ $record }”
calendar-open = Choose a day: { $field }
calendar-today = Today
calendar-earlier = Month before
calendar-later = Next month
calendar-week = Week
group-what = What
group-who = Who
group-when = When
group-money = Money
group-links = Belongs to
group-text = Description
group-more = Other
shared-published = in the file { $time }
shared-checking = checking the file …
shared-publishing = writing to the file …
shared-retrying = the file cannot be written now; trying again
shared-read-only = read-only
shared-read-only-told = { $name } can only be read, since the file or its folder is write-protected. What you change is saved on this machine and does not get into the file. Save a copy where you may write, and go on in that.
shared-beside = a copy of its own in the folder: { $name }
shared-held = not published
shared-not-read = the file in the folder cannot be read
shared-gone = the file is gone from the folder
shared-gone-told = The file is gone from the folder. Everything is saved on this machine; the next change puts the file back.
shared-folder-gone = The folder cannot be reached. Everything is saved on this machine, and it is tried again.
shared-put-back = The file was gone and has been put back: { $path }
shared-beside-told = The file in the folder could not be replaced. The changes lie in a copy of their own beside it: { $path }
shared-left-here = The changes have not been published. They are saved on this machine and are published the next time the portfolio is opened.
side-copy = copy from { $name } { $time }
elsewhere = { $who } has had this open since { $time }
elsewhere-machine = { $who } has had this open on { $machine } since { $time }
copies-left = Changes that were saved in { $path } are not here. That file is gone or has another name now.
copies-beside = { $count ->
    [one] One copy beside this file has changes that are missing here: { $first }
   *[other] { $count } copies beside this file have changes that are missing here, the first is { $first }
}
notice-recovered = Changes from last time had not been published. They are here and are being published now.
notice-recovered-here = Changes from last time were not published. They are here.
notice-file-gone = The file is gone. This is what this machine has of it; the next change puts it back.
notice-file-unreadable = { $path } cannot be read. This is what this machine has of it; the file has not been changed.
notice-older-in-folder = The file in the folder is older than what was published from here. The newest is kept, and is published again.
notice-moved-on = Somebody else has changed the file in the folder, and there are changes here that have not been published. Both are kept.
notice-not-taken-in = The file in the folder has changes that could not be brought in. { $why } It is tried again.
notice-files-lacking = The content of these files did not come, because it is missing or damaged in the file in the folder: { $names }.
notice-copy-set-aside = The working copy on this machine was damaged and has been set aside: { $path }. The file in the folder has been opened.
notice-migrated = The file is from an older version of Samstyr. It becomes one of this version with the next change; the old one is kept.
snapshots = Earlier states …
snapshots-title = Earlier states on this machine
snapshots-none = None yet. The first one is taken today.
snapshots-close = Close
snapshot-look = Show
snapshot-restore = Restore
snapshot-reason =
    .daily = first save of that day
    .before-migration = before a new version
    .before-merge = before merging
    .before-restore = before restoring
snapshot-banner = This is how the portfolio was { $time }. Here you can only look.
snapshot-read-only = This is an earlier state, and it cannot be changed. Go back to today first.
snapshot-restored = The portfolio is as it was then, but for what is final. It can be undone.
snapshot-restored-note = Restored as it was { $time }
snapshot-overtaken = Another window has changed the portfolio meanwhile, so nothing was restored. Here is the newest; restore again if you still want to.
closing-title = Saving in the shared folder …
closing-text = The changes are being put into the shared folder. If you close without waiting, they are saved on this machine and published the next time.
closing-leave = Close without waiting
repair-offer = “{ $name }” is damaged, but its change log is whole: everything that was ever saved can be had back in a new file beside it. The damaged file stays as it is.
repair-do = Make the document anew
repair-name = repaired
repair-opened = { $count ->
    [one] “{ $name }” was made anew from 1 step.
   *[other] “{ $name }” was made anew from { $count } steps.
}
repair-lost-told = { $count ->
    [one] Every saved step is there, but one thing in the damaged file was not carried over. It stands under “Not carried over”.
   *[other] Every saved step is there, but { $count } things in the damaged file were not carried over. They stand under “Not carried over”.
}
repair-list-title = Not carried over
repair-list-close = Close
damaged-told = { $why } The window shows what this machine has of the document. The damaged file has not been touched.
damaged-why = “{ $name }” in the folder is damaged: { $detail }.
damaged-whole-log = “{ $name }” in the folder is damaged, but its change log is whole. All that was saved there and here can be brought together in a whole file. The damaged one is kept beside it. Until then, what you change is saved on this machine only.
damaged-no-log = “{ $name }” in the folder is damaged, and not all of it can be had back. What you see here can take its place. The damaged file is kept beside it. Until then, what you change is saved on this machine only.
damaged-replace = Replace the damaged file
damaged-copy = damaged { $time }
damaged-replaced = The file in the folder is whole again. The damaged one was kept: { $path }
damaged-not-read = { $why } What was saved in the damaged file alone cannot be taken out.
shared-damaged = the file in the folder is damaged
message-closed-before = The document was closed before this could be done. Nothing has been changed.
message-file-not-attached = The document was closed before the file was read. The file is not attached.
history-put-aside = { $field }: “{ $value }” was proposed; what was made final stands
quoted = “{ $text }”
field-time-kept = { $day }. The field has no room for a time of day; “{ $words }” is kept as you typed it
case-other-year = The case number is of { $counts }, but the meeting is in { $held }.
dialogue-asks = File dialogue
    .merge = Choose the copy to merge with this one
    .attach = Choose the file to attach
    .take-out = Choose the folder to save the file in
    .out-to = Choose the folder for the sheets
    .in-from = Choose the folder with the replies
    .import = Choose the table to bring in
    .export = Save the table
    .paper = Save the paper
    .picture = Save the picture
    .open = Open a portfolio
    .new = Where is the new portfolio to lie?
    .copy = Save a copy of the portfolio
settings = Settings
    .here = On this machine
    .portfolio = The portfolio
    .language = Language of the window
    .theme = Appearance
    .light = Light
    .dark = Dark
    .system = As the system
    .size = Size
preview-size = Size
    .smaller = Smaller
    .larger = Larger
    .fit = Fit the width
final-advice = Advice made final
    .do = Make final …
    .title = Make the advice final?
    .text = Final advice cannot be changed, deleted or undone. Corrections become new advice that points back. Papers carry a verification code.
