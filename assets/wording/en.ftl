# The program's words in English. Every key stands in fr.ftl too; a test holds the two files together.

# Scales
stage-entry = entry
stage-intermediate = intermediate
stage-senior = senior
stage-lead = lead
stage-head = head
stage-executive = executive
need-essential = essential
need-useful = useful
level-awareness = awareness
level-working = working
level-practitioner = practitioner
level-expert = expert
level-told = { $level }: { $about }
about-level-awareness = knows what it is for, and can follow others who use it
about-level-working = handles everyday tasks with it, with help on hard ones
about-level-practitioner = handles hard tasks with it alone, and helps others
about-level-expert = decides how it is used, and helps when others are stuck
skill-technical = technical skill
skill-soft = soft skill
skill-knowledge = knowledge
condition-remote = remote work
condition-hours = evenings, nights or weekends
condition-on-call = on call
condition-travel = travel
employer-service-company = IT services or consulting firm
employer-product-company = software or online product company
employer-in-house = IT of another business
employer-public-service = public service
employer-agency = agency or studio
employer-research = research
employer-non-profit = non-profit organisation
status-employee = employed
status-civil-servant = civil servant
status-freelance = freelance
status-apprentice = apprentice
market-shortage = employers struggle to hire
market-balance = balanced
market-surplus = more candidates than jobs
certificate-expected = often asked for
certificate-optional = optional
match-exact = same work
match-close = nearly the same work
match-broad = wider or nearest occupation
resource-book = book
resource-course = course
resource-documentation = documentation
resource-tutorial = tutorial
resource-exercise = exercises
resource-standard = standard
resource-video = video
resource-community = community
resource-level = for { $level } level
code-match = { $code } ({ $fits })
region-fr = France
region-gb = United Kingdom
region-us = United States
region-ca = Canada
region-be = Belgium
region-ch = Switzerland
region-lu = Luxembourg
region-de = Germany
region-ie = Ireland
region-eu = European Union
how-usual = usual
how-partly = partly
how-rare = rare
kind-promotion = promotion
kind-specialisation = specialisation
kind-lateral = lateral
kind-change-of-track = change of track
kind-related = related
per-year = a year
per-month = a month
per-day = a day
per-hour = an hour

# Counts
count-roles = { $count ->
    [one] 1 role
   *[other] { $count } roles
}
count-skills = { $count ->
    [one] 1 skill
   *[other] { $count } skills
}
count-problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}
count-typos = { $count ->
    [one] 1 typo
   *[other] { $count } typos
}
count-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}

# Pages
page-overview = Overview
page-skills = Skills
page-contacts = Contacts
page-paths = Paths
page-sources = Sources
heading-tasks = What you do
heading-essential = Essential skills
heading-education = Ways in
heading-conditions = Working conditions
heading-certifications = Certifications
heading-outlook = Finding a job
heading-employers = Employers
heading-status = Contracts
heading-resources = Where to learn it
heading-pay = Pay
heading-codes = Codes in public classifications
heading-sources = Sources
heading-catalogue = Catalogue
heading-broader = Part of
heading-narrower = Includes
heading-needed-by = Needed by { $count ->
    [one] 1 role
   *[other] { $count } roles
}
heading-leads-here = Leads here ({ $count })
heading-now = Now
heading-next-steps = Next steps ({ $count })
fact-category = Category
fact-kind = Kind
fact-family = Family
fact-stage = Stage
fact-id = Id
no-family = Without a family
no-stage = without a stage
no-role-needs-it = No role in this catalogue asks for it.
nothing-written = Nothing here yet.
no-steps = No steps lead to this role or on from it.
other-skills = Other skills
label = { $label }:
editorial = our estimate
eqf = EQF { $span }
years = { $span } { $count ->
    [one] year
   *[other] years
}
digit-separator = ,
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-of-month = { $month } { $year }
date-of-day = { $day } { $month } { $year }
glance-stage = Stage
glance-pay = Pay
glance-ways = Ways in
glance-needs = Needs
glance-next = Next
glance-from = From
heading-names = Also called
pay-unknown = No figure with a known source.
pay-amount = { $amount } { $currency }
pay-between = { $from }–{ $to } { $currency }
pay-from = from { $from } { $currency }
pay-to = up to { $to } { $currency }
pay-gross = gross
pay-net = net
pay-experience = after { $span } { $count ->
    [one] year
   *[other] years
} of experience

# Steps
step-learn = To learn ({ $count })
step-learn-useful = Useful to learn ({ $count })
step-grow = To improve ({ $count })
step-keep = Carries over ({ $count })
step-conditions = Other conditions ({ $count })
step-from-to = { $from } → { $to }

# Routes
routes-found = { $count ->
    [one] 1 route, { $order }.
   *[other] { $count } routes, { $order }.
}
measure-steps = fewest steps first
measure-years = shortest time first
measure-new-skills = fewest new skills first
heading-route = Route { $number }: { $totals }
compared-with-first = Compared with route 1
as-on-route = As on route { $number }.
learned-again = { $skill } (again)
route-to-itself = Start and goal are the same role: there is no step to take.
count-steps = { $count ->
    [one] 1 step
   *[other] { $count } steps
}
count-new-skills = { $count ->
    [0] no new skills
    [one] 1 new skill
   *[other] { $count } new skills
}
years-all-unknown = years unknown
years-known-in-part = { $years } and { $count ->
    [one] 1 step
   *[other] { $count } steps
} of unknown length
years-unknown = years unknown for { $count ->
    [one] 1 step
   *[other] { $count } steps
}
steps-more = { $count ->
    [one] 1 more step
   *[other] { $count } more steps
}
steps-fewer = { $count ->
    [one] 1 fewer step
   *[other] { $count } fewer steps
}
new-skills-more = { $count ->
    [one] 1 more new skill
   *[other] { $count } more new skills
}
new-skills-fewer = { $count ->
    [one] 1 fewer new skill
   *[other] { $count } fewer new skills
}
years-longer = about { $years } { $halves ->
    [2] year
   *[other] years
} longer
years-shorter = about { $years } { $halves ->
    [2] year
   *[other] years
} shorter
costs-as-much = as many steps and as many new skills
decimal-sign = .
no-route = No written steps lead from “{ $from }” to “{ $to }”.
nothing-reached = No written step leads on from “{ $from }”.
nothing-alike-reached = { $count ->
    [one] Steps lead on to 1 role, which shares no skill with the goal.
   *[other] Steps lead on to { $count } roles, none of which shares a skill with the goal.
}
nearest-reached = { $count ->
    [one] Steps lead on to 1 role:
   *[other] Steps lead on to { $count } roles. The one most like the goal:
}
heading-bridges = Moves from shared skills that would bridge the gap (computed)
no-bridges = No role within reach shares a skill with one that leads to the goal, so no such move would bridge the gap.
bridge-before = { $count ->
    [0] at the start
    [one] after 1 step
   *[other] after { $count } steps
}
bridge-after = { $count ->
    [0] This is the goal.
    [one] From here 1 step leads to the goal.
   *[other] From here { $count } steps lead to the goal.
}

# Roles that use what you know
heading-fit = Roles that use what you know (computed)
fit-told = Your skills
fit-none = No role asks for any of these skills.
fit-explained = { $shown } of { $count ->
    [one] { $count } role that uses
   *[other] { $count } roles that use
} any of them, best first. The score weighs what a role shares with your skills against what else it asks for (a quarter of that counts) and what it does not need. A skill weighs more if it is essential, needed at a higher level, or asked for by few roles. A skill without a level counts as enough up to level 2.
fit-rest = Use none of them
fit-of = { $used } of { $told }
fit-without = , without { $skills }
fit-used = uses { $used } of { $told }
fit-met = { $count } met
fit-grow = { $count } to improve
fit-not-told = { $count } with no level given
fit-missing = { $count } missing
fit-uses = Uses
fit-lacks = Missing
fit-idle = Not needed
fit-score = Score
fit-level-asked = { $skill } (level { $level } needed)
fit-implied = { $skill } (through { $by })
fit-more = { $count } more
fit-score-of = { $score } = { $shared } / ({ $shared } + ¼ × { $missing } missing + { $unused } unused)

# Moves from shared skills
heading-similar = Moves from shared skills (computed)
likeness-explained = Computed from the skills that the roles ask for; nobody has checked whether people make these moves. Likeness, from 0 to 1, is how much of what the two roles ask for they have in common. A skill weighs more if it is essential, needed at a higher level, or asked for by few roles.
likeness = likeness { $score }
shared-of = { $shared } of { $count ->
    [one] 1 skill
   *[other] { $count } skills
} shared
step-is-written = The catalogue also has this step.
no-similar = No other role shares a skill with this one.
heading-terms = { $from } → { $to }: likeness { $score } (computed)
terms-essential = Essential in both ({ $count }) · adds { $sum } in all
terms-useful = In both, useful in at least one ({ $count }) · adds { $sum } in all
terms-apart = Asked for differently ({ $count }) · takes { $sum } in all
terms-missing = To learn ({ $count }) · takes { $sum } in all
terms-left = No longer asked for ({ $count }) · takes { $sum } in all
term-adds = adds { $weight }
term-takes = takes { $weight }

# Comparison
compare-counts = { $both ->
    [0] No skill in common
    [one] 1 skill in common
   *[other] { $both } skills in common
}, { $first } only in the first role, { $second } only in the second.
heading-steps-to-other = Steps from one to the other
no-step-between = The catalogue has no step from “{ $from }” to “{ $to }”.
skills-both = Both ask for ({ $count })
skills-only = Only { $role } asks for ({ $count })
contacts-both = Both work with ({ $count })
contacts-only = Only { $role } works with ({ $count })

# Search
why-alias = also: { $name }
why-skill = skill: { $name }, { $need }
why-skills = { $met } of { $asked }: { $skills }
why-alike = similar spelling
why-is-skill = skill
why-is-family = family
why-is-role = role
nothing-found = No result for “{ $query }”.
still-reading = Reading all names…
nearest-names = Closest names:
search-prompt = search roles and skills
why-title = title
why-name = by name
why-code = by code
why-without = not found: { $words }
reason-and-more = { $reason }; { $more }
hits-meet = { $met } of { $asked } { $asked ->
    [one] skill
   *[other] skills
}
hits-by-name = By name
close-to = Close to “{ $role }”
nothing-found-try = Try fewer or shorter words, or the name of a skill.
example-role = a role
example-skill = a skill, and who needs it
example-skills = several skills at once
example-family = all roles of a family
example-stage = all roles at a stage
example-level = a skill, at least at a level
route-from = Route from { $from } to…
greeting-title = New here? You can ask
greeting-role = What is a role like? Type its name
greeting-next = How do I get to another role?
greeting-skills = What fits my skills? Find and mark them
greeting-compare = How do two roles differ? Mark both
greeting-end = press any key
greeting-line = New here?
set-aside = Ignored: { $words }
more-hits = { $shown } of { $total } shown

## Skills named in a text
mentions-title = Skills found in the text
mentions-none = No skill of this catalogue was found in the text.
mentions-place = Line and column
mentions-count = How often
mentions-words = As written
mentions-times = { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
}
mentions-likely = Possibly meant
mentions-unsure = { $count ->
    [one] 1 weaker match is left out; --json lists it
   *[other] { $count } weaker matches are left out; --json lists them
}
text-offered = A text of { $letters } characters: { $count ->
    [one] 1 skill
   *[other] { $count } skills
}. Press { $open } to show { $count ->
    [one] it
   *[other] them
}, { $drop } to discard the text.
text-names-nothing = A text of { $letters } characters with no known skill. Press { $drop } to discard it.
text-read = { $count ->
    [one] 1 skill
   *[other] { $count } skills
} in a text of { $letters } characters
text-is-cut = Only the first 64 KB were read.
mention-line = line { $line }
mention-words = line { $line }: { $words }
mentions-roles = Roles closest to these skills
mentions-of-skills = Skills met
mentions-met = { $met } of { $count ->
    [one] 1 skill
   *[other] { $count } skills
}

# Facets: the names are typed in the search line, so each is one word
facet-family = family
facet-stage = stage
facet-step = step
facet-skill = skill
facet-education = education
facet-remote = remote
facet-on-call = on-call
facet-employer = employer
facet-status = status
facet-market = market
facet-pay = pay
facet-layer = layer
facet-language = language
facet-any = any
facet-names-nothing = “{ $value }” is not a value of “{ $facet }”. Possible values:
facet-with-hint = “{ $value }” is not a value of “{ $facet }” ({ $hint })
facet-not-chosen = { $facet }:{ $value } matches nothing
facet-not-clear = { $facet }:{ $value } matches more than one
facet-at-least = at least { $level }
facet-title-remote = Remote work
facet-title-on-call = On call
facet-title-step = Kind of next step
facet-title-education = Education
facet-title-skill = Skill
facet-title-layer = Layer
facet-title-language = Language of the texts
facet-values = { $count ->
    [one] 1 value
   *[other] { $count } values
}
title-facets = Facets
count-filters = { $count ->
    [one] 1 filter
   *[other] { $count } filters
}
facet-skill-at = { $skill }, at least { $level }
language-named = { $lang ->
    [de] German
    [en] English
    [es] Spanish
    [fr] French
    [it] Italian
    [nl] Dutch
    [pt] Portuguese
   *[other] { $lang }
}
in-language = in { $lang ->
    [de] German
    [en] English
    [es] Spanish
    [fr] French
    [it] Italian
    [nl] Dutch
    [pt] Portuguese
   *[other] { $lang }
}
facet-pay-known = any figure
facet-pay-at-least = from { $amount } { $currency } { $per }

# Screen
app-name = careernav
reading-files = Reading the catalogue: { $read } of { $count ->
    [one] 1 file
   *[other] { $count } files
}
looking-for-files = Looking for catalogue files
typing-is-kept = You can type already; it takes effect once the catalogue is read. Press ctrl-c to quit.
pane-roles = Roles
pane-results = Results
pane-fits = Roles that fit
pane-detail = Detail
pane-paths = Paths
paths-from = Paths: { $role }
paths-skill = Roles that need { $skill }
title-keys = Keys
mouse-on = Mouse on: clicks select, the wheel scrolls.
mouse-off = Mouse off: you can select text in the terminal again.{ $key ->
    [none] {""}
   *[other] {" "}Press { $key } to turn it on.
}
language-now = Language: English
family-is-no-role = “{ $family }” is a family: choose a role in it.
needs-a-role = Open a role first.
skill-is-no-role = { $skill } is a skill; open a role first.
no-way-back = Nothing to go back to.
no-way-forward = Nothing to go forward to.
cannot-suspend = The program cannot be suspended here.

# Keys as the reader's keyboard has them. A blank inside a name is a no-break space.
key-enter = Enter
key-esc = Esc
key-space = Space
key-backspace = Backspace
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-home = Home
key-end = End
key-pgup = PgUp
key-pgdn = PgDn
key-insert = Insert
key-delete = Delete
key-shift = Shift

# Keys: what an action does (help), and in one word (status line)
context-everywhere = Everywhere, except while typing
context-panes = In every pane
context-moving = Moving
context-always = At any time
keys-here = { $place } (you are here)
keys-nothing = Nothing in this help matches “{ $text }”.
clear-search = clear the search
leave-search = clear and leave the search
close-this = close
filter-help = filter this help
complete-or-leave = complete the word, or go on to the detail
hint-filter = filter
hint-keep-filter = keep
hint-fold = fold
context-roles = Role list
context-detail = Detail
context-paths = Paths
context-search = While searching
context-help = This help
action-up = one line up
action-down = one line down
action-left = to the steps that lead here
action-right = to the next steps
action-top = to the first line
action-bottom = to the last line
action-half-up = half a page up
action-half-down = half a page down
action-page-up = a page up
action-page-down = a page down
action-scroll-up = scroll up without moving the selection
action-scroll-down = scroll down without moving the selection
action-next-pane = next pane
action-previous-pane = previous pane
action-show-roles = go to the role list
action-show-detail = go to the detail
action-show-paths = go to the paths
action-open = open the selected item
action-out = back to the page before, or to the list
action-back = back to the previous role or skill
action-forward = forward to the next one
action-next-tab = next tab of the detail
action-previous-tab = previous tab of the detail
action-search = search roles and skills
action-cancel = close; clear and leave the search
action-facets = facets: filter roles by family, stage, skill and more
action-choose = select or clear the value; fold or unfold the facet
action-next-facet = next facet
action-previous-facet = previous facet
action-clear-facets = clear all facets
hint-facets = facets
hint-choose = choose
hint-next-facet = facet
hint-clear-facets = clear all
hint-complete = complete
context-facets = Facets
action-help = show the keys
action-mouse = turn the mouse on or off
action-language = switch language
action-suspend = suspend
action-quit = quit
action-interrupt = quit immediately
hint-down = move
hint-open = open
hint-search = search
hint-back = back
hint-next-pane = pane
hint-next-tab = tab
hint-help = keys
hint-quit = quit
hint-cancel = clear
hint-close = close
hint-leave = leave
hint-routes = show routes
hint-language = français
hint-scroll-down = scroll

# Commands
fact-place = Place
fact-cache = Cache
fact-version = Version
fact-languages = Languages
fact-licence = Licence
fact-credit = Credit
fact-accepted = Accepted
not-set = not set
problems-note = { $count ->
    [one] 1 problem in the catalogue; `careernav check` with the same options shows it
   *[other] { $count } problems in the catalogue; `careernav check` with the same options shows them
}
did-you-mean = Did you mean:
did-you-mean-command = Did you mean the command `{ $command }`?
commands-are-listed = There is no command `{ $command }` either; `careernav --help` lists the commands.
several-found = “{ $query }” is ambiguous; use one of these ids:
is-no-role = “{ $query }” is a skill; a role is needed here.
no-such-level = “{ $query }”: a level is a number from 1 to 4.
is-no-skill = “{ $query }” is a role; a skill is needed here.
no-such-family = There is no family “{ $query }”. The families are:
no-role-fits = No role matches.
check-fine = No problems: { $roles }, { $skills }.
check-found = { $errors }, { $warnings }.
check-same = and { $count } more: { $places }
check-alike = and { $count } more of this kind: { $places }
check-accepted = { $count ->
    [one] One more breaks a rule that its layer accepts; `careernav paths` shows which.
   *[other] { $count } more break rules that their layers accept; `careernav paths` shows which.
}

# A catalogue to begin with
init-done = A small catalogue of { $count ->
    [one] 1 file
   *[other] { $count } files
} is in { $place }. Next:
init-edit = edit the files in { $place }/roles; the comments explain the format
init-check = careernav check --strict { $place }
init-open = careernav --catalogue { $place }
init-not-empty = { $place } is not empty; name a new directory or an empty one.
init-no-directory = { $place } is a file; name a new directory or an empty one.
init-unwritable = { $place } cannot be written: { $error }

# Files
context-problems = List of problems
action-problems = problems in the files
action-edit = edit the YAML
action-reload = reload the files
hint-edit = edit
no-problems = No problems.
severity-error = error
severity-warning = warning
no-editor = { $key ->
    [none] Set VISUAL or EDITOR to the editor that is to open.
   *[other] Set VISUAL or EDITOR to the editor that { $key } should open.
}
editor-failed = The editor ended with an error: { $error }
editor-not-found = The editor “{ $program }” cannot be found (${ $variable } is “{ $value }”).
editor-not-found-quotes = The editor “{ $program }” cannot be found (${ $variable } is “{ $value }”; put a path with spaces in quotes).
editor-not-runnable = The editor “{ $program }” cannot be run (${ $variable } is “{ $value }”).
built-in-file = This is built in; there is no file to edit.
unwatched = The files cannot be watched ({ $error }){ $key ->
    [none] .
   *[other] ; press { $key } to reload them.
}
unwatched-limit = The system allows no more files to be watched{ $key ->
    [none] .
   *[other] ; press { $key } to reload them.
}
reloaded = Reloaded.
kept-last-good = { $count ->
    [one] 1 new problem
   *[other] { $count } new problems
}; the last sound version is still shown.{ $key ->
    [none] {""}
   *[other] {" "}Press { $key } to see what is wrong.
}
title-signs = Signs
edit-move = go to start, end, previous, next word
edit-delete = delete a word back, a word, everything, a letter
no-roles = There are no roles in this catalogue.
see-problems = Press { $key } for its problems.
no-paths-here = Paths lead from role to role. Open a role to see its steps.
more-hits-note = { $shown } of { $total ->
    [one] 1 hit
   *[other] { $total } hits
} shown; --limit N shows more
action-expand = unfold the family, or open the selected item
action-collapse = fold the family, or go up to it
action-fold = fold or unfold the family
action-fold-all = fold or unfold all families
# Import
import-reading = reading { $file }
import-writing = writing the layer
import-done = { $title } is a layer now, in { $place }:
import-role-names = { $count ->
    [one] 1 other name of a role
   *[other] { $count } other names of roles
}
import-families = { $count ->
    [one] 1 family
   *[other] { $count } families
}
import-skill-names = { $count ->
    [one] 1 other name of a skill
   *[other] { $count } other names of skills
}
import-categories = { $count ->
    [one] 1 category of skills
   *[other] { $count } categories of skills
}
import-broader = { $count ->
    [one] 1 skill that is part of another
   *[other] { $count } skills that are part of another
}
import-needs = { $count ->
    [one] 1 link from a role to a skill
   *[other] { $count } links from roles to skills
}
import-steps = { $count ->
    [one] 1 step
   *[other] { $count } steps
}
import-tasks = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
import-education = { $count ->
    [one] 1 way into a role
   *[other] { $count } ways into roles
}
import-contexts = { $count ->
    [one] 1 context of work, in a description
   *[other] { $count } contexts of work, in descriptions
}
import-not-taken-over = Left out, or not kept as it is; not-taken-over.tsv lists each row:
import-broken-row = { $count ->
    [one] 1 row is broken
   *[other] { $count } rows are broken
}
import-no-name = { $count ->
    [one] 1 row has no code or no name
   *[other] { $count } rows have no code or no name
}
import-repeated-id = { $count ->
    [one] 1 row repeats a code
   *[other] { $count } rows repeat a code
}
import-repeated-link = { $count ->
    [one] 1 row repeats a link
   *[other] { $count } rows repeat a link
}
import-unknown-role = { $count ->
    [one] 1 row names an occupation that is not there
   *[other] { $count } rows name an occupation that is not there ({ $different } in all)
}
import-unknown-skill = { $count ->
    [one] 1 row names a skill that is not there
   *[other] { $count } rows name a skill that is not there ({ $different } in all)
}
import-unknown-family = { $count ->
    [one] 1 row names a group that is not there
   *[other] { $count } rows name a group that is not there ({ $different } in all)
}
import-to-itself = { $count ->
    [one] 1 row links something to itself
   *[other] { $count } rows link something to itself
}
import-repeated-name = { $count ->
    [one] 1 name repeats another of the same thing
   *[other] { $count } names repeat another of the same thing
}
import-second-broader = { $count ->
    [one] 1 row names a further skill that one is part of
   *[other] { $count } rows name a further skill that one is part of
}
import-broader-ring = { $count ->
    [one] 1 row would make a skill part of itself
   *[other] { $count } rows would make a skill part of itself
}
import-second-category = { $count ->
    [one] 1 further category of a skill
   *[other] { $count } further categories of skills
}
import-no-place = { $count ->
    [one] 1 row says what a layer cannot say
   *[other] { $count } rows say what a layer cannot say
}
import-contradiction = { $count ->
    [one] 1 row contradicts another file
   *[other] { $count } rows contradict another file
}
import-unknown-word = { $count ->
    [one] 1 row has an unknown word
   *[other] { $count } rows have an unknown word
}
import-not-a-number = { $count ->
    [one] 1 row has no number where there should be one
   *[other] { $count } rows have no number where there should be one
}
import-not-important = { $count ->
    [one] 1 skill is not important to its occupation
   *[other] { $count } skills are not important to their occupation
}
import-suppressed = { $count ->
    [one] 1 figure is one the publisher advises against
   *[other] { $count } figures are ones the publisher advises against
}
import-level-left-out = { $count ->
    [one] 1 level is one the publisher advises against; its skill is there
   *[other] { $count } levels are ones the publisher advises against; their skills are there
}
import-no-kind = { $count ->
    [one] 1 skill has no known kind and counts as technical or soft
   *[other] { $count } skills have no known kind and count as technical or soft
}
import-mended = { $count ->
    [one] 1 row had characters that were corrected
   *[other] { $count } rows had characters that were corrected
}
import-unknown-zone = { $count ->
    [one] 1 occupation is in a zone that is described nowhere
   *[other] { $count } occupations are in zones that are described nowhere
}
import-no-rows = { $count ->
    [one] 1 table has a header and no rows
   *[other] { $count } tables have a header and no rows
}
import-decoded = { $count ->
    [one] 1 file was not UTF-8 and has been decoded
   *[other] { $count } files were not UTF-8 and have been decoded
}
import-absent = Missing, but not needed:
import-without-families = occupations have no families
import-without-tree = families stand side by side
import-without-broader = no skill is part of another
import-without-texts = occupations have no descriptions and no ways in
import-without-contexts = nothing is said of where the work is done
import-without-steps = no steps lead from one occupation to another
import-without-names = occupations have no further names
import-without-tasks = occupations have no tasks
import-without-technologies = occupations ask for no technologies
import-without-stages = occupations have no stages and no ways in
import-without-zones = occupations have stages, but no ways in
import-cleared = Removed: { $count ->
    [one] 1 directory that an import had left half-written.
   *[other] { $count } directories that imports had left half-written.
}
import-size = { $files ->
    [one] 1 file
   *[other] { $files } files
}, { $size } kB.

heading-origins = Which layer says what
field-title = title
field-aliases = other names
field-family = family
field-stage = stage
field-summary = summary
field-description = description
field-tasks = tasks
field-skills = skills
field-contacts = contacts
field-education = ways in
field-conditions = working conditions
field-certifications = certifications
field-outlook = outlook
field-employers = employers
field-status = contracts
field-pay = pay
field-steps = steps
field-codes = codes
field-sources = sources

# The map
context-map = Map
action-map = open or close the map
action-wider = more roles on the map
action-narrower = fewer roles on the map
action-zoom-in = longer titles on the map
action-zoom-out = shorter titles on the map
action-all-links = show or hide links that others imply
hint-map = map
hint-wider = more
hint-narrower = fewer
hint-zoom-in = titles
hint-all-links = all links
map-of = Map: { $scope }
map-reach-neighbours = { $family } and its neighbours
map-reach-steps = { $steps ->
    [one] one step around { $role }
   *[other] { $steps } steps around { $role }
}
map-hidden = { $count ->
    [one] 1 implied link not shown
   *[other] { $count } implied links not shown
}
map-column-after = { $count ->
    [0] here
    [one] 1 step on
   *[other] { $count } steps on
}
map-column-before = { $count ->
    [one] 1 step before
   *[other] { $count } steps before
}
map-column-apart = apart
map-reason-columns = Shown as a list: { $figure ->
    [one] 1 column
   *[other] { $figure } columns
} would not be readable (at most { $most }).
map-reason-rows = Shown as a list: { $figure ->
    [one] 1 role
   *[other] { $figure } roles
} in one column would not be readable (at most { $most }).
map-reason-links = Shown as a list: { $figure ->
    [one] 1 link
   *[other] { $figure } links
} between so few roles would not be readable (at most { $most }).
map-reason-lines = Shown as a list: { $figure ->
    [one] 1 line
   *[other] { $figure } lines
} would not be readable here (at most { $most }).
map-reason-crossings = Shown as a list: lines would cross { $figure ->
    [one] once
   *[other] { $figure } times
} (at most { $most } can be followed).

# Drawings
drawing-title-map = Career map
drawing-title-around = { $role }, { $count ->
    [0] alone
    [one] one step around
   *[other] up to { $count } steps around
}
drawing-title-compare = { $first } and { $second }
drawing-counts = { $roles }, { $steps }.
drawing-legend = The sign beside a title tells which steps lead to it:
drawing-scope = name what to draw: a role, or one of these families (several with --family):
drawing-too-large = { $roles ->
    [one] 1 role is
   *[other] { $roles } roles are
} too many for one picture (at most { $most }); name fewer families, draw around a role, or use another --format
drawing-crowded = this picture is crowded; the outline of --format markdown is easier to read
drawing-written = Wrote { $place }.
drawing-exists = { $place } already exists; --force overwrites it.
drawing-directory = { $place } is a directory; name a file.
drawing-read-only = { $place } is read-only and was left unchanged.
drawing-unwritable = { $place } cannot be written: { $error }

# Written answers
written-contents = Contents
written-roles = Roles
written-role = Role
written-hits = Search: { $query }
written-name = Name
written-why = Why
written-yes = yes

# Pages about roles
context-page = Pages about roles
action-mark = mark or unmark: a role to compare, a skill you have
action-raise-level = raise the level of the marked skill
action-lower-level = lower the level of the marked skill
action-forget-skills = clear the marks of skills, then those of roles
action-compare = compare the marked role with this one, or the two marked ones
action-route = routes from here to another role
action-measure = sort routes by steps, years or new skills
action-why = moves from shared skills; there: why
hint-compare = compare
hint-mark = mark
hint-level = level
hint-forget-skills = clear marks
hint-route = route
hint-measure = sort
hint-why = shared skills
hint-why-move = why
hint-why-back = moves
title-routes = Routes: { $from } → { $to }
title-comparison = Comparison: { $from } and { $to }
title-moves = Moves from shared skills: { $role }
title-move = Why: { $from } → { $to }
computed = computed
marked = Marked: { $role }.{ $key ->
    [none] {""}
   *[other] {" "}Go to another role and press { $key } to compare them.
}
unmarked = No longer marked: { $role }.
mark-a-skill = { $key ->
    [none] Mark a skill first.
   *[other] Mark a skill first: press { $key } on its name.
}
skill-marked = { $skill } is marked as a skill you have.{ $key ->
    [none] {""}
   *[other] {" "}Press { $key } to raise its level.
}
skill-unmarked = { $skill } is no longer marked.
skill-level-now = { $skill }: { $meaning }
level-not-told = level not told
skills-forgotten = No skills are marked any more.
you-know = You know: { $skills }
mark-first = { $key ->
    [none] Mark a role first, then go to another one.
   *[other] Mark a role with { $key } first, then go to another one.
}
marked-both = { $key ->
    [none] Marked: { $role } and { $other }.
   *[other] Marked: { $role }. Press { $key } to compare it with { $other }.
}
marked-instead = { $key ->
    [none] Marked: { $role } and { $other }, no longer { $gone }.
   *[other] Marked: { $role }, no longer { $gone }. Press { $key } to compare it with { $other }.
}
roles-forgotten = No role is marked any more.
compared-already = These two are compared here. Mark others in the list.
mark-another = { $key ->
    [none] This is the marked role: go to another one, or mark a second.
   *[other] This is the marked role: go to another one, or mark a second with { $key }.
}
route-prompt = route to…
route-needs-a-goal = Type where the route should lead, or choose a role in the list.
route-begins-there = The route starts at that role; choose another one.
route-to-a-role = A route leads to a role, and that is a skill.
count-skills-marked = { $count } known
count-marked = { $count } marked
alike = Closest by the skills they need (computed; w opens the list):

## Problems of files. What is quoted is made harmless and shortened before.

# Before the place inside a file, and before what to do.
problem-within = in
problem-hint = hint
list-or = { $before } or { $last }

problem-missing-path = there is no file or directory of this name
problem-unreadable = this cannot be read: { $error }
problem-no-yaml = there is no YAML file in this directory
hint-yaml-files = files end in `.yaml` or `.yml`; hidden ones and those that git ignores are skipped
problem-too-many-files = too many files are below this directory (more than { $most }); not all are read
hint-smaller-directory = name a smaller one
problem-too-large = the file is larger than { $size }; it is not read
problem-too-large-together = { $more ->
    [0] with this file, all files together are larger than { $size }; it is not read
   *[other] with this file, all files together are larger than { $size }; it and { $more } more are not read
}
hint-name-fewer = name fewer files or directories
hint-split = split it into several files
problem-utf-16 = the file is UTF-16
problem-not-utf-8 = the byte { $byte } here is not UTF-8
hint-save-as-utf-8 = save it as UTF-8
problem-merge-conflict = a merge conflict is not resolved here; the file is not read
hint-merge-conflict = keep what is right of both sides, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`
hint-merge-conflicts = { $more ->
    [one] keep what is right of both sides, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`; one more follows
   *[other] keep what is right of both sides, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`; { $more } more follow
}
problem-control-character = the control character { $sign } is not allowed
hint-control-character = remove it, or write it as an escape in quotes
problem-too-deep = lists and maps are nested more than { $most } deep; the file is not read
hint-too-deep = a bracket or brace may not have been closed
problem-too-many-values = the file holds too many values; it is not read
problem-too-long = from here on, too much stands in one text or between two brackets; the file is not read
hint-too-long = close the bracket or quote, or write a list with a line for each item
problem-alias-growth = the aliases of this file repeat so much that it is not read
hint-alias-growth = write out what is really meant
problem-not-yaml = this is not YAML: { $told }
problem-directive = this line beginning with `%` is not read, and so the file is not
hint-directive = leave it out: none is needed here
yaml-colon = a colon begins a map where none can stand
yaml-alias = the alias here names nothing
yaml-anchor-name = a name is missing after `*` or `&`
yaml-sign = no text can begin with this sign
yaml-tag = the tag here begins with something that is not declared
hint-tag = leave the tag out: none is needed here
yaml-no-colon = a colon is missing after a key
hint-colon-missing = a colon may be missing, or a text of several lines may need quotes
yaml-list = this line belongs to no item of the list above it
yaml-map = this line belongs to no key of the map above it
yaml-escape = there is no such escape in double quotes
yaml-quote = a text in quotes has no end
yaml-after-quote = something follows a closing quote
hint-quote-inside = put a text with quotes inside into quotes of the other sort
yaml-block = something other than a comment follows `|` or `>`
hint-block = begin the text on the next line
yaml-dash = a dash cannot begin an item between brackets
hint-dash = put a text that begins with a dash in quotes, or close the bracket before
yaml-indentation = what stands between brackets or quotes must be indented more than the key before it
hint-indent-more = indent this line more, or close the bracket or quote before it
yaml-byte-order-mark = a byte order mark stands inside the file
hint-byte-order-mark = remove this invisible sign; it may only stand at the beginning of the file
hint-invisible = an invisible sign is part of it; write it again
yaml-tab = a tab stands where only spaces may
yaml-bracket = a bracket, a brace or a comma does not fit, or nothing stands where something should
hint-tabs = indent with spaces, not with tabs
hint-colon-in-text = put a text with a colon in it in quotes
hint-sign-in-text = put a text that begins with `@`, `` ` `` or `%` in quotes
hint-indentation = look at the indentation and at quotes inside quoted texts
hint-bracket = a bracket, a brace or a comma may be missing
hint-quote = a quote may not have been closed
hint-escape = write `\\` for a backslash, or use single quotes
hint-anchor = an alias (`*name`) needs an anchor (`&name`) before it; quote a text that begins with `*`
problem-several-documents = a second document begins here; only the first of the file is read
hint-several-documents = remove the line `---`, or use one file for each document
problem-empty-file = there is nothing in this file
problem-tag = the tag `{ $tag }` means nothing here; the value is read without it
problem-no-catalogue = not a careernav catalogue
hint-write-a-catalogue = `careernav init` writes one, `careernav schema catalogue` describes it
problem-foreign-file = not a careernav file: it has none of the keys { $keys }; it is not read

problem-wrong-shape = expected { $expected }, found { $found }
problem-no-map-at-top = expected a map with keys such as `skills` and `roles` at the top of the file
problem-empty-item = this item of the list is empty
problem-language-twice = the language `{ $lang }` is written twice here
problem-many-languages = too many languages in one place: at most { $most }
problem-many-codes = too many codes in one place: at most { $most }
found-text = the text `{ $text }`
found-list = a list
found-map = a map
found-nothing = nothing
expected-file = a map with keys such as `skills` and `roles`
expected-about = a map with keys such as `name` and `languages`
expected-family = a family: a map with keys such as `id` and `name`
expected-category = a category: a map with keys such as `id` and `name`
expected-skill = a skill: a map with keys such as `id` and `name`
expected-role = a role: a map with keys such as `id` and `title`
expected-need = a map such as `{"{"}skill: python, need: essential, level: 3{"}"}`
expected-contact = a map such as `{"{"}role: product-owner, why: …{"}"}`
expected-condition = a map with keys such as `kind` and `how`
expected-employer = a map with keys such as `kind` and `how`
expected-status = a map with keys such as `kind` and `how`
expected-outlook = a map with keys such as `region` and `market`
expected-certification = a map with keys such as `name` and `need`
expected-resource = a map with keys such as `kind` and `title`
expected-code = a map with the keys `code` and `match`
expected-education = a map with keys such as `level` and `text`
expected-pay = a map with keys such as `region`, `currency` and `source`
expected-step = a map such as `{"{"}to: tech-lead, kind: promotion, why: …{"}"}`
expected-source = a map with keys such as `title` and `dated`
expected-text = a text
expected-list = a list
expected-text-or-languages = a text or a map by language such as `{"{"}en: …, fr: …{"}"}`
expected-names = a list of names such as `[name, other name]`
expected-names-or-languages = a list of names or a map by language such as `{"{"}en: [name, other name]{"}"}`
expected-codes = a map such as `{"{"}esco: 2512.4, rome: M1805{"}"}`
expected-list-or-changes = a list, or a map such as `{"{"}add: […], remove: […]{"}"}`

problem-odd-key = a key must be a text, not a list or a map
problem-duplicate-key = the key `{ $name }` is written twice in the same map: the first is at { $first }
problem-merge-key = merge keys (`<<`) are not applied
hint-merge-key = write the keys out, or use an alias for one whole value
problem-unknown-key = unknown key `{ $name }`
hint-known-keys = known here: { $keys }
hint-did-you-mean = did you mean `{ $near }`?
hint-meant-or-allowed = did you mean `{ $near }`? Allowed: { $words }
hint-allowed = allowed: { $words }

problem-missing-id = a { $kind } without an `id` is left out
problem-odd-id = the id `{ $id }` is hard to type and to refer to
hint-shorter-id = use a shorter one
hint-id-of-words = use lower-case words joined by hyphens; publisher's codes may have letters, digits and `-._:/`
hint-lower-case = use lower-case letters
problem-duplicate-id = a { $kind } with the id `{ $id }` is in this layer already: the first is at { $first }
problem-duplicate-catalogue = this layer describes itself in another file already: the first is at { $first }
problem-nothing-to-hide = there is no role with the id `{ $id }` to hide
problem-nothing-to-remove = `{ $id }` is not in the list of the layers below
problem-unknown-id = there is no { $kind } with the id `{ $id }`
hint-title-not-id = `{ $title }` is a title or name; its id is `{ $id }`
problem-missing-title = this { $kind } has no `{ $key }`; its id stands in for it
problem-missing-subject = this entry has no `{ $key }` and is left out
problem-assumed = this entry has no `{ $key }`; it is taken for `{ $word }`
problem-assumed-skill-kind = this skill has no `kind`; it is taken for `{ $word }`
problem-empty-task = this task has no words
problem-source-without-title = this source has no `title` and is left out
problem-broken-value = `{ $value }` is not { $expected }
expected-stage = a stage
expected-need-word = a need
expected-skill-kind = a kind of skill
expected-step-kind = a kind of step
expected-condition-kind = a working condition
expected-employer-kind = a kind of employer
expected-status-kind = a footing on which people work
expected-market = a state of the job market
expected-certification-need = how much a certificate is asked for
expected-code-match = how well a code fits
expected-resource-kind = a kind of resource
expected-frequency = how common it is
expected-period = a period
expected-level = a level: `awareness` or 1, `working` or 2, `practitioner` or 3, `expert` or 4
expected-span = a whole number or a span such as `5-6`
expected-eqf = an EQF level from 1 to 8 or a span such as `6-7`
expected-date = a date such as `2023-01-31`, `2023-01` or `2023`
expected-language = a language tag such as `en`, `fr` or `pt-br`
expected-truth = `true` or `false`
expected-currency = a currency code of three capitals such as `EUR`
expected-amount = a whole number; this figure is left out
expected-address = an address that begins with `https://`
expected-acceptable = a rule that may be accepted: { $rules }
problem-statement-without-source = this has no `source` and is left out
problem-statement-incomplete = this does not say `{ $key }` and is left out
problem-figure-without-source = this figure has no source and is left out
problem-years-without-source = these years have no source and are left out
hint-source = say in `source` where it comes from, or write `source: editorial` for the catalogue's own judgement
problem-figure-incomplete = this figure is left out because it lacks { $missing }
missing-keys = { $keys }
missing-end = `from` or `to`
missing-keys-and-end = { $keys }, `from` or `to`
problem-from-above-to = `from` is more than `to`; this figure is left out
problem-cycle = this { $kind } would be part of itself: { $chain }
hint-cycle = this `{ $key }` is left out

problem-step-to-itself = this step leads back to the role it is a step out of
problem-promotion-down = a promotion from stage `{ $from }` leads down to `{ $target }`, which is at stage `{ $to }`
hint-promotion-down = correct the kind of the step or one of the stages; until then it counts as `{ $word }`
problem-skill-twice = this skill is in the list already: the first is at { $first }
problem-contact-twice = this contact is in the list already: the first is at { $first }
problem-step-twice = this step is in the list already: the first is at { $first }
problem-missing-translation = not written in `{ $lang }`: { $texts }
problem-missing-translations = not written in `{ $lang }`: { $texts } and { $more } more
problem-unused-skill = no role needs this skill, so only a search by name leads to it
problem-ambiguous-name = `{ $name }` already means the { $kind } `{ $id }`
problem-unreachable-role = no step leads to this role, and it is not at stage `entry`
hint-unreachable-role = add a step to it in the `steps` of another role
problem-too-many-problems = { $count ->
    [one] 1 more problem of this file is not listed
   *[other] { $count } more problems of this file are not listed
}

# The user's own keys
problem-unknown-action = there is no action called `{ $name }`
problem-many-keys = this key is one too many: an action has { $most } at most; the rest is left out
problem-key-interrupts = `Ctrl-c` always ends the program and asks for nothing else
problem-key-twice = `{ $key }` is given to `{ $action }` at { $first }; where both work, it does not ask for `{ $other }`
problem-key-taken = `{ $key }` asks for `{ $action }` now, and where both work no longer for `{ $other }`
hint-other-key = choose another key for one of them
hint-keys-for = say which keys `{ $other }` is to have, or that it has none: `{ $other }: ~`
expected-keymap = a map from actions to keys such as `quit: q`
expected-keys = a key such as `q`, `G`, `ctrl-d` or `pgdn`
hint-keys = a key is one sign, in quotes where YAML needs them, or `enter`, `esc`, `tab`, `space`, `backspace`, `insert`, `delete`, `up`, `down`, `left`, `right`, `home`, `end`, `pgup`, `pgdn` or `f1` to `f12`; before it may stand `ctrl-`, `alt-` or `shift-` where terminals can tell; `g g` is one key after the other
fact-keys = Your own keys
no-such-file = { $file } (there is none)

## Why an import is not made

import-unreadable = { $place } cannot be read: { $error }
import-archive = { $place } is an archive; unpack it and name the directory
import-no-regular-file = { $place } is no regular file and is not read
import-too-large = { $place } is larger than { $most } MiB and is not read; a publisher’s file is smaller
import-no-text = { $file } holds signs that no text has; this is none of the publisher’s tables
import-damaged-utf-16 = { $file } begins as UTF-16 and is damaged; save it as CSV UTF-8
import-other-encoding = { $file } is neither UTF-8 nor Windows-1252; save it as CSV UTF-8
import-mixed-encodings = { $file } is UTF-8 in part only; take the publisher’s file again, or save it as CSV UTF-8
import-open-quote = { $file }:{ $line }: a quote here does not belong to its field, or is never closed; everything up to the next quote would be lost. Fix that row, or take the publisher’s file again
import-mostly-broken = { $broken } of { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} of { $file } are broken, from line { $line } on ({ $what }); save it as CSV UTF-8 again, or take the publisher’s file
import-row-fields = fields: { $has } instead of { $should }
import-row-not-utf-8 = not UTF-8
import-too-many-columns = { $file } has too many columns (more than { $most }); this is none of the publisher’s tables
import-some-names = { $more ->
    [0] { $names }
   *[other] { $names } and { $more } more
}
import-missing-files = { $count ->
    [one] the file { $files } is missing in { $place }
   *[other] these files are missing in { $place }: { $files }
}
import-and-remark = { $before }; { $remark }
import-unpack = `{ $name }` is an archive: unpack it
import-not-vital = not there either, but not vital: { $names }
import-json-form = `{ $name }` is the JSON form, which is not read: take the CSV files
import-get-files = { $told }. The publisher’s files are to be had from { $publisher }
import-from-esco = the ESCO portal (esco.ec.europa.eu, Download: content “classification”, file type CSV)
import-from-rome = France Travail’s open data (francetravail.org, ROME 4.0 in CSV)
import-from-onet = the O*NET Resource Center (onetcenter.org, Database, Text)
import-missing-column = the file `{ $file }` has no column `{ $column }`; its columns are { $there }
import-two-releases = `{ $name }` is both in { $one } and in { $other }; name the directory of one release
import-codes-as-numbers = { $count ->
    [one] 1 occupation has
   *[other] { $count } occupations have
} the code of another, such as `{ $code }`: a spreadsheet has made numbers of the codes, and 2512.10 became 2512.1. Take the publisher’s file again
import-unsound = { $count ->
    [one] 1 of the layer’s entries would be an error: { $first }; nothing is written
   *[other] { $count } of the layer’s entries would be errors, such as { $first }; nothing is written
}
import-no-roles = no occupation could be read from { $place }; nothing is written
import-occupied = { $place } is not empty and was not written by an import: it holds `{ $found }`; name another directory
import-not-a-directory = { $place } is a file; name a directory
import-unwritable = { $place } cannot be written: { $error }

## Causes that the system tells

cause-not-found = there is no such file or directory
cause-denied = that is not permitted
cause-full = there is no space left
cause-read-only = the file system is read-only
cause-too-large = files may not be so large here
cause-no-directory = a part of the path is no directory
cause-directory = that is a directory
cause-other = { $error }

## The command line: wrong usage

usage-no-such-command = there is no command `{ $word }`; did you mean the command `{ $command }`?
usage-role-and-command = give either a role to open on the screen or a command, not both
usage-nothing-left = --only leaves out the built-in catalogue, and no other is given; add --catalogue PATH
usage-unknown-ending = the name of FILE does not end in { $endings }; use --format to say whether it is { $formats }
usage-steps-around = --steps counts from a role: name it, or add --around ROLE
usage-header-without-rows = --header is for text; the other formats name their columns themselves
usage-zoom-without-picture = --zoom works only with --format svg; the other formats always show whole titles
usage-language = a language is two letters, optionally with a script or region: fr, pt-br
usage-number-between = a whole number from { $from } to { $to } is expected
usage-number = a whole number is expected
usage-twice = the argument '{ $argument }' cannot be used multiple times
usage-conflict = the argument '{ $argument }' cannot be used with '{ $other }'
usage-conflict-with = the argument '{ $argument }' cannot be used with:
usage-conflict-with-some = the argument '{ $argument }' cannot be used with one or more of the other specified arguments
usage-no-equals = equal sign is needed when assigning values to '{ $argument }'
usage-no-value = a value is required for '{ $argument }' but none was supplied
usage-invalid-value = invalid value '{ $value }' for '{ $argument }'
usage-unfit-value = invalid value '{ $value }' for '{ $argument }': { $cause }
usage-unknown-command = unrecognized subcommand '{ $command }'
usage-missing-command = '{ $command }' requires a subcommand but one was not provided
usage-missing = { $count ->
    [one] the following required argument was not provided:
   *[other] the following required arguments were not provided:
}
usage-invalid-utf-8 = invalid UTF-8 was detected in one or more arguments
usage-unknown-argument = unexpected argument '{ $argument }' found
usage-too-many-values = unexpected value '{ $value }' for '{ $argument }' found; no more were expected
usage-too-few-values = { $wanted ->
    [one] 1 value
   *[other] { $wanted } values
} required by '{ $argument }'; only { $given } given
usage-wrong-number = { $wanted ->
    [one] 1 value
   *[other] { $wanted } values
} required for '{ $argument }'; { $given } given
usage-tip = tip: { $tip }
usage-similar-command = a similar subcommand exists: '{ $meant }'
usage-similar-argument = a similar argument exists: '{ $meant }'
usage-similar-value = a similar value exists: '{ $meant }'
usage-tip-as-value = to pass '{ $argument }' as a value, use '{ $words }'
usage-tip-exists = '{ $words }' exists
usage-tip-no-hyphens = subcommand '{ $command }' exists; to use it, remove the '--' before it
usage-try-help = For more, try '{ $command } --help'.

## The command line: help

usage-heading = Usage:
usage-commands = Commands:
usage-arguments = Arguments:
usage-options = Options:
usage-common-options = Common options:
usage-values = Possible values:
usage-possible-values = [possible values: { $values }]
usage-possible-commands = [subcommands: { $values }]
usage-default = [default: { $value }]
language-not-spoken = the program speaks { $spoken }, not `{ $lang }`: it answers in English, and shows what the catalogue has in `{ $lang }`
unknown-gender = { $variable }: `{ $word }` is not one of { $words }; both genders are shown
unknown-theme = { $variable }: `{ $word }` is none of { $words }; the theme is `auto`
usage-command-name = COMMAND
usage-see-more = (see more with '--help')
usage-see-summary = (see a summary with '-h')
usage-after-help =
    Environment:
      CAREERNAV_CATALOGUE       more layers, separated as in PATH; they come after those of --catalogue
      CAREERNAV_KEYS            file of your own keys, instead of careernav/keys.yaml in your configuration directory
      CAREERNAV_TITLES          gender of French job titles, if --titles is not given
      CAREERNAV_THEME           colours of the screen, if --theme is not given
      LC_ALL, LC_MESSAGES, LANG language, if --lang is not given
      NO_COLOR                  no colours, if --color is not given

    Exit status: 0 fine, 1 nothing found or problems, 2 wrong usage, 130 interrupted.

# Keys are made of the command's name, the option's, and the value's; what several commands have alike stands without
# the command.
help-about = A career navigator in the terminal: roles, skills and the steps between them
help-about-list = List roles
help-about-show = Show everything known about a role or a skill
help-about-search = Search roles and skills
help-about-match = Find the skills named in a text, and the roles closest to them
help-about-next = Show the steps that lead out of a role and into it
help-about-route = Find the best routes from one role to another
help-about-compare = Compare two roles side by side
help-about-recommend = Find the roles that use what you know
help-about-check = Check a catalogue and report every problem
help-about-paths = Show where the catalogue comes from
help-about-export = Write maps, routes and comparisons for use elsewhere: a README, a wiki, a slide
help-about-export-map = Draw roles and the steps between them: a family, several, or what surrounds a role
help-about-export-route = Write the best routes from one role to another
help-about-export-compare = Write two roles side by side
help-about-import = Turn open data, downloaded from its publisher, into a layer
help-about-init = Write a small catalogue to start from
help-about-schema = Print the JSON Schema of a file format, for editors
help-about-help = Print this message or the help of a command
help-family = Only roles in this family or one below it: id or name; can be repeated, like the options below
help-stage = Only roles at this stage
help-remote = Only roles where remote work is this common
help-step = Only roles that a step of this kind starts from
help-skill = Only roles that need this skill, or all of them if repeated: id, name or alias; `:1` to `:4` at the end asks for that level at least
help-education = Only roles with a way in at this level of the EQF (1 to 8), or at a level of this name
help-pay = Only roles with a pay figure: `any`, or one that reaches an amount, such as `eur:40000` a year or `eur:month:3000`
help-layer = Only roles with something from this layer: id or name
help-on-call = Only roles in which being on call is that common
help-employer = Only roles in which people work for such an employer
help-status = Only roles in which people work on that footing
help-market = Only roles in which posts are that easily found, somewhere
help-has-language = Only roles whose title and texts are written in this language
help-help = Print help
help-version = Print version
help-only = Leave the built-in catalogue out
help-no-cache = Read every file, and keep nothing for the next start
help-lang = Language of answers and content: en, fr, pt-br, fr_FR.UTF-8, ...
help-ascii = Draw with ASCII signs only
help-titles = Gender of French job titles
help-theme = Colours of the screen; auto follows the background where the terminal tells it
help-color = When to use colours
help-catalogue = YAML file or directory to lay over the catalogue; can be repeated, the last one wins
help-subject = Role or skill to open on the screen: id, title or alias
help-show-subject = Role or skill: id, title or alias
help-format = Format of the answer; by default that of the ending of FILE, or text
help-format-text = For a terminal; tab-separated in a pipe
help-format-json = For programs
help-format-markdown = Headings, lists and tables, for READMEs and wikis
help-format-html = Page for any browser, and for print
help-format-svg = Picture that opens in any browser
help-format-mermaid = Chart that GitHub, GitLab and many wikis draw
help-format-dot = Graph for Graphviz
help-json = The same as --format json
help-header = Write rows between tabs, below a line with the names of the columns
help-out = File to write; standard output by default
help-force = Overwrite an existing file
help-search-words = Words to look for, in any order
help-search-kind = Only roles, or only skills
help-search-limit = Show at most this many hits
help-match-file = CV, job advert or other text, plain or Markdown, in UTF-8; `-` is standard input
help-match-limit = Show at most this many skills
help-next-role = Role: id, title or alias
help-next-similar = Also show the most similar roles: moves computed from shared skills
help-next-count = Show at most this many of them
help-from = Role to start from: id, title or alias
help-to = Role to reach
help-by = What the best route should have least of
help-count = Show at most this many routes
help-one = Role: id, title or alias
help-other = Role to compare it with
help-recommend-with = Skill you have: id, name or alias, with a level if you like, as in python:3; can be repeated
help-recommend-count = Show at most this many roles
help-check-paths = Files and directories to check as further layers; `-` is standard input
help-check-strict = Also exit with status 1 on warnings
help-check-format = How to report problems
help-check-format-text = For people: each problem with the line it is on
help-check-format-json = For programs
help-check-format-github = Workflow commands that GitHub shows beside the lines of a change
help-import-publisher = Whose data to read
help-import-publisher-esco = Classification of the European Commission, CSV
help-import-publisher-rome = Directory of occupations of France Travail, CSV
help-import-publisher-onet = Database of occupations of the US Department of Labor, tab-separated text
help-import-from = Directory with the publisher's files, unpacked
help-import-out = Directory to write the layer to: new, empty, or written by an earlier import
help-import-release = Release of the data, if no file or directory has it in its name
help-paths-json = Answer as JSON
help-init-directory = Directory to write to: new or empty
help-schema-files = Which files to describe
help-schema-files-catalogue = The YAML of a catalogue
help-export-map-centre = Family or role to draw: id or name
help-export-map-family = Family to draw: id or name; can be repeated
help-export-map-around = Role to draw around: id, title or alias; without --steps, its family
help-export-map-steps = Draw the roles at most this many steps away, in any family
help-export-map-all-links = Also draw promotions that others imply
help-export-map-format = Format of the file; by default that of the ending of FILE, or Markdown
help-export-route-format = Format of the file; by default that of the ending of FILE, or Markdown
help-export-compare-format = Format of the file; by default that of the ending of FILE, or Markdown
help-zoom = How much of each title an SVG picture shows [default: full]
help-zoom-full = Whole titles
help-zoom-short = Their beginnings
help-zoom-codes = Codes of a few letters, explained below the picture

# What options take, as usage names it.
help-value-role = ROLE
help-value-family-or-role = FAMILY_OR_ROLE
help-value-role-or-skill = ROLE_OR_SKILL
help-value-lang = LANG
help-value-gender = GENDER
help-value-theme = THEME
help-value-when = WHEN
help-value-path = PATH
help-value-format = FORMAT
help-value-file = FILE
help-value-family = FAMILY
help-value-stage = STAGE
help-value-how = HOW
help-value-employer = KIND
help-value-status = KIND
help-value-market = MARKET
help-value-step = KIND
help-value-education = LEVEL
help-value-pay = PAY
help-value-layer = LAYER
help-value-skill = SKILL
help-value-words = WORDS
help-value-kind = KIND
help-value-n = N
help-value-k = K
help-value-from = FROM
help-value-to = TO
help-value-measure = MEASURE
help-value-a = A
help-value-b = B
help-value-publisher = PUBLISHER
help-value-dir = DIR
help-value-release = RELEASE
help-value-files = FILES
help-value-zoom = ZOOM

could-not-print = standard output cannot be written to: { $error }
could-not-use-terminal = the terminal cannot be used: { $error }
