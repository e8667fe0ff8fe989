package org.millwright.home.web;

import java.util.List;
import org.millwright.home.SearchSource;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of the header. */
@Controller
class SearchController {

    private static final int MOST_OF_A_KIND = 8;
    private static final int LONGEST = 100;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/search")
    @Allowed(anyRole = true, scope = "home:read")
    Answer search(CurrentUser user, @RequestParam(defaultValue = "") String q) {
        var text = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        var hits = text.isEmpty() ? List.<SearchSource.Hit>of() : sources.stream().flatMap(source -> source.search(user, text, MOST_OF_A_KIND).stream()).toList();
        return Answer.page("home/search", new SearchPage(text, hits));
    }
}
