package org.millwright.demand.ranking.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Demand;
import org.millwright.demand.Engagements;
import org.millwright.demand.Invitations;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.ranking.CrewLabel;
import org.millwright.demand.ranking.GoodStarts;
import org.millwright.demand.ranking.Ranked;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demand.ranking.Wording;
import org.millwright.demand.ranking.web.RankingPage.Explanation;
import org.millwright.demand.ranking.web.RankingPage.PackageTab;
import org.millwright.demand.ranking.web.RankingPage.Picked;
import org.millwright.demand.ranking.web.RankingPage.Share;
import org.millwright.demand.ranking.web.RankingPage.SiteView;
import org.millwright.demand.ranking.web.RankingPage.Weight;
import org.millwright.demand.ranking.supply.Awards;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planner.Exclusion;
import org.millwright.planner.Rank;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the ranking page of a demand for one reader. */
@Component
class RankingPages {

    private static final int NEAREST = 5;
    private static final int DAYS_BEFORE_WINDOW = 8;

    private final RankingOf rankings;
    private final Invitations invitations;
    private final Engagements engagements;
    private final Awards awards;
    private final GoodStarts goodStarts;
    private final MessageSource messages;
    private final Clock clock;

    RankingPages(RankingOf rankings, Invitations invitations, Engagements engagements, Awards awards, GoodStarts goodStarts, MessageSource messages, Clock clock) {
        this.rankings = rankings;
        this.invitations = invitations;
        this.engagements = engagements;
        this.awards = awards;
        this.goodStarts = goodStarts;
        this.messages = messages;
        this.clock = clock;
    }

    /** One demand seen through one look at the zone; of its packages only the one asked about is ranked. */
    final class Sitting {

        final Demand demand;
        final List<WorkPackage> open;
        final @Nullable WorkPackage asked;
        final RankingOf.Look look;
        final Ranked ranked;
        final RankingViews views;
        private final List<PackageTab> tabs = new ArrayList<>();

        /** @param again asked on from a page that is shown: what it was made of will do, while it is remembered */
        Sitting(CurrentUser user, Demand demand, @Nullable String packageNamed, boolean again) {
            this.demand = demand;
            this.open = RankingOf.open(demand);
            this.look = rankings.look(demand);
            var site = rankings.site(demand);
            var invited = invitations.listInvitations(user, demand.id());
            var engaged = engagements.listEngagements(user, demand.id());
            Function<List<WorkPackage>, Optional<Ranked>> find = packages -> look.findRanked(demand, site, packages, invited, engaged);
            Function<List<WorkPackage>, Ranked> rank = packages -> (again ? find.apply(packages) : Optional.<Ranked>empty())
                    .orElseGet(() -> look.rank(demand, site, packages, invited, engaged));
            var named = open.size() == 1 ? open.getFirst() : RankingOf.findPackage(open, packageNamed);
            var found = rank.apply(named == null ? open : List.of(named));
            var part = packageNamed == null && named == null && found.answer().ranks().isEmpty() ? firstServed(rank) : null;
            this.ranked = part == null ? found : part;
            this.asked = part == null ? named : part.packages().getFirst();
            if (open.size() > 1) tabs.add(tab(null, open, find));
            open.stream().sorted(Comparator.comparingInt(WorkPackage::position)).forEach(each -> tabs.add(tab(each, List.of(each), find)));
            this.views = new RankingViews(ranked, wording(look), invited);
        }

        /** Who names nothing sees the whole, or, when nobody can do that, the first package that somebody can. */
        private @Nullable Ranked firstServed(Function<List<WorkPackage>, Ranked> rank) {
            return open.stream().map(each -> rank.apply(List.of(each))).filter(alone -> !alone.answer().ranks().isEmpty()).findFirst().orElse(null);
        }

        /** Nobody is ranked for a tab: it tells how many can do it where that is known by now. */
        private PackageTab tab(@Nullable WorkPackage each, List<WorkPackage> packages, Function<List<WorkPackage>, Optional<Ranked>> find) {
            long minutes = packages.stream().mapToLong(WorkPackage::workMinutes).sum();
            var able = packages.equals(ranked.packages()) ? Integer.valueOf(ranked.answer().ranks().size())
                    : find.apply(packages).map(known -> known.answer().ranks().size()).orElse(null);
            return each == null ? new PackageTab(null, 0, "", minutes, able) : new PackageTab(each.id(), each.position(), each.title(), minutes, able);
        }

        List<PackageTab> tabs() {
            return tabs;
        }
    }

    Wording wording(RankingOf.Look look) {
        return new Wording(new Words(LocaleContextHolder.getLocale(), messages, look.zone().timeZone(), look.now()), look.names(), look.zone());
    }

    RankingPage page(CurrentUser user, Demand demand, @Nullable String packageNamed, RankingAsk ask, boolean again) {
        return page(user, new Sitting(user, demand, packageNamed, again), ask);
    }

    RankingPage page(CurrentUser user, Sitting sitting, RankingAsk ask) {
        var demand = sitting.demand;
        var ranked = sitting.ranked;
        var answer = ranked.answer();
        var look = sitting.look;
        var site = ranked.site();
        var window = window(sitting);
        var today = look.zone().dayOf(look.now());
        var from = window.first().minusDays(DAYS_BEFORE_WINDOW).isAfter(today.plusDays(DAYS_BEFORE_WINDOW)) ? window.first().minusDays(DAYS_BEFORE_WINDOW) : today;
        var ranks = Paged.of(ranks(sitting, ask), ask.excluded() ? new Paged.Ask(1, RankingAsk.ROWS) : ask.ask());
        sitting.views.knowing(goodStarts.of(ranked, ranks.rows()));
        var exclusions = Paged.of(exclusions(sitting, ask), ask.excluded() ? ask.ask() : new Paged.Ask(1, NEAREST));
        boolean own = user.is(Role.COMPANY) && demand.companyId().equals(user.organisationId()) && demand.state().open();
        return new RankingPage(demand.id(), demand.name(), demand.title(), demand.state(), own,
                new SiteView(site.name(), site.address(), site.position().latitude(), site.position().longitude()), licence(sitting),
                demand.budgetFromFen(), demand.budgetToFen(), sitting.tabs(), sitting.asked == null ? 0 : sitting.asked.position(), judged(ranked), look.zone().timeZone(),
                from, window.last().plusDays(4), window.first(), window.last(), today,
                answer.ranks().size() + answer.exclusions().size(), answer.ranks().size(),
                (int) answer.exclusions().stream().takeWhile(each -> each.onlyRule().isPresent()).count(), answer.refusedBy(), ask.excluded() ? "excluded" : "ranked",
                ask.ruleCode(), ask.nearOnly(), ask.text(), ranks.map(sitting.views::rank), exclusions.map(sitting.views::exclusion),
                explanation(sitting, ask, ranks, exclusions), weights(ranked), picked(sitting, ask, ranks), ask.dropped());
    }

    private record Window(LocalDate first, LocalDate last) {}

    private static Window window(Sitting sitting) {
        var packages = sitting.ranked.packages();
        var zone = sitting.look.zone();
        return new Window(zone.dayOf(packages.stream().map(WorkPackage::windowStarts).min(Instant::compareTo).orElseThrow()),
                zone.dayOf(packages.stream().map(WorkPackage::windowEnds).max(Instant::compareTo).orElseThrow().minusSeconds(1)));
    }

    private String licence(Sitting sitting) {
        var names = sitting.look.names();
        var locale = LocaleContextHolder.getLocale();
        return sitting.ranked.packages().stream().map(each -> names.scope(each.licenceScope(), locale) + " " + names.grade(each.licenceScope(), each.licenceClass(), locale))
                .distinct().reduce((a, b) -> a + " · " + b).orElse("");
    }

    /** The ranking itself is there in order: of a hundred thousand crews none is touched but those shown. */
    private static List<Rank> ranks(Sitting sitting, RankingAsk ask) {
        var text = ask.text();
        if (text.isEmpty() && ask.sortBy() == RankingAsk.Sort.RANK) return ask.descending() ? sitting.ranked.answer().ranks().reversed() : sitting.ranked.answer().ranks();
        var ranks = sitting.ranked.answer().ranks().stream().filter(each -> matches(sitting, each.crewId(), text))
                .collect(Collectors.toCollection(ArrayList::new));
        var prices = sitting.ranked.answer().context().pricesFen();
        Comparator<Rank> order = switch (ask.sortBy()) {
            case RANK -> Comparator.comparingInt(Rank::place);
            case START -> Comparator.comparingLong(Rank::startMinute);
            case DISTANCE -> Comparator.comparingLong(Rank::distanceMetres);
            case PRICE -> Comparator.comparingLong(each -> prices.getOrDefault(each.crewId(), Long.MAX_VALUE));
            case NAME -> Comparator.comparing((Rank each) -> label(sitting, each.crewId()).full());
        };
        ranks.sort(order.thenComparingInt(Rank::place));
        if (ask.descending()) Collections.reverse(ranks);
        return ranks;
    }

    private static List<Exclusion> exclusions(Sitting sitting, RankingAsk ask) {
        var rule = ask.ruleCode();
        var text = ask.text();
        if (rule == null && !ask.nearOnly() && text.isEmpty()) return sitting.ranked.answer().exclusions();
        return sitting.ranked.answer().exclusions().stream().filter(each -> rule == null || each.codes().contains(rule))
                .filter(each -> !ask.nearOnly() || each.onlyRule().isPresent()).filter(each -> matches(sitting, each.crewId(), text)).toList();
    }

    private static boolean matches(Sitting sitting, String crewId, String text) {
        return text.isEmpty() || label(sitting, crewId).matches(text);
    }

    private static CrewLabel label(Sitting sitting, String crewId) {
        return sitting.ranked.crews().label(crewId);
    }

    /** Answers go by the last full five minutes; none is older than what was asked. */
    private static Instant judged(Ranked ranked) {
        var asked = ranked.demand().changedAt();
        return asked.isAfter(ranked.at()) ? asked : ranked.at();
    }

    /** Of the crew asked about, else of the first on the page. */
    private @Nullable Explanation explanation(Sitting sitting, RankingAsk ask, Paged<Rank> shown, Paged<Exclusion> left) {
        var answer = sitting.ranked.answer();
        var asked = ask.crew() == null ? Optional.<Rank>empty() : answer.findRank(ask.crew());
        var excluded = ask.crew() == null || asked.isPresent() ? Optional.<Exclusion>empty() : answer.findExclusion(ask.crew());
        if (ask.crew() == null && ask.excluded()) excluded = left.rows().stream().findFirst();
        if (excluded.isPresent()) {
            var view = sitting.views.exclusion(excluded.get());
            return new Explanation(null, view, null, 0, "", share(view.installerId()));
        }
        if (asked.isEmpty() && shown.rows().isEmpty()) return null;
        var rank = asked.orElseGet(() -> shown.rows().getFirst());
        var view = sitting.views.rank(rank);
        if (answer.ranks().size() == 1) return new Explanation(view, null, null, 0, "", share(view.installerId()));
        var other = answer.ranks().get(rank.place() < answer.ranks().size() ? rank.place() : rank.place() - 2);
        var comparison = rank.against(other);
        return new Explanation(view, null, new Explanation.Other(other.place(), label(sitting, other.crewId()).full()), comparison.tenths() / 10.0,
                sitting.views.merits().differences(comparison), share(view.installerId()));
    }

    private Share share(UUID installerId) {
        var share = awards.shareOf(installerId);
        return new Share(share.engagements(), share.all(), share.installers());
    }

    static List<Weight> weights(Ranked ranked) {
        return ranked.answer().weightTenths().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> new Weight(each.getKey(), each.getValue() / 10.0)).toList();
    }

    /** By rank; those that cannot do this work last. Who is invited already is chosen no more. */
    private static List<Picked> picked(Sitting sitting, RankingAsk ask, Paged<Rank> shown) {
        var chosen = ask.chosen();
        if (chosen.isEmpty()) return List.of();
        var answer = sitting.ranked.answer();
        var here = ask.excluded() ? Set.<String>of() : shown.rows().stream().map(Rank::crewId).collect(Collectors.toSet());
        var able = invitable(sitting, chosen, answer.ranks().stream().map(Rank::crewId))
                .map(label -> new Picked(label.crewId(), label.full(), true, here.contains(label.crewId().toString())));
        var unable = invitable(sitting, chosen, answer.exclusions().stream().map(Exclusion::crewId)).map(label -> new Picked(label.crewId(), label.full(), false, false));
        return Stream.concat(able, unable).toList();
    }

    private static Stream<CrewLabel> invitable(Sitting sitting, Set<String> chosen, Stream<String> crewIds) {
        return crewIds.filter(chosen::contains).map(id -> label(sitting, id)).filter(label -> sitting.views.invitable(label.crewId()));
    }
}
