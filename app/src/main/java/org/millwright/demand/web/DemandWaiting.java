package org.millwright.demand.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.DemandLists;
import org.millwright.demand.DemandRow;
import org.millwright.demand.DemandSearch;
import org.millwright.demand.DemandSearch.Look;
import org.millwright.demand.DemandState;
import org.millwright.demand.EngagementLists;
import org.millwright.demand.EngagementRow;
import org.millwright.demand.EngagementSearch;
import org.millwright.demand.EngagementState;
import org.millwright.demand.InvitationLists;
import org.millwright.demand.InvitationSearch;
import org.millwright.demand.InvitationState;
import org.millwright.home.WaitingSource;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

/** What waits: answers to give and to decide, demands that nobody was asked for, work to be accepted. */
@Component
class DemandWaiting implements WaitingSource {

    private static final Duration SOON = Duration.ofDays(7);
    private static final int WATCHED = 5;

    private final DemandLists demands;
    private final InvitationLists invitations;
    private final EngagementLists engagements;
    private final Clock clock;

    DemandWaiting(DemandLists demands, InvitationLists invitations, EngagementLists engagements, Clock clock) {
        this.demands = demands;
        this.invitations = invitations;
        this.engagements = engagements;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        var waiting = new ArrayList<Waiting>();
        if (user.is(Role.INSTALLER)) {
            answersToGive(user, limit, waiting);
        } else if (user.is(Role.COMPANY)) {
            demands.listDemands(user, demandsBy(Look.ANSWERED, limit)).rows().forEach(it -> waiting.add(decide(it)));
            demands.listDemands(user, demandsBy(Look.NOBODY, limit)).rows().forEach(it -> waiting.add(ask(it)));
            active(user, limit).stream().filter(it -> it.ends().isBefore(clock.instant())).forEach(it -> waiting.add(accept(it)));
        } else if (user.is(Role.CREW_LEAD)) {
            active(user, limit).stream().filter(it -> it.starts().isBefore(clock.instant().plus(SOON)) && it.ends().isAfter(clock.instant()))
                    .forEach(it -> waiting.add(go(it)));
        } else if (user.is(Role.ZONE_OFFICER)) {
            unasked(user, waiting);
        }
        return waiting;
    }

    /** The most urgent by name, and how many more: they would leave no room for what else waits for an officer. */
    private void unasked(CurrentUser user, List<Waiting> waiting) {
        var found = demands.listDemands(user, demandsBy(Look.NOBODY, WATCHED + 1));
        found.rows().stream().limit(WATCHED).forEach(it -> waiting.add(watch(it)));
        if (found.total() > WATCHED) {
            var next = found.rows().getLast();
            waiting.add(new Waiting(next.windowStarts(), "demand.waiting.watch.kind", name(next), "demand.waiting.watch.more.note", List.of(found.total() - WATCHED),
                    "demand.waiting.watch.action", "/demands?look=nobody&sort=window"));
        }
    }

    private void answersToGive(CurrentUser user, int limit, List<Waiting> waiting) {
        var search = new InvitationSearch("", InvitationState.SENT, false, InvitationSearch.Sort.DEADLINE, false, new Paged.Ask(1, limit));
        invitations.listInvitations(user, search).rows().forEach(it -> waiting.add(new Waiting(it.deadline(), "demand.waiting.answer.kind",
                it.number() + " " + it.title(), "demand.waiting.answer.note", List.of(it.company(), it.crew(), it.packages()), "demand.waiting.answer.action",
                "/invitations/" + it.id())));
    }

    private static Waiting decide(DemandRow it) {
        return new Waiting(it.deadline(), "demand.waiting.decide.kind", name(it), "demand.waiting.decide.note", List.of(it.accepted(), it.sent()),
                "demand.waiting.decide.action", "/demands/" + it.id() + "#invitations");
    }

    private static Waiting ask(DemandRow it) {
        return new Waiting(it.windowStarts(), "demand.waiting.ask.kind", name(it), "demand.waiting.ask.note", List.of(it.open()), "demand.waiting.ask.action",
                "/demands/" + it.id() + "/ranking");
    }

    private static Waiting watch(DemandRow it) {
        return new Waiting(it.windowStarts(), "demand.waiting.watch.kind", name(it), "demand.waiting.watch.note", List.of(it.company(), it.open()),
                "demand.waiting.watch.action", "/demands/" + it.id());
    }

    private static Waiting accept(EngagementRow it) {
        return new Waiting(null, "demand.waiting.accept.kind", it.number() + " " + it.title(), "demand.waiting.accept.note", List.of(it.crew(), it.packages()),
                "demand.waiting.accept.action", "/engagements/" + it.id());
    }

    private static Waiting go(EngagementRow it) {
        return new Waiting(it.starts(), "demand.waiting.go.kind", it.company() + " " + it.title(), "demand.waiting.go.note", List.of(it.site(), it.packages()),
                "demand.waiting.go.action", "/engagements/" + it.id());
    }

    private static String name(DemandRow it) {
        return it.number() + " " + it.title();
    }

    private List<EngagementRow> active(CurrentUser user, int limit) {
        return engagements.listEngagements(user, new EngagementSearch("", EngagementState.ACTIVE, EngagementSearch.Sort.START, false, new Paged.Ask(1, limit))).rows();
    }

    private static DemandSearch demandsBy(@Nullable Look look, int limit) {
        return new DemandSearch("", null, look, DemandSearch.Sort.WINDOW, false, new Paged.Ask(1, limit));
    }

    @Override
    public Optional<Start> startFor(CurrentUser user) {
        return user.is(Role.COMPANY) ? Optional.of(new Start("demand.new", "plus", "/demands")) : Optional.empty();
    }

    @Override
    public List<Figure> figuresFor(CurrentUser user) {
        var figures = new ArrayList<Figure>();
        if (user.is(Role.COMPANY, Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR)) {
            figures.add(figure(10, "demand.figure.open", count(user, DemandState.PUBLISHED, null), "/demands?state=published"));
            figures.add(figure(12, "demand.figure.nobody", count(user, null, Look.NOBODY), "/demands?look=nobody"));
            figures.add(figure(14, "demand.figure.answered", count(user, null, Look.ANSWERED), "/demands?look=answered"));
        }
        if (user.is(Role.INSTALLER, Role.CREW_LEAD)) {
            long sent = invitations.countInvitations(user, new InvitationSearch("", InvitationState.SENT, false, InvitationSearch.Sort.DEADLINE, false, new Paged.Ask(1, 1)));
            figures.add(figure(10, user.is(Role.INSTALLER) ? "demand.figure.to_answer" : "demand.figure.received", sent, "/invitations?state=sent"));
        }
        if (user.is(Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR)) {
            long active = engagements.countEngagements(user, new EngagementSearch("", EngagementState.ACTIVE, EngagementSearch.Sort.START, false, new Paged.Ask(1, 1)));
            figures.add(figure(16, "demand.figure.projects", active, "/engagements?state=active"));
        }
        return figures;
    }

    private long count(CurrentUser user, @Nullable DemandState state, @Nullable Look look) {
        return demands.countDemands(user, new DemandSearch("", state, look, DemandSearch.Sort.CHANGED, false, new Paged.Ask(1, 1)));
    }

    private static Figure figure(int order, String label, long value, String href) {
        return new Figure(order, label, Long.toString(value), label + ".note", List.of(value), href);
    }
}
