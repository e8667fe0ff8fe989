package org.millwright.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Fills an {@link Input} record from a program's JSON or a person's form. */
@Component
class InputResolver implements HandlerMethodArgumentResolver {

    /** As much as a form may hold (server.tomcat.max-http-form-post-size); files have their own limit. */
    private static final int LARGEST_BODY = 2 << 20;

    private final JsonMapper json;
    private final ServletModelAttributeMethodProcessor form = new ServletModelAttributeMethodProcessor(true);

    InputResolver(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Input.class);
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web, @Nullable WebDataBinderFactory binders)
            throws Exception {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request != null && isJson(request)) return read(parameter, request);
        try {
            return form.resolveArgument(parameter, container, web, binders);
        } catch (IndexOutOfBoundsException e) {     // how the binder takes a list's row whose number is past all reason
            throw new Refusal(400, "http.malformed");
        }
    }

    private Object read(MethodParameter parameter, HttpServletRequest request) throws IOException {
        try {
            var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) throw new Refusal(413, "http.bodyTooLarge", LARGEST_BODY >> 20);
            Object form = reader(parameter).readValue(body.length == 0 ? new byte[] {'{', '}'} : body);
            if (form == null) throw new Refusal(400, "http.json", 1, 1);
            return form;
        } catch (UnrecognizedPropertyException e) {
            throw new Refusal(400, "http.json.unknown", e.getPropertyName(), e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Refusal(400, "http.json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
    }

    /** What a program names wrongly would be lost without a word. Our own pages may be older than the server, on a phone that was without network: they are not held to it. */
    private ObjectReader reader(MethodParameter parameter) {
        var reader = json.readerFor(json.constructType(parameter.getGenericParameterType()));
        boolean strict = CurrentUser.find().filter(CurrentUser::byToken).isPresent();
        return strict ? reader.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) : reader.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON);
    }
}
