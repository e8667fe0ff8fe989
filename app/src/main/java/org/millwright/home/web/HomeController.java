package org.millwright.home.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.millwright.home.BandSource;
import org.millwright.home.WaitingSource;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page every role starts on. */
@Controller
class HomeController {

    private static final int MOST = 12;

    private final List<WaitingSource> sources;
    private final List<BandSource> bands;
    private final FirstSteps firstSteps;

    HomeController(List<WaitingSource> sources, List<BandSource> bands, FirstSteps firstSteps) {
        this.sources = sources;
        this.bands = bands;
        this.firstSteps = firstSteps;
    }

    @GetMapping("/")
    @Allowed(anyRole = true, scope = "home:read")
    Answer home(CurrentUser user) {
        var found = sources.stream().flatMap(source -> source.waitingFor(user, MOST + 1).stream())
                .sorted(Comparator.comparing((WaitingSource.Waiting one) -> !one.pressing()).thenComparing(one -> one.due() == null ? Instant.MAX : one.due())).toList();
        var figures = sources.stream().flatMap(source -> source.figuresFor(user).stream())
                .sorted(Comparator.comparingInt(WaitingSource.Figure::order)).toList();
        return Answer.page("home/home", new HomePage(user.name(), user.role().inTheField(), found.stream().limit(MOST).toList(), found.size() > MOST, figures,
                sources.stream().flatMap(source -> source.startFor(user).stream()).toList(),
                bands.stream().flatMap(source -> source.bandFor(user).stream()).toList(), user.is(Role.ADMINISTRATOR) ? firstSteps.list() : List.of()));
    }

    /** All that a phone's tabs have no room for. */
    @GetMapping("/menu")
    @Allowed(anyRole = true, scope = "home:read")
    Answer menu(CurrentUser user) {
        return Answer.page("home/menu", new MenuPage(user.name()));
    }
}
