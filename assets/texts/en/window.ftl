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
    .merge = Merging
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
foot-hint = Every change is saved at once. Everything can be undone, except making a decision final.
message-dismiss = Dismiss the message
message-exported = Written to { $path }
message-undone = Undone: { $step }
message-redone = Redone: { $step }
search = Search
search-none = Nothing found
picker-none = None
picker-empty = Clear
picker-search = Type part of the name
picker-no-match = Nothing found
record-close = Close
record-delete = Delete (can be undone)
record-links = Linked with
tab-details = Details
tab-thread = Thread
tab-history = History
thread-none = This record is not part of a thread yet. The thread grows as ideas, decisions, applications, projects and benefits are linked.
thread-case = case { $number }
history-reading = Reading the history …
history-none = No changes yet.
history-created = Recorded
history-empty = empty
decision-finalise = Make final …
decision-open = Open the decision
finalise-title = Make the decision final?
finalise-text = A final decision cannot be changed, deleted or undone. Corrections become new decisions that point back. Papers carry a verification code.
finalise-confirm = Make final
meeting-finalise = Finalise the meeting …
meeting-about = About the meeting
meeting-more = More about the meeting
meetings-all = Meetings
case-proposal = Proposed decision
case-decision = Decision
action-finish = Mark as done
action-reopen = Reopen
action-overdue = Overdue
paper-public = Public version
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
overview-money = What have we applied for, got and used?
overview-scheme = Scheme and year
overview-money-note = Kroner. A dash means that no application states the sum.
overview-projects = Projects by layer and phase
overview-all = All
overview-ahead = The next 90 days
overview-nothing-ahead = Nothing in the next 90 days.
overview-follow-up = Overdue follow-up
overview-nothing-overdue = No follow-up is overdue.
overview-benefits = Benefits planned per year
overview-benefits-note = Kroner in the budget and freed time are different things and are never added together.
unit-hours = { $value } hours
figure-not-stated = Not stated
calculator-all = Calculators
calculator-remove = Remove
calculator-add = Add another
calculator-defaults = Figures marked “assumed” come from the parameter set { $set }; write over them where you know better.
calculator-result = Result and derivation
calculator-unread = “{ $field }” is not a number.
calculator-attach = Keep the estimate
calculator-attach-text = It becomes a benefit of the project, with its assumptions and date.
calculator-keep = Attach to the project
calculator-kept = Attached to the project
record-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
finalise-meeting-title = { $count ->
    [one] Make the decision of the meeting final?
   *[other] Make { $count } decisions of the meeting final?
}
message-sealed = { $count ->
    [one] The decision has been made final.
   *[other] { $count } decisions have been made final.
}
place-title = File and folder
place-text = This machine has no file dialogue. Type the place here.
place-confirm = Use this place

attached-choose = Choose file …
attached-replace = Replace file …
attached-save = Save in a folder …
attached-remove = Remove the file
message-refreshed = Changed in another window; this is the newest.
name-label = Your name in the log
name-unknown = not stated
concept-to-application = Make an application
concept-to-project = Make a project
calculator-gaps = Fill in what is missing, and the derivation comes here.
calculator-faults = Put right what is marked, and the derivation comes here.
calculator-update = Update in the project
region = Region
    .navigation = Views
    .top = Portfolio and search
    .content = Content
    .record = The record that is open
    .foot = Messages
shortcut = Shortcut
    .title = Keyboard shortcuts
    .close = Close
    .search = Search
    .undo = Undo
    .redo = Redo
    .back = Back
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
key = Key
    .shift = Shift
    .left = Left arrow
    .tab = Tab
    .shift-tab = Shift+Tab
    .arrows = Arrow keys
    .enter = Enter
    .space = Space
    .escape = Esc
navigation-overdue = { $count ->
    [one] one follow-up is overdue
   *[other] { $count } follow-ups are overdue
}
messages-all = Show all messages. Last: { $last }
calculator-default = { $value } (assumed)
picker-new = { $new }: “{ $name }”
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
    [one] One value that was typed is not saved yet. It has been kept; press “1 not saved” at the top.
   *[other] { $count } values that were typed are not saved yet. They have been kept; press “{ $count } not saved” at the top.
}
drafts-title = Typed, but not saved
drafts-text = This stays here until it is saved or discarded, also when the window is closed.
drafts-of = { $record } · { $field }
drafts-typed = Typed: { $text }
drafts-unsaved = Not saved yet.
drafts-show = Show
drafts-copy = Copy
drafts-discard = Discard
drafts-do-with = { $do }: { $what }
drafts-close = Close
drafts-gone = “{ $record }” is no longer there. Copy what was typed to where it belongs.
drafts-moved-on = The field has changed since this was typed. It now says “{ $now }”. Go into the field and out again to save what you typed.
drafts-not-kept = What is typed cannot be kept while it is being typed ({ $detail }). Leave the field to save it.
drafts-unreadable = What was typed last and not saved cannot be read. The file is { $path }.
drafts-before-seal = “{ $field }” ({ $kind }) has been typed but not saved. Save or discard it before the decision is made final.
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
shared-published = in the shared folder { $time }
shared-checking = checking the file …
shared-publishing = publishing …
shared-retrying = the folder does not answer; trying again
shared-beside = a copy of its own in the folder: { $name }
shared-held = not published, the file is damaged
shared-gone = the file is gone from the folder
shared-gone-told = The file is gone from the folder. Everything is saved on this machine; the next change puts the file back.
shared-folder-gone = The folder cannot be reached. Everything is saved on this machine, and it is tried again.
shared-put-back = The file was gone and has been put back: { $path }
shared-beside-told = The file in the folder could not be replaced. The changes lie in a copy of their own beside it: { $path }
shared-left-here = The changes have not been published. They are saved on this machine and are published the next time the portfolio is opened.
side-copy = copy from { $name } { $time }
elsewhere = { $who } has had this open since { $time }
elsewhere-machine = { $who } has had this open on { $machine } since { $time }
copies-beside = { $count ->
    [one] One copy beside this file has changes that are missing here: { $first }
   *[other] { $count } copies beside this file have changes that are missing here, the first is { $first }
}
notice-recovered = Changes from last time had not been published. They are here and are being published now.
notice-file-gone = The file is gone. This is what this machine has of it; the next change puts it back.
notice-file-unreadable = { $path } cannot be read. This is what this machine has of it; the file has not been changed.
notice-older-in-folder = The file in the folder is older than what was published from here. The newest is kept, and is published with the next change.
notice-moved-on = Somebody else has changed the file in the folder, and there are changes here that have not been published. Both are kept.
notice-copy-set-aside = The working copy on this machine was damaged and has been set aside: { $path }. The file in the folder has been opened.
notice-migrated = The file is from an older version of Samstyr. It becomes one of this version with the next change; the old one is kept.
snapshots = Earlier states …
snapshots-title = Earlier states on this machine
snapshots-none = None yet. The first one is taken today.
snapshots-close = Close
snapshot-look = Look inside
snapshot-restore = Restore
snapshot-reason =
    .daily = first of the day
    .before-migration = before a new version
    .before-merge = before merging
    .before-restore = before restoring
snapshot-banner = This is how the portfolio was { $time }. Here you can only look.
snapshot-read-only = This is an earlier state, and it cannot be changed. Go back to today first.
snapshot-restored-note = Restored as it was { $time }
closing-title = Publishing …
closing-text = The changes are being put into the shared folder. If you close without waiting, they are saved on this machine and published the next time.
closing-leave = Close without waiting
repair-offer = “{ $name }” is damaged, but its change log is whole: everything that was ever saved can be had back in a new file beside it. The damaged file stays as it is.
repair-do = Make the document anew
repair-name = repaired
repair-opened = { $count ->
    [one] “{ $name }” was made anew from 1 step. Nothing that was ever saved is missing.
   *[other] “{ $name }” was made anew from { $count } steps. Nothing that was ever saved is missing.
}
