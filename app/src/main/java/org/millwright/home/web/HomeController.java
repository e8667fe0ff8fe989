package org.millwright.home.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.millwright.home.FirstStepSource;
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
    private final List<FirstStepSource> beginnings;

    HomeController(List<WaitingSource> sources, List<FirstStepSource> beginnings) {
        this.sources = sources;
        this.beginnings = beginnings;
    }

    @GetMapping("/")
    @Allowed(anyRole = true, scope = "home:read")
    Answer home(CurrentUser user) {
        var waiting = sources.stream().flatMap(source -> source.waitingFor(user, MOST).stream())
                .sorted(Comparator.comparing((WaitingSource.Waiting one) -> one.due() == null ? Instant.MAX : one.due())).limit(MOST).toList();
        var figures = sources.stream().flatMap(source -> source.figuresFor(user).stream())
                .sorted(Comparator.comparingInt(WaitingSource.Figure::order)).toList();
        return Answer.page("home/home", new HomePage(user.name(), user.role().inTheField(), waiting, figures, firstSteps(user)));
    }

    private List<FirstStepSource.Step> firstSteps(CurrentUser user) {
        if (!user.is(Role.ADMINISTRATOR)) return List.of();
        var steps = beginnings.stream().flatMap(source -> source.firstSteps().stream()).sorted(Comparator.comparingInt(FirstStepSource.Step::order)).toList();
        return steps.stream().allMatch(FirstStepSource.Step::done) ? List.of() : steps;
    }
}
