package org.millwright.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.millwright.ui.FormErrors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Renders templates, which are compiled with the application. */
@Component
class Pages {

    private final TemplateEngine engine;
    private final UiSource uis;

    Pages(UiSource uis) {
        this.uis = uis;
        this.engine = TemplateEngine.createPrecompiled(ContentType.Html);
    }

    void render(String template, Object view, int status, FormErrors errors, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("ui", uis.ui(request, response, errors), "view", view), output);
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
