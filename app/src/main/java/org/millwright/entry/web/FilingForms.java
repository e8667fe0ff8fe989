package org.millwright.entry.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Code;
import org.millwright.directory.CodeList;
import org.millwright.directory.Codes;
import org.millwright.entry.Filing;
import org.millwright.entry.FilingDraft;
import org.millwright.entry.FilingState;
import org.millwright.entry.KnownPlaces;
import org.millwright.entry.TypedFields;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Option;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what the form of a filing offers, in the reader's language. */
@Component
class FilingForms {

    private final KnownPlaces places;
    private final Codes codes;
    private final Zones zones;
    private final Clock clock;

    FilingForms(KnownPlaces places, Codes codes, Zones zones, Clock clock) {
        this.places = places;
        this.codes = codes;
        this.zones = zones;
        this.clock = clock;
    }

    /** More than that many nobody looks through; from so many on one would rather type. */
    private static final int MOST = 100;
    private static final int FEW = 12;

    /** @param choosing a search, not a form with its own choice: the only one that a text finds is chosen by it */
    CrewField crew(CurrentUser user, UUID filingId, @Nullable String typed, @Nullable String chosen, boolean choosing) {
        var text = typed == null ? "" : typed.strip();
        var found = places.findCrews(user, text, TypedFields.id(chosen), MOST + 1);
        var others = found.stream().filter(each -> !each.id().toString().equals(chosen)).toList();
        var now = choosing && !text.isEmpty() && others.size() == 1 && found.stream().noneMatch(each -> each.id().toString().equals(chosen) && matches(each, text)) ? others.getFirst().id().toString() : chosen;
        boolean offered = !text.isEmpty() || found.size() > FEW;
        return new CrewField(filingId, typed, now, options(found.stream().limit(MOST).toList()), found.size() > MOST, offered);
    }

    private static boolean matches(KnownPlaces.Choice it, String text) {
        return (it.owner() + " " + it.name() + " " + it.code()).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    FilingFormPage page(CurrentUser user, Filing it, FilingDraft draft, @Nullable String crewText) {
        return page(user, it, draft, crewText, false);
    }

    /** @param seeking the form comes back from looking for a crew */
    FilingFormPage page(CurrentUser user, Filing it, FilingDraft draft, @Nullable String crewText, boolean seeking) {
        var today = zones.currentZone().dayOf(clock.instant());
        var members = TypedFields.id(draft.crewId()).map(crew -> places.listMembers(crew, today)).orElse(List.of()).stream()
                .map(member -> new Option(member.id().toString(), member.maskedName(), member.documentMasked())).toList();
        boolean mayHand = user.is(Role.INSTALLER) && it.state() == FilingState.DRAFT;
        return new FilingFormPage(it.id(), it.number(), it.state(), it.draftVersion(), it.returnReason(), draft, options(places.listSites(user)),
                crew(user, it.id(), crewText, draft.crewId(), seeking && TypedFields.strip(draft.crewId()).isEmpty()), members, divisions(today), mayHand,
                user.is(Role.COMPANY) && it.state() == FilingState.HANDED);
    }

    private static List<Option> options(List<KnownPlaces.Choice> choices) {
        return choices.stream().map(it -> new Option(it.id().toString(), it.owner() + " · " + it.name())).toList();
    }

    private List<Option> divisions(java.time.LocalDate today) {
        Stream<Code> known = codes.offered(today).list(CodeList.DIVISION).stream();
        return known.sorted(Comparator.comparing(Code::code)).map(code -> new Option(code.code(), code.name(LocaleContextHolder.getLocale()))).toList();
    }
}
