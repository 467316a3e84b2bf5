# Les mots du programme en français. Chaque clé figure aussi dans en.ftl ; un test tient les deux fichiers ensemble.

# Échelles
stage-entry = débutant
stage-intermediate = confirmé
stage-senior = senior
stage-lead = référent
stage-head = responsable
stage-executive = dirigeant
need-essential = essentiel
need-useful = utile
level-awareness = notions
level-working = pratique
level-practitioner = maîtrise
level-expert = expertise
level-told = { $level } : { $about }
about-level-awareness = sait à quoi cela sert et suit ceux qui s’en servent
about-level-working = s’en sert pour les tâches courantes, avec de l’aide sur les difficiles
about-level-practitioner = s’en sert en autonomie sur les tâches difficiles et aide les autres
about-level-expert = définit comment on s’en sert ; on le consulte quand on est bloqué
skill-technical = compétence technique
skill-soft = savoir-être
skill-knowledge = connaissance
condition-remote = télétravail
condition-hours = soirs, nuits ou week-ends
condition-on-call = astreintes
condition-travel = déplacements
employer-service-company = société de services ou de conseil (ESN)
employer-product-company = éditeur de logiciels ou service en ligne
employer-in-house = service informatique d’une autre entreprise
employer-public-service = service public
employer-agency = agence ou studio
employer-research = recherche
employer-non-profit = association
status-employee = salariat
status-civil-servant = fonction publique
status-freelance = indépendant
status-apprentice = alternance
market-shortage = les employeurs peinent à recruter
market-balance = équilibré
market-surplus = plus de candidats que de postes
certificate-expected = souvent demandée
certificate-optional = facultative
match-exact = même métier
match-close = métier presque identique
match-broad = métier plus large ou le plus proche
resource-book = livre
resource-course = cours
resource-documentation = documentation
resource-tutorial = tutoriel
resource-exercise = exercices
resource-standard = norme
resource-video = vidéo
resource-community = communauté
resource-level = niveau { $level }
code-match = { $code } ({ $fits })
region-fr = France
region-gb = Royaume-Uni
region-us = États-Unis
region-ca = Canada
region-be = Belgique
region-ch = Suisse
region-lu = Luxembourg
region-de = Allemagne
region-ie = Irlande
region-eu = Union européenne
how-usual = habituel
how-partly = en partie
how-rare = rare
kind-promotion = promotion
kind-specialisation = spécialisation
kind-lateral = mobilité latérale
kind-change-of-track = changement de voie
kind-related = proche
per-year = par an
per-month = par mois
per-day = par jour
per-hour = de l’heure

# Nombres
count-roles = { $count ->
    [one] { $count } métier
   *[other] { $count } métiers
}
count-skills = { $count ->
    [one] { $count } compétence
   *[other] { $count } compétences
}
count-problems = { $count ->
    [one] { $count } problème
   *[other] { $count } problèmes
}
count-typos = { $count ->
    [one] { $count } faute de frappe
   *[other] { $count } fautes de frappe
}
count-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
count-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}

# Pages
page-overview = Aperçu
page-skills = Compétences
page-contacts = Contacts
page-paths = Parcours
page-sources = Sources
heading-tasks = En quoi consiste le travail
heading-essential = Compétences essentielles
heading-education = Pour y accéder
heading-conditions = Conditions de travail
heading-certifications = Certifications
heading-outlook = Trouver un poste
heading-employers = Employeurs
heading-status = Statuts
heading-resources = Pour apprendre
heading-pay = Rémunération
heading-codes = Codes des nomenclatures publiques
heading-sources = Sources
heading-catalogue = Catalogue
heading-broader = Fait partie de
heading-narrower = Comprend
heading-needed-by = { $count ->
    [one] Demandée par { $count } métier
   *[other] Demandée par { $count } métiers
}
heading-leads-here = Y mènent ({ $count })
heading-now = Ici
heading-next-steps = Étapes suivantes ({ $count })
fact-category = Catégorie
fact-kind = Nature
fact-family = Famille
fact-stage = Niveau
fact-id = Identifiant
no-family = Sans famille
no-stage = sans échelon
no-role-needs-it = Aucun métier de ce catalogue ne la demande.
nothing-written = Rien ici pour l’instant.
no-steps = Aucune étape ne mène ici ni n’en part.
other-skills = Autres compétences
label = { $label } :
editorial = estimation du catalogue
eqf = CEC { $span }
years = { $span } { $count ->
    [one] an
   *[other] ans
}
digit-separator = { " " }
month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
date-of-month = { $month } { $year }
date-of-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
glance-stage = Niveau
glance-pay = Salaire
glance-ways = Accès
glance-needs = Requis
glance-next = Ensuite
glance-from = Avant
heading-names = Autres noms
pay-unknown = Aucun chiffre dont la source est connue.
pay-amount = { $amount } { $currency }
pay-between = { $from }–{ $to } { $currency }
pay-from = à partir de { $from } { $currency }
pay-to = jusqu’à { $to } { $currency }
pay-gross = bruts
pay-net = nets
pay-experience = après { $span } { $count ->
    [one] an
   *[other] ans
} d’expérience

# Étapes
step-learn = À apprendre ({ $count })
step-learn-useful = Utile à apprendre ({ $count })
step-grow = À renforcer ({ $count })
step-keep = Déjà acquis ({ $count })
step-conditions = Autres conditions ({ $count })
step-from-to = { $from } → { $to }

# Itinéraires
routes-found = { $count ->
    [one] { $count } itinéraire, { $order }.
   *[other] { $count } itinéraires, { $order }.
}
measure-steps = par nombre croissant d’étapes
measure-years = par durée croissante
measure-new-skills = par nombre croissant de nouvelles compétences
heading-route = Itinéraire { $number } : { $totals }
compared-with-first = Par rapport à l’itinéraire 1
as-on-route = Comme sur l’itinéraire { $number }.
learned-again = { $skill } (de nouveau)
route-to-itself = Le départ et le but sont le même métier : il n’y a aucune étape à franchir.
count-steps = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
count-new-skills = { $count ->
    [0] aucune nouvelle compétence
    [one] { $count } nouvelle compétence
   *[other] { $count } nouvelles compétences
}
years-all-unknown = durée inconnue
years-known-in-part = { $years } et { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
} de durée inconnue
years-unknown = durée inconnue pour { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
steps-more = { $count ->
    [one] { $count } étape de plus
   *[other] { $count } étapes de plus
}
steps-fewer = { $count ->
    [one] { $count } étape de moins
   *[other] { $count } étapes de moins
}
new-skills-more = { $count ->
    [one] { $count } nouvelle compétence de plus
   *[other] { $count } nouvelles compétences de plus
}
new-skills-fewer = { $count ->
    [one] { $count } nouvelle compétence de moins
   *[other] { $count } nouvelles compétences de moins
}
years-longer = environ { $years } { $halves ->
    [1] an
    [2] an
    [3] an
   *[other] ans
} de plus
years-shorter = environ { $years } { $halves ->
    [1] an
    [2] an
    [3] an
   *[other] ans
} de moins
costs-as-much = autant d’étapes et autant de nouvelles compétences
decimal-sign = ,
no-route = Aucune suite d’étapes ne mène de « { $from } » à « { $to } ».
nothing-reached = Aucune étape ne part de « { $from } ».
nothing-alike-reached = { $count ->
    [one] Des étapes mènent à { $count } métier, qui ne partage aucune compétence avec le but.
   *[other] Des étapes mènent à { $count } métiers, dont aucun ne partage une compétence avec le but.
}
nearest-reached = { $count ->
    [one] Des étapes mènent à { $count } métier :
   *[other] Des étapes mènent à { $count } métiers. Celui qui ressemble le plus au but :
}
heading-bridges = Passerelles par compétences communes vers le but (calculées)
no-bridges = Aucun métier accessible ne partage de compétence avec ceux qui mènent au but : aucune passerelle n’y conduit.
bridge-before = { $count ->
    [0] au départ
    [one] après { $count } étape
   *[other] après { $count } étapes
}
bridge-after = { $count ->
    [0] C’est le but.
    [one] De là, { $count } étape mène au but.
   *[other] De là, { $count } étapes mènent au but.
}

# Métiers qui utilisent ce que l’on sait
heading-fit = Métiers qui utilisent ce que vous savez (calculés)
fit-told = Vos compétences
fit-none = Aucun métier ne demande une de ces compétences.
fit-explained = { $shown } { $count ->
    [one] métier sur { $count } qui en utilise
   *[other] métiers sur { $count } qui en utilisent
} au moins une, du plus proche au moins proche. Le score compare ce qu’un métier partage avec vos compétences à ce qu’il demande en plus (compté pour un quart) et à ce qu’il ne demande pas. Une compétence pèse plus si elle est essentielle, d’un niveau élevé ou demandée par peu de métiers. Sans niveau indiqué, elle compte comme suffisante jusqu’au niveau 2.
fit-rest = N’en utilisent aucune
fit-of = { $used } sur { $told }
fit-without = , sans { $skills }
fit-used = en utilise { $used } sur { $told }
fit-met = { $count } { $count ->
    [one] acquise
   *[other] acquises
}
fit-grow = { $count } à renforcer
fit-not-told = { $count } sans niveau indiqué
fit-missing = { $count } { $count ->
    [one] manquante
   *[other] manquantes
}
fit-uses = Utilise
fit-lacks = Manquantes
fit-idle = Non demandées
fit-score = Score
fit-level-asked = { $skill } (niveau { $level } demandé)
fit-implied = { $skill } (par { $by })
fit-more = { $count } de plus
fit-score-of = { $score } = { $shared } / ({ $shared } + ¼ × { $missing } manquant + { $unused } sans usage)

# Passerelles par compétences communes
heading-similar = Passerelles par compétences communes (calculées)
likeness-explained = Calcul fait d’après les compétences demandées ; personne n’a vérifié si l’on passe vraiment d’un métier à l’autre. La ressemblance, de 0 à 1, est la part de ce que demandent les deux métiers qu’ils ont en commun. Une compétence pèse plus si elle est essentielle, d’un niveau élevé ou demandée par peu de métiers.
likeness = ressemblance { $score }
shared-of = { $shared } { $shared ->
    [one] compétence
   *[other] compétences
} sur { $count } en commun
step-is-written = Une étape décrite y mène aussi.
no-similar = Aucun autre métier ne partage de compétence avec celui-ci.
heading-terms = { $from } → { $to } : ressemblance { $score } (calculée)
terms-essential = Essentielles pour les deux ({ $count }) · ajoute { $sum } en tout
terms-useful = Pour les deux, utiles pour l’un au moins ({ $count }) · ajoute { $sum } en tout
terms-apart = Demandées différemment ({ $count }) · retire { $sum } en tout
terms-missing = À apprendre ({ $count }) · retire { $sum } en tout
terms-left = Plus demandées ({ $count }) · retire { $sum } en tout
term-adds = ajoute { $weight }
term-takes = retire { $weight }

# Comparaison
compare-counts = { $both ->
    [0] Aucune compétence en commun
    [one] { $both } compétence en commun
   *[other] { $both } compétences en commun
}, { $first } seulement pour le premier métier, { $second } seulement pour le second.
heading-steps-to-other = Étapes de l’un à l’autre
no-step-between = Aucune étape n’est décrite de « { $from } » à « { $to } ».
skills-both = Compétences demandées par les deux ({ $count })
skills-only = Compétences de « { $role } » seulement ({ $count })
contacts-both = Contacts des deux ({ $count })
contacts-only = Contacts de « { $role } » seulement ({ $count })

# Recherche
why-alias = aussi : { $name }
why-skill = compétence : { $name }, { $need ->
    [essentiel] essentielle
   *[other] { $need }
}
why-skills = { $met } sur { $asked } : { $skills }
why-alike = orthographe proche
why-is-skill = compétence
why-is-family = famille
why-is-role = métier
nothing-found = Aucun résultat pour « { $query } ».
still-reading = Lecture de tous les noms…
nearest-names = Noms les plus proches :
search-prompt = chercher métiers et compétences
why-title = intitulé
why-name = par son nom
why-code = par son code
reason-and-more = { $reason } ; { $more }
why-without = sans : { $words }
hits-meet = { $met ->
    [one] { $met } compétence
   *[other] { $met } compétences
} sur { $asked }
hits-by-name = Trouvés par leur nom
close-to = Proche de « { $role } »
nothing-found-try = Essayez moins de mots, des mots plus courts, ou le nom d’une compétence.
example-role = un métier
example-skill = une compétence, et qui en a besoin
example-skills = plusieurs compétences
example-family = les métiers d’une famille
example-stage = les métiers d’un échelon
example-level = une compétence, à un niveau au moins
route-from = Itinéraire de { $from } à…
greeting-title = Nouveau ici ?
greeting-role = À quoi ressemble un métier ? Tapez son nom
greeting-next = Comment arriver à un autre métier ?
greeting-skills = Que faire de mes compétences ? Marquez-les
greeting-compare = En quoi deux métiers diffèrent-ils ?
greeting-end = appuyez sur une touche
greeting-line = Nouveau ici ?
set-aside = Ignoré : { $words }
more-hits = { $shown ->
    [one] { $shown } affiché
   *[other] { $shown } affichés
} sur { $total }

## Compétences nommées dans un texte
mentions-title = Compétences trouvées dans le texte
mentions-none = Aucune compétence du catalogue n’a été trouvée dans le texte.
mentions-place = Ligne et colonne
mentions-count = Combien de fois
mentions-words = Dans le texte
mentions-times = { $count ->
    [one] une fois
   *[other] { $count } fois
}
mentions-likely = Peut-être aussi
mentions-unsure = { $count ->
    [one] Une correspondance plus faible est laissée de côté ; --json la donne
   *[other] { $count } correspondances plus faibles sont laissées de côté ; --json les donne
}
text-offered = Un texte de { $letters } caractères : { $count ->
    [one] { $count } compétence. Appuyez sur { $open } pour l’afficher
   *[other] { $count } compétences. Appuyez sur { $open } pour les afficher
}, { $drop } pour abandonner le texte.
text-names-nothing = Un texte de { $letters } caractères sans compétence connue. Appuyez sur { $drop } pour l’abandonner.
text-read = { $count ->
    [one] { $count } compétence
   *[other] { $count } compétences
} dans un texte de { $letters } caractères
text-is-cut = Seuls les 64 premiers Ko ont été lus.
mention-line = ligne { $line }
mention-words = ligne { $line } : { $words }
mentions-roles = Métiers les plus proches de ces compétences
mentions-of-skills = Compétences présentes
mentions-met = { $met } sur { $count ->
    [one] 1 compétence
   *[other] { $count } compétences
}

# Facettes : les noms se tapent dans la ligne de recherche, chacun est donc un seul mot
facet-family = famille
facet-stage = niveau
facet-step = étape
facet-skill = compétence
facet-education = formation
facet-remote = télétravail
facet-on-call = astreintes
facet-employer = employeur
facet-status = statut
facet-market = marché
facet-pay = rémunération
facet-layer = couche
facet-language = langue
facet-any = connue
facet-names-nothing = « { $value } » n’est pas une valeur de « { $facet } ». Valeurs possibles :
facet-with-hint = « { $value } » n’est pas une valeur de « { $facet } » ({ $hint })
facet-not-chosen = { $facet }:{ $value } ne correspond à rien
facet-not-clear = { $facet }:{ $value } correspond à plusieurs
facet-at-least = au moins { $level }
facet-title-remote = Télétravail
facet-title-on-call = Astreintes
facet-title-step = Type d’étape
facet-title-education = Formation
facet-title-skill = Compétence
facet-title-layer = Couche
facet-title-language = Langue des textes
facet-values = { $count ->
    [one] { $count } valeur
   *[other] { $count } valeurs
}
title-facets = Facettes
count-filters = { $count ->
    [one] { $count } filtre
   *[other] { $count } filtres
}
facet-skill-at = { $skill }, au moins { $level }
language-named = { $lang ->
    [de] allemand
    [en] anglais
    [es] espagnol
    [fr] français
    [it] italien
    [nl] néerlandais
    [pt] portugais
   *[other] { $lang }
}
in-language = en { $lang ->
    [de] allemand
    [en] anglais
    [es] espagnol
    [fr] français
    [it] italien
    [nl] néerlandais
    [pt] portugais
   *[other] { $lang }
}
facet-pay-known = un chiffre au moins
facet-pay-at-least = à partir de { $amount } { $currency } { $per }

# Écran
app-name = careernav
reading-files = Lecture du catalogue : { $read ->
    [one] { $read } fichier
   *[other] { $read } fichiers
} sur { $count }
looking-for-files = Recherche des fichiers du catalogue
typing-is-kept = Vous pouvez déjà taper : ce sera pris en compte dès que le catalogue sera lu. Appuyez sur ctrl-c pour quitter.
pane-roles = Métiers
pane-results = Résultats
pane-fits = Métiers proches
pane-detail = Fiche
pane-paths = Parcours
paths-from = Parcours : { $role }
paths-skill = Métiers qui demandent { $skill }
title-keys = Touches
mouse-on = Souris active : un clic choisit, la molette fait défiler.
mouse-off = Souris libre : le texte peut de nouveau être sélectionné dans le terminal.{ $key ->
    [none] {""}
   *[other] {" "}Appuyez sur { $key } pour la réactiver.
}
language-now = Langue : français
family-is-no-role = « { $family } » est une famille : choisissez-y un métier.
needs-a-role = Ouvrez d’abord un métier.
skill-is-no-role = { $skill } est une compétence ; ouvrez d’abord un métier.
no-way-back = Aucune page précédente.
no-way-forward = Aucune page suivante.
cannot-suspend = Le programme ne peut pas être suspendu ici.

# Touches telles qu’on les nomme sur un clavier. Une espace dans un nom est insécable.
key-enter = Entrée
key-esc = Échap
key-space = Espace
key-backspace = Retour arrière
key-up = Haut
key-down = Bas
key-left = Gauche
key-right = Droite
key-home = Début
key-end = Fin
key-pgup = PgPréc
key-pgdn = PgSuiv
key-insert = Inser
key-delete = Suppr
key-shift = Maj

# Touches : ce que fait une action (aide), et en un mot (ligne d’état)
context-everywhere = Partout, sauf pendant la saisie
context-panes = Dans chaque panneau
context-moving = Se déplacer
context-always = À tout moment
keys-here = { $place } (vous êtes ici)
keys-nothing = Rien dans cette aide ne correspond à « { $text } ».
clear-search = effacer la recherche
leave-search = effacer la recherche et en sortir
close-this = fermer
filter-help = filtrer cette aide
complete-or-leave = compléter le mot, ou passer à la fiche
hint-filter = filtrer
hint-keep-filter = garder
hint-fold = plier
context-roles = Liste des métiers
context-detail = Fiche
context-paths = Parcours
context-search = Pendant la recherche
context-help = Cette aide
action-up = une ligne plus haut
action-down = une ligne plus bas
action-left = vers les étapes qui mènent ici
action-right = vers les étapes suivantes
action-top = à la première ligne
action-bottom = à la dernière ligne
action-half-up = une demi-page plus haut
action-half-down = une demi-page plus bas
action-page-up = une page plus haut
action-page-down = une page plus bas
action-scroll-up = remonter le texte sans changer de sélection
action-scroll-down = descendre le texte sans changer de sélection
action-next-pane = panneau suivant
action-previous-pane = panneau précédent
action-show-roles = aller à la liste des métiers
action-show-detail = aller à la fiche
action-show-paths = aller aux parcours
action-open = ouvrir l’élément choisi
action-out = revenir à la page d’avant, ou à la liste
action-back = revenir au métier ou à la compétence d’avant
action-forward = avancer au suivant
action-next-tab = onglet suivant de la fiche
action-previous-tab = onglet précédent de la fiche
action-search = chercher métiers et compétences
action-cancel = fermer ; effacer la recherche et en sortir
action-facets = facettes : filtrer les métiers par famille, niveau, compétence, etc.
action-choose = choisir ou non la valeur ; replier ou déplier la facette
action-next-facet = facette suivante
action-previous-facet = facette précédente
action-clear-facets = effacer toutes les facettes
hint-facets = facettes
hint-choose = choisir
hint-next-facet = facette
hint-clear-facets = tout effacer
hint-complete = compléter
context-facets = Facettes
action-help = afficher les touches
action-mouse = activer ou libérer la souris
action-language = changer de langue
action-suspend = suspendre
action-quit = quitter
action-interrupt = quitter immédiatement
hint-down = parcourir
hint-open = ouvrir
hint-leave = sortir
hint-routes = voir les itinéraires
hint-search = chercher
hint-back = retour
hint-next-pane = panneau
hint-next-tab = onglet
hint-help = touches
hint-quit = quitter
hint-cancel = effacer
hint-close = fermer
hint-language = English
hint-scroll-down = défiler

# Commandes
fact-place = Emplacement
fact-cache = Cache
fact-version = Version
fact-languages = Langues
fact-licence = Licence
fact-credit = Auteurs
fact-accepted = Accepté
not-set = non définie
problems-note = { $count ->
    [one] { $count } problème dans le catalogue ; détails avec « careernav check » et les mêmes options
   *[other] { $count } problèmes dans le catalogue ; détails avec « careernav check » et les mêmes options
}
did-you-mean = Vouliez-vous dire :
did-you-mean-command = Vouliez-vous dire la commande `{ $command }` ?
commands-are-listed = Il n’y a pas non plus de commande `{ $command }` ; `careernav --help` donne la liste des commandes.
several-found = « { $query } » est ambigu ; utilisez l’un de ces identifiants :
is-no-role = « { $query } » est une compétence ; il faut ici un métier.
no-such-level = « { $query } » : un niveau est un nombre de 1 à 4.
is-no-skill = « { $query } » est un métier ; il faut ici une compétence.
no-such-family = Il n’y a pas de famille « { $query } ». Les familles :
no-role-fits = Aucun métier ne correspond.
check-fine = Aucun problème : { $roles }, { $skills }.
check-found = { $errors }, { $warnings }.
check-same = { $count ->
    [one] et { $count } autre : { $places }
   *[other] et { $count } autres : { $places }
}
check-alike = { $count ->
    [one] et { $count } autre du même genre : { $places }
   *[other] et { $count } autres du même genre : { $places }
}
check-accepted = { $count ->
    [one] Un autre enfreint une règle que sa couche accepte ; `careernav paths` dit laquelle.
   *[other] { $count } autres enfreignent des règles que leurs couches acceptent ; `careernav paths` dit lesquelles.
}

# Un catalogue pour commencer
init-done = Un petit catalogue de { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
} est dans { $place }. Ensuite :
init-edit = modifiez ce qui est dans { $place }/roles ; les commentaires expliquent le format
init-check = careernav check --strict { $place }
init-open = careernav --catalogue { $place }
init-not-empty = { $place } n’est pas vide ; indiquez un répertoire nouveau ou vide.
init-no-directory = { $place } est un fichier ; indiquez un répertoire nouveau ou vide.
init-unwritable = { $place } ne peut pas être écrit : { $error }

# Fichiers
context-problems = Liste des problèmes
action-problems = problèmes des fichiers
action-edit = modifier le YAML
action-reload = relire les fichiers
hint-edit = éditer
no-problems = Aucun problème.
severity-error = erreur
severity-warning = avertissement
no-editor = { $key ->
    [none] Indiquez dans VISUAL ou EDITOR l’éditeur à ouvrir.
   *[other] Indiquez dans VISUAL ou EDITOR l’éditeur que { $key } doit ouvrir.
}
editor-failed = L’éditeur s’est terminé sur une erreur : { $error }
editor-not-found = L’éditeur « { $program } » est introuvable (${ $variable } vaut « { $value } »).
editor-not-found-quotes = L’éditeur « { $program } » est introuvable (${ $variable } vaut « { $value } » ; mettez entre guillemets un chemin qui contient des espaces).
editor-not-runnable = L’éditeur « { $program } » ne peut pas être lancé (${ $variable } vaut « { $value } »).
built-in-file = Ceci est livré avec le programme : il n’y a pas de fichier à modifier.
unwatched = Les fichiers ne peuvent pas être surveillés ({ $error }){ $key ->
    [none] .
   *[other]  ; appuyez sur { $key } pour les relire.
}
unwatched-limit = Le système ne permet pas de surveiller d’autres fichiers{ $key ->
    [none] .
   *[other]  ; appuyez sur { $key } pour les relire.
}
reloaded = Fichiers relus.
kept-last-good = { $count ->
    [one] { $count } nouveau problème
   *[other] { $count } nouveaux problèmes
} ; le dernier état sain reste affiché.{ $key ->
    [none] {""}
   *[other] {" "}{ $key } montre ce qui ne va pas.
}
title-signs = Signes
edit-move = aller au début, à la fin, au mot précédent, suivant
edit-delete = effacer un mot avant, un mot, tout, une lettre
no-roles = Ce catalogue ne contient aucun métier.
see-problems = Tapez { $key } pour voir ses problèmes.
no-paths-here = Les parcours vont d’un métier à l’autre. Ouvrez un métier pour voir ses étapes.
more-hits-note = { $shown ->
    [one] { $shown } résultat affiché
   *[other] { $shown } résultats affichés
} sur { $total } ; --limit N en montre davantage
action-expand = déplier la famille, ou ouvrir l’élément choisi
action-collapse = replier la famille, ou y remonter
action-fold = replier ou déplier la famille
action-fold-all = replier ou déplier toutes les familles
# Import
import-reading = lecture de { $file }
import-writing = écriture de la couche
import-done = { $title } forme maintenant une couche, dans { $place } :
import-role-names = { $count ->
    [one] { $count } autre nom de métier
   *[other] { $count } autres noms de métiers
}
import-families = { $count ->
    [one] { $count } famille
   *[other] { $count } familles
}
import-skill-names = { $count ->
    [one] { $count } autre nom de compétence
   *[other] { $count } autres noms de compétences
}
import-categories = { $count ->
    [one] { $count } catégorie de compétences
   *[other] { $count } catégories de compétences
}
import-broader = { $count ->
    [one] { $count } compétence comprise dans une autre
   *[other] { $count } compétences comprises dans une autre
}
import-needs = { $count ->
    [one] { $count } lien d’un métier à une compétence
   *[other] { $count } liens de métiers à compétences
}
import-steps = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
import-tasks = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
}
import-education = { $count ->
    [one] { $count } voie d’accès à un métier
   *[other] { $count } voies d’accès à des métiers
}
import-contexts = { $count ->
    [one] { $count } contexte de travail, dans une description
   *[other] { $count } contextes de travail, dans les descriptions
}
import-not-taken-over = Non repris, ou pas tel quel ; le détail est dans not-taken-over.tsv :
import-broken-row = { $count ->
    [one] { $count } ligne est abîmée
   *[other] { $count } lignes sont abîmées
}
import-no-name = { $count ->
    [one] { $count } ligne n’a pas de code ou pas de nom
   *[other] { $count } lignes n’ont pas de code ou pas de nom
}
import-repeated-id = { $count ->
    [one] { $count } ligne répète un code
   *[other] { $count } lignes répètent un code
}
import-repeated-link = { $count ->
    [one] { $count } ligne répète un lien
   *[other] { $count } lignes répètent un lien
}
import-unknown-role = { $count ->
    [one] { $count } ligne nomme un métier qui n’existe pas
   *[other] { $count } lignes nomment un métier qui n’existe pas ({ $different } en tout)
}
import-unknown-skill = { $count ->
    [one] { $count } ligne nomme une compétence qui n’existe pas
   *[other] { $count } lignes nomment une compétence qui n’existe pas ({ $different } en tout)
}
import-unknown-family = { $count ->
    [one] { $count } ligne nomme un groupe qui n’existe pas
   *[other] { $count } lignes nomment un groupe qui n’existe pas ({ $different } en tout)
}
import-to-itself = { $count ->
    [one] { $count } ligne relie une chose à elle-même
   *[other] { $count } lignes relient une chose à elle-même
}
import-repeated-name = { $count ->
    [one] { $count } nom en répète un autre de la même chose
   *[other] { $count } noms en répètent un autre de la même chose
}
import-second-broader = { $count ->
    [one] { $count } ligne nomme une autre compétence plus large encore
   *[other] { $count } lignes nomment une autre compétence plus large encore
}
import-broader-ring = { $count ->
    [one] { $count } ligne ferait d’une compétence une partie d’elle-même
   *[other] { $count } lignes feraient d’une compétence une partie d’elle-même
}
import-second-category = { $count ->
    [one] { $count } autre catégorie d’une compétence
   *[other] { $count } autres catégories de compétences
}
import-no-place = { $count ->
    [one] { $count } ligne dit ce qu’une couche ne peut pas dire
   *[other] { $count } lignes disent ce qu’une couche ne peut pas dire
}
import-contradiction = { $count ->
    [one] { $count } ligne contredit un autre fichier
   *[other] { $count } lignes contredisent un autre fichier
}
import-unknown-word = { $count ->
    [one] { $count } ligne contient un mot inconnu
   *[other] { $count } lignes contiennent un mot inconnu
}
import-not-a-number = { $count ->
    [one] { $count } ligne n’a pas le nombre attendu
   *[other] { $count } lignes n’ont pas le nombre attendu
}
import-not-important = { $count ->
    [one] { $count } compétence n’est pas importante pour son métier
   *[other] { $count } compétences ne sont pas importantes pour leur métier
}
import-suppressed = { $count ->
    [one] { $count } chiffre est déconseillé par qui le publie
   *[other] { $count } chiffres sont déconseillés par qui les publie
}
import-level-left-out = { $count ->
    [one] { $count } niveau est déconseillé par qui le publie ; sa compétence est reprise
   *[other] { $count } niveaux sont déconseillés par qui les publie ; leurs compétences sont reprises
}
import-no-kind = { $count ->
    [one] { $count } compétence n’est d’aucune sorte connue ; elle est dite technique ou comportementale
   *[other] { $count } compétences ne sont d’aucune sorte connue ; elles sont dites techniques ou comportementales
}
import-mended = { $count ->
    [one] { $count } ligne avait des caractères qui ont été corrigés
   *[other] { $count } lignes avaient des caractères qui ont été corrigés
}
import-unknown-zone = { $count ->
    [one] { $count } métier est dans une zone décrite nulle part
   *[other] { $count } métiers sont dans des zones décrites nulle part
}
import-no-rows = { $count ->
    [one] { $count } table a un en-tête et aucune ligne
   *[other] { $count } tables ont un en-tête et aucune ligne
}
import-decoded = { $count ->
    [one] { $count } fichier n’était pas en UTF-8 et a été décodé
   *[other] { $count } fichiers n’étaient pas en UTF-8 et ont été décodés
}
import-absent = Absent, sans être indispensable :
import-without-families = les métiers n’ont pas de famille
import-without-tree = les familles sont côte à côte
import-without-broader = aucune compétence n’en contient une autre
import-without-texts = les métiers n’ont ni description ni accès au métier
import-without-contexts = rien n’est dit des conditions de travail
import-without-steps = aucune étape ne mène d’un métier à un autre
import-without-names = les métiers n’ont pas d’autres noms
import-without-tasks = les métiers n’ont pas de tâches
import-without-technologies = les métiers ne demandent aucune technologie
import-without-stages = les métiers n’ont ni échelon ni accès au métier
import-without-zones = les métiers ont un échelon, mais pas d’accès au métier
import-cleared = Supprimé : { $count ->
    [one] { $count } dossier qu’un import avait laissé inachevé.
   *[other] { $count } dossiers que des imports avaient laissés inachevés.
}
import-size = { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}, { $size } ko.

heading-origins = Quelle couche dit quoi
field-title = intitulé
field-aliases = autres noms
field-family = famille
field-stage = niveau
field-summary = résumé
field-description = description
field-tasks = tâches
field-skills = compétences
field-contacts = contacts
field-education = accès
field-conditions = conditions de travail
field-certifications = certifications
field-outlook = perspectives
field-employers = employeurs
field-status = statuts
field-pay = rémunération
field-steps = étapes
field-codes = codes
field-sources = sources

# La carte
context-map = Carte
action-map = ouvrir ou fermer la carte
action-wider = plus de métiers sur la carte
action-narrower = moins de métiers sur la carte
action-zoom-in = intitulés plus longs sur la carte
action-zoom-out = intitulés plus courts sur la carte
action-all-links = montrer ou cacher les liens que d’autres impliquent
hint-map = carte
hint-wider = plus
hint-narrower = moins
hint-zoom-in = intitulés
hint-all-links = tous les liens
map-of = Carte : { $scope }
map-reach-neighbours = { $family } et familles voisines
map-reach-steps = { $steps ->
    [one] à une étape de { $role }
   *[other] à { $steps } étapes de { $role }
}
map-hidden = { $count ->
    [one] 1 lien implicite non tracé
   *[other] { $count } liens implicites non tracés
}
map-column-after = { $count ->
    [0] ici
    [one] 1 étape après
   *[other] { $count } étapes après
}
map-column-before = { $count ->
    [one] 1 étape avant
   *[other] { $count } étapes avant
}
map-column-apart = à part
map-reason-columns = Affiché en liste : { $figure ->
    [one] { $figure } colonne ne se lirait pas
   *[other] { $figure } colonnes ne se liraient pas
} ({ $most } au plus).
map-reason-rows = Affiché en liste : { $figure ->
    [one] { $figure } métier dans une colonne ne se lirait pas
   *[other] { $figure } métiers dans une colonne ne se liraient pas
} ({ $most } au plus).
map-reason-links = Affiché en liste : { $figure ->
    [one] { $figure } lien entre si peu de métiers ne se lirait pas
   *[other] { $figure } liens entre si peu de métiers ne se liraient pas
} ({ $most } au plus).
map-reason-lines = Affiché en liste : { $figure ->
    [one] { $figure } ligne ne se lirait pas ici
   *[other] { $figure } lignes ne se liraient pas ici
} ({ $most } au plus).
map-reason-crossings = Affiché en liste : les lignes se croiseraient { $figure } fois ({ $most } au plus se suivent).

# Dessins
drawing-title-map = Carte des métiers
drawing-title-around = { $role }, { $count ->
    [0] seul
    [one] à une étape
   *[other] jusqu’à { $count } étapes
}
drawing-title-compare = { $first } et { $second }
drawing-counts = { $roles }, { $steps }.
drawing-legend = Le signe à côté d’un intitulé indique les étapes qui y mènent :
drawing-scope = indiquez quoi dessiner : un métier, ou l’une de ces familles (plusieurs avec --family) :
drawing-too-large = { $roles ->
    [one] { $roles } métier
   *[other] { $roles } métiers
}, c’est trop pour une image, qui peut en avoir { $most } ; nommez moins de familles, dessinez autour d’un métier, ou prenez un autre --format
drawing-crowded = cette image est chargée ; --format markdown donne une liste plus lisible
drawing-written = { $place } a été écrit.
drawing-exists = { $place } existe déjà ; --force l’écrase.
drawing-directory = { $place } est un répertoire ; indiquez un fichier.
drawing-read-only = { $place } est en lecture seule et reste inchangé.
drawing-unwritable = { $place } ne peut pas être écrit : { $error }

# Réponses écrites
written-contents = Sommaire
written-roles = Métiers
written-role = Métier
written-hits = Recherche : { $query }
written-name = Nom
written-why = Pourquoi
written-yes = oui

# Pages sur les métiers
context-page = Pages sur les métiers
action-mark = marquer ou démarquer : un métier à comparer, une compétence que vous avez
action-raise-level = monter le niveau de la compétence marquée
action-lower-level = baisser le niveau de la compétence marquée
action-forget-skills = effacer les marques des compétences, puis celles des métiers
action-compare = comparer le métier marqué à celui-ci, ou les deux marqués
action-route = itinéraires d’ici à un autre métier
action-measure = trier par étapes, années ou compétences nouvelles
action-why = passerelles par compétences communes ; sur leur page : pourquoi
hint-compare = comparer
hint-mark = marquer
hint-level = niveau
hint-forget-skills = effacer les marques
hint-route = itinéraire
hint-measure = trier
hint-why = passerelles
hint-why-move = pourquoi
hint-why-back = passerelles
title-routes = Itinéraires : { $from } → { $to }
title-comparison = Comparaison : { $from } et { $to }
title-moves = Passerelles par compétences communes : { $role }
title-move = Pourquoi : { $from } → { $to }
computed = calculé
marked = Marqué : { $role }.{ $key ->
    [none] {""}
   *[other] {" "}Allez à un autre métier et appuyez sur { $key } pour les comparer.
}
unmarked = N’est plus marqué : { $role }.
mark-a-skill = { $key ->
    [none] Marquez d’abord une compétence.
   *[other] Marquez d’abord une compétence : appuyez sur { $key } sur son nom.
}
skill-marked = { $skill } : compétence marquée.{ $key ->
    [none] {""}
   *[other] {" "}Appuyez sur { $key } pour monter son niveau.
}
skill-unmarked = { $skill } n’est plus marquée.
skill-level-now = { $skill } : { $meaning }
level-not-told = niveau non indiqué
skills-forgotten = Plus aucune compétence n’est marquée.
you-know = Vous savez : { $skills }
mark-first = { $key ->
    [none] Marquez d’abord un métier, puis allez à un autre.
   *[other] Marquez d’abord un métier avec { $key }, puis allez à un autre.
}
marked-both = { $key ->
    [none] Marqués : { $role } et { $other }.
   *[other] Marqué : { $role }. Appuyez sur { $key } pour comparer avec { $other }.
}
marked-instead = { $key ->
    [none] Marqués : { $role } et { $other }, plus { $gone }.
   *[other] Marqué : { $role }, à la place de { $gone }. Appuyez sur { $key } pour comparer avec { $other }.
}
roles-forgotten = Plus aucun métier n’est marqué.
compared-already = Ces deux métiers sont comparés ici. Marquez-en d’autres dans la liste.
mark-another = { $key ->
    [none] C’est le métier marqué : allez à un autre, ou marquez-en un second.
   *[other] C’est le métier marqué : allez à un autre, ou marquez-en un second avec { $key }.
}
route-prompt = itinéraire vers…
route-needs-a-goal = Tapez où l’itinéraire doit mener, ou choisissez un métier dans la liste.
route-begins-there = L’itinéraire part de là ; choisissez un autre métier.
route-to-a-role = Un itinéraire mène à un métier ; ceci est une compétence.
count-skills-marked = { $count } { $count ->
    [one] connue
   *[other] connues
}
count-marked = { $count ->
    [one] { $count } marqué
   *[other] { $count } marqués
}
alike = Les plus proches par les compétences demandées (calculé ; w ouvre la liste) :

## Problèmes des fichiers. Ce qui est cité est rendu inoffensif et raccourci auparavant.

# Avant l’endroit dans un fichier, et avant ce qu’il faut faire.
problem-within = dans
problem-hint = conseil
list-or = { $before } ou { $last }

problem-missing-path = aucun fichier ni dossier ne porte ce nom
problem-unreadable = lecture impossible : { $error }
problem-no-yaml = ce dossier ne contient aucun fichier YAML
hint-yaml-files = les fichiers se terminent par `.yaml` ou `.yml` ; les fichiers cachés et ceux que git ignore sont laissés de côté
problem-too-many-files = trop de fichiers se trouvent sous ce dossier (plus de { $most }) ; tous ne sont pas lus
hint-smaller-directory = indiquez un dossier plus petit
problem-too-large = le fichier dépasse { $size } ; il n’est pas lu
problem-too-large-together = { $more ->
    [0] avec ce fichier, l’ensemble dépasse { $size } ; il n’est pas lu
    [one] avec ce fichier, l’ensemble dépasse { $size } ; ni lui ni le suivant ne sont lus
   *[other] avec ce fichier, l’ensemble dépasse { $size } ; ni lui ni les { $more } suivants ne sont lus
}
hint-name-fewer = indiquez moins de fichiers ou de dossiers
hint-split = répartissez-le en plusieurs fichiers
problem-utf-16 = le fichier est en UTF-16
problem-not-utf-8 = l’octet { $byte } n’est pas de l’UTF-8
hint-save-as-utf-8 = enregistrez-le en UTF-8
problem-merge-conflict = un conflit de fusion n’est pas résolu ici ; le fichier n’est pas lu
hint-merge-conflict = gardez ce qui est juste des deux côtés et supprimez les lignes `<<<<<<<`, `=======` et `>>>>>>>`
hint-merge-conflicts = { $more ->
    [one] gardez ce qui est juste des deux côtés et supprimez les lignes `<<<<<<<`, `=======` et `>>>>>>>` ; un autre suit
   *[other] gardez ce qui est juste des deux côtés et supprimez les lignes `<<<<<<<`, `=======` et `>>>>>>>` ; { $more } autres suivent
}
problem-control-character = le caractère de contrôle { $sign } n’est pas permis
hint-control-character = supprimez-le ou écrivez-le comme séquence d’échappement entre guillemets
problem-too-deep = listes et tables sont imbriquées sur plus de { $most } niveaux ; le fichier n’est pas lu
hint-too-deep = un crochet ou une accolade n’est peut-être pas fermé
problem-too-many-values = le fichier contient trop de valeurs ; il n’est pas lu
problem-too-long = à partir d’ici, un texte ou ce qui tient entre deux crochets est trop long ; le fichier n’est pas lu
hint-too-long = fermez le crochet ou le guillemet, ou écrivez une liste avec une ligne par élément
problem-alias-growth = les alias de ce fichier répètent tant de choses qu’il n’est pas lu
hint-alias-growth = écrivez en toutes lettres ce qui est vraiment voulu
problem-not-yaml = ce n’est pas du YAML : { $told }
problem-directive = cette ligne qui commence par `%` n’est pas lue, et le fichier non plus
hint-directive = supprimez-la : aucune n’est nécessaire ici
yaml-colon = un deux-points commence une table là où il ne peut y en avoir
yaml-alias = l’alias ne désigne rien ici
yaml-anchor-name = il manque un nom après `*` ou `&`
yaml-sign = aucun texte ne peut commencer par ce signe
yaml-tag = l’étiquette commence par quelque chose qui n’est pas déclaré
hint-tag = laissez l’étiquette de côté : aucune n’est nécessaire ici
yaml-no-colon = il manque un deux-points après une clé
hint-colon-missing = il manque peut-être un deux-points, ou un texte sur plusieurs lignes a besoin de guillemets
yaml-list = cette ligne n’appartient à aucun élément de la liste qui précède
yaml-map = cette ligne n’appartient à aucune clé de la table qui précède
yaml-escape = cette séquence d’échappement n’existe pas entre guillemets doubles
yaml-quote = un texte entre guillemets n’a pas de fin
yaml-after-quote = quelque chose suit un guillemet fermant
hint-quote-inside = mettez un texte qui contient des guillemets entre guillemets de l’autre sorte
yaml-block = autre chose qu’un commentaire suit `|` ou `>`
hint-block = commencez le texte à la ligne suivante
yaml-dash = un tiret ne peut pas commencer un élément entre crochets
hint-dash = mettez entre guillemets un texte qui commence par un tiret, ou fermez le crochet avant
yaml-indentation = ce qui est entre crochets ou guillemets doit être plus indenté que la clé qui précède
hint-indent-more = indentez davantage cette ligne, ou fermez avant elle le crochet ou le guillemet
yaml-byte-order-mark = une marque d’ordre des octets se trouve à l’intérieur du fichier
hint-byte-order-mark = supprimez ce signe invisible ; il n’a sa place qu’au début du fichier
hint-invisible = un signe invisible en fait partie ; réécrivez-la
yaml-tab = une tabulation se trouve là où seules des espaces sont permises
yaml-bracket = un crochet, une accolade ou une virgule est mal placé, ou il manque quelque chose ici
hint-tabs = indentez avec des espaces, pas avec des tabulations
hint-colon-in-text = mettez entre guillemets un texte qui contient deux-points
hint-sign-in-text = mettez entre guillemets un texte qui commence par `@`, `` ` `` ou `%`
hint-indentation = vérifiez l’indentation et les guillemets à l’intérieur des textes entre guillemets
hint-bracket = il manque peut-être un crochet, une accolade ou une virgule
hint-quote = un guillemet n’est peut-être pas fermé
hint-escape = écrivez `\\` pour une barre oblique inverse, ou utilisez des guillemets simples
hint-anchor = un alias (`*nom`) a besoin d’une ancre (`&nom`) avant lui ; mettez entre guillemets un texte qui commence par `*`
problem-several-documents = un deuxième document commence ici ; seul le premier du fichier est lu
hint-several-documents = supprimez la ligne `---` ou utilisez un fichier par document
problem-empty-file = ce fichier ne contient rien
problem-tag = l’étiquette `{ $tag }` ne veut rien dire ici ; la valeur est lue sans elle
problem-no-catalogue = ce n’est pas un catalogue careernav
hint-write-a-catalogue = `careernav init` en écrit un, `careernav schema catalogue` en décrit le format
problem-foreign-file = ce n’est pas un fichier careernav : aucune des clés { $keys } n’y figure ; il n’est pas lu

problem-wrong-shape = attendu : { $expected } ; trouvé : { $found }
problem-no-map-at-top = attendu en tête du fichier : une table avec des clés telles que `skills` et `roles`
problem-empty-item = cet élément de la liste est vide
problem-language-twice = la langue `{ $lang }` figure deux fois ici
problem-many-languages = trop de langues au même endroit : { $most } au plus
problem-many-codes = trop de codes au même endroit : { $most } au plus
found-text = le texte `{ $text }`
found-list = une liste
found-map = une table
found-nothing = rien
expected-file = une table avec des clés telles que `skills` et `roles`
expected-about = une table avec des clés telles que `name` et `languages`
expected-family = une famille : une table avec des clés telles que `id` et `name`
expected-category = une catégorie : une table avec des clés telles que `id` et `name`
expected-skill = une compétence : une table avec des clés telles que `id` et `name`
expected-role = un métier : une table avec des clés telles que `id` et `title`
expected-need = une table telle que `{"{"}skill: python, need: essential, level: 3{"}"}`
expected-contact = une table telle que `{"{"}role: product-owner, why: …{"}"}`
expected-condition = une table avec des clés telles que `kind` et `how`
expected-employer = une table avec des clés telles que `kind` et `how`
expected-status = une table avec des clés telles que `kind` et `how`
expected-outlook = une table avec des clés telles que `region` et `market`
expected-certification = une table avec des clés telles que `name` et `need`
expected-resource = une table avec des clés telles que `kind` et `title`
expected-code = une table avec les clés `code` et `match`
expected-education = une table avec des clés telles que `level` et `text`
expected-pay = une table avec des clés telles que `region`, `currency` et `source`
expected-step = une table telle que `{"{"}to: tech-lead, kind: promotion, why: …{"}"}`
expected-source = une table avec des clés telles que `title` et `dated`
expected-text = un texte
expected-list = une liste
expected-text-or-languages = un texte ou une table par langue telle que `{"{"}en: …, fr: …{"}"}`
expected-names = une liste de noms telle que `[nom, autre nom]`
expected-names-or-languages = une liste de noms ou une table par langue telle que `{"{"}fr: [nom, autre nom]{"}"}`
expected-codes = une table telle que `{"{"}esco: 2512.4, rome: M1805{"}"}`
expected-list-or-changes = une liste, ou une table telle que `{"{"}add: […], remove: […]{"}"}`

problem-odd-key = une clé doit être un texte, ni une liste ni une table
problem-duplicate-key = la clé `{ $name }` figure deux fois dans la même table : la première est en { $first }
problem-merge-key = les clés de fusion (`<<`) ne sont pas appliquées
hint-merge-key = écrivez les clés en toutes lettres, ou un alias pour une valeur entière
problem-unknown-key = clé inconnue `{ $name }`
hint-known-keys = clés connues ici : { $keys }
hint-did-you-mean = vouliez-vous dire `{ $near }` ?
hint-meant-or-allowed = vouliez-vous dire `{ $near }` ? Permis : { $words }
hint-allowed = permis : { $words }

problem-missing-id = { $kind ->
    [family] une famille sans `id` est laissée de côté
    [category] une catégorie sans `id` est laissée de côté
    [skill] une compétence sans `id` est laissée de côté
   *[role] un métier sans `id` est laissé de côté
}
problem-odd-id = l’identifiant `{ $id }` est difficile à taper et à citer
hint-shorter-id = choisissez-en un plus court
hint-id-of-words = utilisez des mots en minuscules reliés par des traits d’union ; les codes d’un éditeur peuvent avoir des lettres, des chiffres et `-._:/`
hint-lower-case = utilisez des minuscules
problem-duplicate-id = { $kind ->
    [family] une famille d’identifiant `{ $id }` est déjà dans cette couche : la première est en { $first }
    [category] une catégorie d’identifiant `{ $id }` est déjà dans cette couche : la première est en { $first }
    [skill] une compétence d’identifiant `{ $id }` est déjà dans cette couche : la première est en { $first }
   *[role] un métier d’identifiant `{ $id }` est déjà dans cette couche : le premier est en { $first }
}
problem-duplicate-catalogue = cette couche se décrit déjà dans un autre fichier : la première fois en { $first }
problem-nothing-to-hide = aucun métier d’identifiant `{ $id }` à masquer
problem-nothing-to-remove = `{ $id }` n’est pas dans la liste des couches inférieures
problem-unknown-id = { $kind ->
    [family] aucune famille n’a l’identifiant `{ $id }`
    [category] aucune catégorie n’a l’identifiant `{ $id }`
    [skill] aucune compétence n’a l’identifiant `{ $id }`
   *[role] aucun métier n’a l’identifiant `{ $id }`
}
hint-title-not-id = `{ $title }` est un intitulé ou un nom ; son identifiant est `{ $id }`
problem-missing-title = { $kind ->
    [family] cette famille n’a pas de `{ $key }` ; son identifiant le remplace
    [category] cette catégorie n’a pas de `{ $key }` ; son identifiant le remplace
    [skill] cette compétence n’a pas de `{ $key }` ; son identifiant le remplace
   *[role] ce métier n’a pas de `{ $key }` ; son identifiant le remplace
}
problem-missing-subject = cette entrée n’a pas de `{ $key }` et est laissée de côté
problem-assumed = cette entrée n’a pas de `{ $key }` ; `{ $word }` est supposé
problem-assumed-skill-kind = cette compétence n’a pas de `kind` ; `{ $word }` est supposé
problem-empty-task = cette tâche n’a pas de mots
problem-source-without-title = cette source n’a pas de `title` et est laissée de côté
problem-broken-value = `{ $value }` n’est pas { $expected }
expected-stage = un stade
expected-need-word = un degré de besoin
expected-skill-kind = un type de compétence
expected-step-kind = un type d’évolution
expected-condition-kind = une condition de travail
expected-employer-kind = un type d’employeur
expected-status-kind = un statut
expected-market = un état du marché de l’emploi
expected-certification-need = une attente de certification
expected-code-match = une correspondance de code
expected-resource-kind = un type de ressource
expected-frequency = une fréquence
expected-period = une période
expected-level = un niveau : `awareness` ou 1, `working` ou 2, `practitioner` ou 3, `expert` ou 4
expected-span = un nombre entier ou un intervalle tel que `5-6`
expected-eqf = un niveau du CEC de 1 à 8 ou un intervalle tel que `6-7`
expected-date = une date telle que `2023-01-31`, `2023-01` ou `2023`
expected-language = un code de langue tel que `en`, `fr` ou `pt-br`
expected-truth = `true` ou `false`
expected-currency = un code de devise de trois majuscules tel que `EUR`
expected-amount = un nombre entier ; ce chiffre est laissé de côté
expected-address = une adresse qui commence par `https://`
expected-acceptable = une règle qui peut être acceptée : { $rules }
problem-statement-without-source = cela n’a pas de `source` et est laissé de côté
problem-statement-incomplete = cela ne dit pas `{ $key }` et est laissé de côté
problem-figure-without-source = ce chiffre n’a pas de source et est laissé de côté
problem-years-without-source = ces années n’ont pas de source et sont laissées de côté
hint-source = dites dans `source` d’où il vient, ou écrivez `source: editorial` pour le jugement propre au catalogue
problem-figure-incomplete = ce chiffre est laissé de côté parce qu’il y manque { $missing }
missing-keys = { $keys }
missing-end = `from` ou `to`
missing-keys-and-end = { $keys }, `from` ou `to`
problem-from-above-to = `from` dépasse `to` ; ce chiffre est laissé de côté
problem-cycle = { $kind ->
    [family] cette famille ferait partie d’elle-même : { $chain }
   *[skill] cette compétence ferait partie d’elle-même : { $chain }
}
hint-cycle = ce `{ $key }` est laissé de côté

problem-step-to-itself = cette évolution ramène au métier dont elle part
problem-promotion-down = une promotion depuis le stade `{ $from }` descend vers `{ $target }`, qui est au stade `{ $to }`
hint-promotion-down = corrigez le type de l’évolution ou l’un des stades ; d’ici là, elle compte comme `{ $word }`
problem-skill-twice = cette compétence est déjà dans la liste : la première est en { $first }
problem-contact-twice = ce contact est déjà dans la liste : le premier est en { $first }
problem-step-twice = cette évolution est déjà dans la liste : la première est en { $first }
problem-missing-translation = pas écrit en `{ $lang }` : { $texts }
problem-missing-translations = pas écrit en `{ $lang }` : { $texts } et { $more } de plus
problem-unused-skill = aucun métier ne demande cette compétence ; seule une recherche par son nom y mène
problem-ambiguous-name = { $kind ->
    [skill] `{ $name }` désigne déjà la compétence `{ $id }`
   *[role] `{ $name }` désigne déjà le métier `{ $id }`
}
problem-unreachable-role = aucune évolution ne mène à ce métier, et il n’est pas au stade `entry`
hint-unreachable-role = ajoutez une évolution vers lui dans les `steps` d’un autre métier
problem-too-many-problems = { $count ->
    [one] 1 autre problème de ce fichier n’est pas listé
   *[other] { $count } autres problèmes de ce fichier ne sont pas listés
}

# Les touches de l’utilisateur
problem-unknown-action = aucune action ne s’appelle `{ $name }`
problem-many-keys = cette touche est de trop : une action en a { $most } au plus ; le reste est laissé de côté
problem-key-interrupts = `Ctrl-c` termine toujours le programme et ne peut rien demander d’autre
problem-key-twice = `{ $key }` est donnée à `{ $action }` en { $first } ; là où les deux agissent, elle ne demande pas `{ $other }`
problem-key-taken = `{ $key }` demande maintenant `{ $action }` et, là où les deux agissent, ne demande plus `{ $other }`
hint-other-key = choisissez une autre touche pour l’une des deux
hint-keys-for = dites quelles touches `{ $other }` doit avoir, ou qu’elle n’en a aucune : `{ $other }: ~`
expected-keymap = une table d’actions et de touches telle que `quit: q`
expected-keys = une touche telle que `q`, `G`, `ctrl-d` ou `pgdn`
hint-keys = une touche est un signe, entre guillemets si YAML le demande, ou `enter`, `esc`, `tab`, `space`, `backspace`, `insert`, `delete`, `up`, `down`, `left`, `right`, `home`, `end`, `pgup`, `pgdn` ou `f1` à `f12` ; elle peut être précédée de `ctrl-`, `alt-` ou `shift-` si les terminaux savent les distinguer ; `g g` est une touche après l’autre
fact-keys = Vos touches
no-such-file = { $file } (absent)

## Pourquoi un import n’est pas fait

import-unreadable = { $place } ne peut pas être lu : { $error }
import-archive = { $place } est une archive ; décompressez-la et indiquez le répertoire
import-no-regular-file = { $place } n’est pas un fichier ordinaire et n’est pas lu
import-too-large = { $place } dépasse { $most } Mio et n’est pas lu ; le fichier d’un éditeur est plus petit
import-no-text = { $file } contient des signes qu’aucun texte ne contient ; ce n’est aucune des tables de l’éditeur
import-damaged-utf-16 = { $file } commence en UTF-16 et est abîmé ; enregistrez-le en CSV UTF-8
import-other-encoding = { $file } n’est ni en UTF-8 ni en Windows-1252 ; enregistrez-le en CSV UTF-8
import-mixed-encodings = { $file } n’est en UTF-8 qu’en partie ; reprenez le fichier de l’éditeur ou enregistrez-le en CSV UTF-8
import-open-quote = { $file }:{ $line } : un guillemet n’appartient pas ici à son champ ou n’est jamais fermé ; tout serait perdu jusqu’au guillemet suivant. Corrigez cette ligne ou reprenez le fichier de l’éditeur
import-mostly-broken = { $broken } sur { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
} de { $file } sont abîmées, à partir de la ligne { $line } ({ $what }) ; enregistrez-le de nouveau en CSV UTF-8 ou prenez le fichier de l’éditeur
import-row-fields = champs : { $has } au lieu de { $should }
import-row-not-utf-8 = pas de l’UTF-8
import-too-many-columns = { $file } a trop de colonnes (plus de { $most }) ; ce n’est aucune des tables de l’éditeur
import-some-names = { $more ->
    [0] { $names }
    [one] { $names } et { $more } autre
   *[other] { $names } et { $more } autres
}
import-missing-files = { $count ->
    [one] le fichier { $files } manque dans { $place }
   *[other] ces fichiers manquent dans { $place } : { $files }
}
import-and-remark = { $before } ; { $remark }
import-unpack = `{ $name }` est une archive : décompressez-la
import-not-vital = absents aussi, sans être indispensables : { $names }
import-json-form = `{ $name }` est la version JSON, qui n’est pas lue : prenez les fichiers CSV
import-get-files = { $told }. Les fichiers de l’éditeur se trouvent sur { $publisher }
import-from-esco = le portail ESCO (esco.ec.europa.eu, Télécharger : contenu « classification », type de fichier CSV)
import-from-rome = le site de données ouvertes de France Travail (francetravail.org, ROME 4.0 en CSV)
import-from-onet = le site O*NET Resource Center (onetcenter.org, Database, Text)
import-missing-column = le fichier `{ $file }` n’a pas de colonne `{ $column }` ; ses colonnes sont { $there }
import-two-releases = `{ $name }` est à la fois dans { $one } et dans { $other } ; indiquez le répertoire d’une seule version
import-codes-as-numbers = { $count ->
    [one] { $count } métier a le code d’un autre
   *[other] { $count } métiers ont le code d’un autre
}, par exemple `{ $code }` : un tableur a pris les codes pour des nombres, et 2512.10 est devenu 2512.1. Reprenez le fichier de l’éditeur
import-unsound = { $count ->
    [one] { $count } entrée de la couche serait une erreur : { $first } ; rien n’est écrit
   *[other] { $count } entrées de la couche seraient des erreurs, par exemple { $first } ; rien n’est écrit
}
import-no-roles = aucun métier n’a pu être lu dans { $place } ; rien n’est écrit
import-occupied = { $place } n’est pas vide et n’a pas été écrit par un import : il contient `{ $found }` ; indiquez un autre répertoire
import-not-a-directory = { $place } est un fichier ; indiquez un répertoire
import-unwritable = { $place } ne peut pas être écrit : { $error }

## Causes indiquées par le système

cause-not-found = aucun fichier ni répertoire ne porte ce nom
cause-denied = ce n’est pas permis
cause-full = il n’y a plus de place
cause-read-only = le système de fichiers est en lecture seule
cause-too-large = un fichier ne peut pas être si grand ici
cause-no-directory = une partie du chemin n’est pas un répertoire
cause-directory = c’est un répertoire
cause-other = { $error }

## La ligne de commande : mauvais usage

usage-no-such-command = la commande `{ $word }` n’existe pas ; vouliez-vous dire la commande `{ $command }` ?
usage-role-and-command = indiquez soit un métier à ouvrir en plein écran, soit une commande, mais pas les deux
usage-nothing-left = --only laisse de côté le catalogue intégré, et aucun autre n’est indiqué ; ajoutez --catalogue CHEMIN
usage-unknown-ending = le nom de FICHIER ne se termine pas par { $endings } ; précisez avec --format s’il s’agit de { $formats }
usage-steps-around = --steps compte à partir d’un métier : indiquez-le, ou ajoutez --around MÉTIER
usage-header-without-rows = --header ne vaut que pour du texte ; les autres formats nomment eux-mêmes leurs colonnes
usage-zoom-without-picture = --zoom ne vaut que pour --format svg ; les autres formats donnent les intitulés entiers
usage-language = une langue s’écrit en deux lettres, suivies au besoin d’une écriture ou d’une région : fr, pt-br
usage-number-between = un nombre entier de { $from } à { $to } est attendu
usage-number = un nombre entier est attendu
usage-twice = l’argument « { $argument } » ne peut être donné qu’une fois
usage-conflict = l’argument « { $argument } » ne peut pas être employé avec « { $other } »
usage-conflict-with = l’argument « { $argument } » ne peut pas être employé avec :
usage-conflict-with-some = l’argument « { $argument } » ne peut pas être employé avec d’autres qui sont donnés
usage-no-equals = il faut un signe égal devant la valeur de « { $argument } »
usage-no-value = il manque une valeur pour « { $argument } »
usage-invalid-value = la valeur « { $value } » ne convient pas pour « { $argument } »
usage-unfit-value = la valeur « { $value } » ne convient pas pour « { $argument } » : { $cause }
usage-unknown-command = commande inconnue : « { $command } »
usage-missing-command = « { $command } » demande une commande, et aucune n’est donnée
usage-missing = { $count ->
    [one] il manque un argument obligatoire :
   *[other] il manque des arguments obligatoires :
}
usage-invalid-utf-8 = un argument au moins n’est pas de l’UTF-8
usage-unknown-argument = argument inattendu : « { $argument } »
usage-too-many-values = la valeur « { $value } » est de trop pour « { $argument } »
usage-too-few-values = « { $argument } » demande au moins { $wanted ->
    [one] { $wanted } valeur
   *[other] { $wanted } valeurs
} ; { $given ->
    [0] aucune n’est donnée
    [one] une seule est donnée
   *[other] { $given } seulement sont données
}
usage-wrong-number = « { $argument } » demande { $wanted ->
    [one] { $wanted } valeur
   *[other] { $wanted } valeurs
} ; { $given ->
    [0] aucune n’est donnée
    [one] une seule est donnée
   *[other] { $given } sont données
}
usage-tip = conseil : { $tip }
usage-similar-command = il existe une commande semblable : « { $meant } »
usage-similar-argument = il existe un argument semblable : « { $meant } »
usage-similar-value = il existe une valeur semblable : « { $meant } »
usage-tip-as-value = pour donner « { $argument } » comme valeur, écrivez « { $words } »
usage-tip-exists = « { $words } » existe
usage-tip-no-hyphens = la commande « { $command } » existe ; pour l’employer, supprimez le « -- » qui la précède
usage-try-help = Pour en savoir plus, essayez « { $command } --help ».

## La ligne de commande : aide

usage-heading = Usage :
usage-commands = Commandes :
usage-arguments = Arguments :
usage-options = Options :
usage-common-options = Options communes :
usage-values = Valeurs possibles :
usage-possible-values = [valeurs possibles : { $values }]
usage-possible-commands = [commandes : { $values }]
usage-default = [par défaut : { $value }]
language-not-spoken = le programme parle { $spoken }, pas `{ $lang }` : il répond en anglais et montre ce que le catalogue a en `{ $lang }`
unknown-gender = { $variable } : `{ $word }` n’est aucun de { $words } ; les deux genres sont affichés
unknown-theme = { $variable } : `{ $word }` n’est aucun de { $words } ; le thème est `auto`
usage-command-name = COMMANDE
usage-see-more = (« --help » en dit plus)
usage-see-summary = (« -h » en donne un résumé)
usage-after-help =
    Environnement :
      CAREERNAV_CATALOGUE       autres couches, séparées comme dans PATH ; elles viennent après celles de --catalogue
      CAREERNAV_KEYS            fichier de vos propres touches, au lieu de careernav/keys.yaml dans votre répertoire de configuration
      CAREERNAV_TITLES          genre des intitulés de métiers, si --titles n’est pas donné
      CAREERNAV_THEME           couleurs de l’écran, si --theme n’est pas donné
      LC_ALL, LC_MESSAGES, LANG langue, si --lang n’est pas donné
      NO_COLOR                  aucune couleur, si --color n’est pas donné

    Code de retour : 0 tout va bien, 1 rien n’est trouvé ou il y a des problèmes, 2 mauvais usage, 130 interruption.

# Les clés sont faites du nom de la commande, de celui de l’option et de la valeur ; ce que plusieurs commandes ont en
# commun est sans la commande.
help-about = Un navigateur de carrière dans le terminal : les métiers, les compétences et les étapes entre eux
help-about-list = Donne la liste des métiers
help-about-show = Montre tout ce que l’on sait d’un métier ou d’une compétence
help-about-search = Cherche des métiers et des compétences
help-about-match = Trouve les compétences nommées dans un texte et les métiers qui en sont les plus proches
help-about-next = Montre les étapes qui partent d’un métier et celles qui y mènent
help-about-route = Trouve les meilleurs itinéraires d’un métier à un autre
help-about-compare = Compare deux métiers côte à côte
help-about-recommend = Trouve les métiers qui utilisent ce que vous savez
help-about-check = Contrôle un catalogue et signale tous les problèmes
help-about-paths = Montre d’où vient le catalogue
help-about-export = Écrit des cartes, itinéraires et comparaisons à placer ailleurs : README, wiki, diapositive
help-about-export-map = Dessine les métiers et les étapes entre eux : une famille, plusieurs, ou ce qui entoure un métier
help-about-export-route = Écrit les meilleurs itinéraires d’un métier à un autre
help-about-export-compare = Écrit deux métiers côte à côte
help-about-import = Fait une couche de données ouvertes, téléchargées chez leur éditeur
help-about-init = Écrit un petit catalogue pour commencer
help-about-schema = Affiche le JSON Schema d’un format de fichier, pour les éditeurs de texte
help-about-help = Affiche cette aide ou celle d’une commande
help-family = Seulement les métiers de cette famille ou d’une famille en dessous : identifiant ou nom ; peut être répétée, comme les options suivantes
help-stage = Seulement les métiers de ce niveau
help-remote = Seulement les métiers où le télétravail a cette fréquence
help-on-call = Seulement les métiers où les astreintes sont aussi fréquentes
help-employer = Seulement les métiers exercés chez de tels employeurs
help-status = Seulement les métiers exercés sous ce statut
help-market = Seulement les métiers dont les postes se trouvent aussi facilement, quelque part
help-step = Seulement les métiers d’où part une étape de cette sorte
help-skill = Seulement les métiers qui demandent cette compétence, ou toutes si elle est répétée : identifiant, nom ou autre nom ; `:1` à `:4` à la fin demande au moins ce degré
help-education = Seulement les métiers accessibles à ce niveau du CEC (1 à 8), ou à un niveau de ce nom
help-pay = Seulement les métiers avec une rémunération : `any`, ou qui atteint un montant, comme `eur:40000` par an ou `eur:month:3000`
help-layer = Seulement les métiers dont quelque chose vient de cette couche : identifiant ou nom
help-has-language = Seulement les métiers dont l’intitulé et les textes sont écrits dans cette langue
help-help = Affiche l’aide
help-version = Affiche la version
help-only = Laisse de côté le catalogue intégré
help-no-cache = Lit chaque fichier et ne garde rien pour le prochain démarrage
help-lang = Langue des réponses et du contenu : en, fr, pt-br, fr_FR.UTF-8, etc.
help-ascii = Dessine avec les seuls signes ASCII
help-titles = Genre des intitulés de métiers : les deux, masculin ou féminin
help-theme = Couleurs de l’écran ; auto suit le fond si le terminal le fait connaître
help-color = Quand employer des couleurs
help-catalogue = Fichier ou répertoire YAML à poser sur le catalogue ; peut être répété, le dernier l’emporte
help-subject = Métier ou compétence à ouvrir à l’écran : identifiant, intitulé ou autre nom
help-show-subject = Métier ou compétence : identifiant, intitulé ou autre nom
help-format = Format de la réponse ; à défaut, celui de l’extension de FICHIER, sinon du texte
help-format-text = Pour un terminal ; séparé par des tabulations dans un tube
help-format-json = Pour les programmes
help-format-markdown = Titres, listes et tableaux, pour les README et les wikis
help-format-html = Page pour tout navigateur et pour l’impression
help-format-svg = Image qui s’ouvre dans tout navigateur
help-format-mermaid = Diagramme que dessinent GitHub, GitLab et de nombreux wikis
help-format-dot = Graphe pour Graphviz
help-json = Comme --format json
help-header = Écrit des lignes séparées par des tabulations, sous les noms des colonnes
help-out = Fichier à écrire ; par défaut, la sortie standard
help-force = Écrase un fichier qui existe déjà
help-search-words = Mots à chercher, dans n’importe quel ordre
help-search-kind = Seulement les métiers, ou seulement les compétences
help-search-limit = Nombre maximal de résultats
help-match-file = CV, offre d’emploi ou autre texte, simple ou en Markdown, en UTF-8 ; `-` est l’entrée standard
help-match-limit = Nombre maximal de compétences
help-next-role = Métier : identifiant, intitulé ou autre nom
help-next-similar = Donne aussi les métiers les plus proches : passerelles calculées d’après les compétences communes
help-next-count = Nombre maximal de ces métiers
help-from = Métier de départ : identifiant, intitulé ou autre nom
help-to = Métier d’arrivée
help-by = Ce que le meilleur itinéraire doit avoir le moins
help-count = Nombre maximal d’itinéraires
help-one = Métier : identifiant, intitulé ou autre nom
help-other = Métier auquel le comparer
help-recommend-with = Compétence que vous avez : identifiant, nom ou autre nom, avec un niveau si vous voulez, comme python:3 ; peut être répétée
help-recommend-count = Nombre maximal de métiers
help-check-paths = Fichiers et répertoires à contrôler comme couches supplémentaires ; `-` est l’entrée standard
help-check-strict = Termine avec le code 1 aussi quand il n’y a que des avertissements
help-check-format = Comment signaler les problèmes
help-check-format-text = Pour des lecteurs : chaque problème avec la ligne où il se trouve
help-check-format-json = Pour les programmes
help-check-format-github = Commandes de workflow que GitHub affiche à côté des lignes d’une modification
help-import-publisher = De qui sont les données
help-import-publisher-esco = Classification de la Commission européenne, CSV
help-import-publisher-rome = Répertoire des métiers de France Travail, CSV
help-import-publisher-onet = Base des métiers du ministère du Travail des États-Unis, texte séparé par des tabulations
help-import-from = Répertoire avec les fichiers de l’éditeur, décompressés
help-import-out = Répertoire où écrire la couche : nouveau, vide ou écrit par un import précédent
help-import-release = Version des données, si aucun nom de fichier ni de répertoire ne la porte
help-paths-json = Répond en JSON
help-init-directory = Répertoire où l’écrire : nouveau ou vide
help-schema-files = Fichiers à décrire
help-schema-files-catalogue = Le YAML d’un catalogue
help-export-map-centre = Famille ou métier à dessiner : identifiant ou nom
help-export-map-family = Famille à dessiner : identifiant ou nom ; peut être répétée
help-export-map-around = Métier autour duquel dessiner : identifiant, intitulé ou autre nom ; sans --steps, sa famille
help-export-map-steps = Dessine les métiers à ce nombre d’étapes au plus, de toutes les familles
help-export-map-all-links = Dessine aussi les promotions que d’autres impliquent
help-export-map-format = Format du fichier ; à défaut, celui de l’extension de FICHIER, sinon Markdown
help-export-route-format = Format du fichier ; à défaut, celui de l’extension de FICHIER, sinon Markdown
help-export-compare-format = Format du fichier ; à défaut, celui de l’extension de FICHIER, sinon Markdown
help-zoom = Ce qu’une image SVG montre de chaque intitulé [par défaut : full]
help-zoom-full = Intitulés entiers
help-zoom-short = Leur début
help-zoom-codes = Codes de quelques lettres, expliqués sous l’image

# Ce que prennent les options, comme l’usage le nomme.
help-value-role = MÉTIER
help-value-family-or-role = FAMILLE_OU_MÉTIER
help-value-role-or-skill = MÉTIER_OU_COMPÉTENCE
help-value-lang = LANGUE
help-value-gender = GENRE
help-value-theme = THÈME
help-value-when = QUAND
help-value-path = CHEMIN
help-value-format = FORMAT
help-value-file = FICHIER
help-value-family = FAMILLE
help-value-stage = NIVEAU
help-value-how = FRÉQUENCE
help-value-employer = TYPE
help-value-status = TYPE
help-value-market = MARCHÉ
help-value-step = SORTE
help-value-education = NIVEAU
help-value-pay = MONTANT
help-value-layer = COUCHE
help-value-skill = COMPÉTENCE
help-value-words = MOTS
help-value-kind = SORTE
help-value-n = N
help-value-k = K
help-value-from = DÉPART
help-value-to = ARRIVÉE
help-value-measure = MESURE
help-value-a = A
help-value-b = B
help-value-publisher = ÉDITEUR
help-value-dir = RÉPERTOIRE
help-value-release = VERSION
help-value-files = FICHIERS
help-value-zoom = ZOOM

could-not-print = la sortie standard ne peut pas être écrite : { $error }
could-not-use-terminal = le terminal ne peut pas être utilisé : { $error }
