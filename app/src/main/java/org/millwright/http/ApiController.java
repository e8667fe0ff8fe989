package org.millwright.http;

import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The API, described to those who may use it; JSON to a browser too, for there is no page of it. */
@Controller
class ApiController {

    private final ApiDescription description;
    private final JsonMapper json;

    ApiController(ApiDescription description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping("/v3/api-docs")
    @Allowed(anyRole = true, scope = Allowed.ANY_SCOPE)
    Answer describe(CurrentUser user) {
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(description.forUser(user));
        return new Answer.Download("millwright-api.json", MediaType.APPLICATION_JSON, true, out -> out.write(text));
    }
}
