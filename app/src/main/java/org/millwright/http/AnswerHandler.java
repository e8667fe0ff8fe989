package org.millwright.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millwright.ui.FieldError;
import org.millwright.ui.FormErrors;
import org.millwright.ui.Tone;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/** Gives an {@link Answer} to whoever asked: pages and redirects to people, JSON to programs. */
@Component
class AnswerHandler implements HandlerMethodReturnValueHandler {

    static final String FLASH = "flash";
    static final String FLASH_ARGS = "flashArgs";
    static final String FLASH_TONE = "flashTone";

    /** Fields that hold a password, and so come back empty: {@code old} is the one that a new one replaces. */
    private static final List<String> SECRETS = List.of("password", "old");

    private final Pages pages;
    private final UiSource uis;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    AnswerHandler(Pages pages, UiSource uis, JsonMapper json, PlatformTransactionManager transactions) {
        this.pages = pages;
        this.uis = uis;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(@Nullable Object value, MethodParameter returnType, ModelAndViewContainer container, NativeWebRequest web) throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (value == null || request == null || response == null) throw new IllegalStateException("a handler answered nothing: " + returnType.getMethod());
        give((Answer) value, request, response);
    }

    void give(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = Reader.of(request) == Reader.PERSON;
        switch (answer) {
            case Answer.Page page when person -> pages.render(page.template(), page.view(), page.status(), FormErrors.NONE, request, response);
            case Answer.Page page -> write(page.view(), page.status(), MediaType.APPLICATION_JSON, response);
            case Answer.Fragment part when person -> pages.render(part.template(), part.view(), 200, FormErrors.NONE, request, response);
            case Answer.Fragment part -> write(part.view(), 200, MediaType.APPLICATION_JSON, response);
            case Answer.Done done when person -> sendOn(done, request, response);
            case Answer.Done done -> {
                response.setHeader(HttpHeaders.LOCATION, done.location());
                write(done.body() == null ? Map.of("location", done.location()) : done.body(), done.status(), MediaType.APPLICATION_JSON, response);
            }
            case Answer.Refused again when !again.problems().any() -> give(Answer.page(again.template(), again.view()), request, response);
            case Answer.Refused refused when person -> pages.render(refused.template(), refused.view(), 422, errors(refused.problems(), request), request, response);
            case Answer.Refused refused -> write(problem(refused.problems(), request), 422, MediaType.APPLICATION_PROBLEM_JSON, response);
            case Answer.Download download -> send(download, response);
        }
    }

    /** 303, so that reloading the next page repeats nothing; htmx follows a header instead, for it would swap the redirect's target into a part of the page. */
    private static void sendOn(Answer.Done done, HttpServletRequest request, HttpServletResponse response) {
        if (done.flash() != null) say(done.flash(), done.flashArgs(), Tone.OK, done.location(), request, response);
        redirect(done.location(), request, response);
    }

    /** To the page whose button was pressed, with what stands in the way on top of it: the rest of that page is where one goes on. */
    void bringBack(Refusal why, HttpServletRequest request, HttpServletResponse response) {
        var location = backFrom(request);
        say(why.key(), why.args(), Tone.BAD, location, request, response);
        redirect(location, request, response);
    }

    private static void say(String key, List<?> args, Tone tone, String location, HttpServletRequest request, HttpServletResponse response) {
        var map = RequestContextUtils.getOutputFlashMap(request);
        map.put(FLASH, key);
        map.put(FLASH_ARGS, new java.util.ArrayList<>(args));
        map.put(FLASH_TONE, tone);
        RequestContextUtils.saveOutputFlashMap(location, request, response);
    }

    private static void redirect(String location, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", location);
            response.setStatus(204);
            return;
        }
        response.setStatus(303);
        response.setHeader(HttpHeaders.LOCATION, location);
    }

    /**
     * The handler's own transaction has ended by now; without one of its own the content would see no row of any zone. It too is over before the first byte
     * goes out: a reader who is slow, or never reads, must not keep a connection from the others.
     */
    private void send(Answer.Download download, HttpServletResponse response) throws IOException {
        var spool = new Spool();
        try {
            reading.executeWithoutResult(status -> write(download.content(), spool));
            response.setContentType(download.type().toString());
            var disposition = download.inline() ? ContentDisposition.inline() : ContentDisposition.attachment();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(download.fileName(), StandardCharsets.UTF_8).build().toString());
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setContentLengthLong(spool.size());
            spool.giveTo(response.getOutputStream());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            spool.discard();
        }
    }

    private static void write(Answer.Content content, Spool spool) {
        try {
            content.writeTo(spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Object body, int status, MediaType type, HttpServletResponse response) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType(type.toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private FormErrors errors(Problems problems, HttpServletRequest request) {
        var words = uis.words(request);
        return new FormErrors(problems.list().stream()
                .map(problem -> new FieldError(problem.field(), words.t(problem.key(), problem.args().toArray()), problem.value())).toList(),
                filesSent(request), SECRETS.stream().anyMatch(request.getParameterMap()::containsKey));
    }

    private static List<String> filesSent(HttpServletRequest request) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null) return List.of();
        return multipart.getMultiFileMap().values().stream().flatMap(List::stream).filter(file -> !file.isEmpty())
                .map(file -> file.getOriginalFilename()).filter(Objects::nonNull).toList();
    }

    private Map<String, Object> problem(Problems problems, HttpServletRequest request) {
        var words = uis.words(request);
        var body = problem(422, words.t("http.invalid", problems.list().size()), request);
        body.put("errors", problems.list().stream().map(problem -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("field", problem.field());
            one.put("value", problem.value());
            one.put("rule", problem.key());
            one.put("detail", words.t(problem.key(), problem.args().toArray()));
            return one;
        }).toList());
        return body;
    }

    /** RFC 9457. */
    static Map<String, Object> problem(int status, String detail, HttpServletRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", org.springframework.http.HttpStatus.valueOf(status).getReasonPhrase());
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", Route.of(request));
        body.put("requestId", org.slf4j.MDC.get(RequestTrace.ID));
        return body;
    }

    void giveProblem(int status, String key, List<?> args, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        if (Reader.of(request) == Reader.PERSON) {
            var view = new ErrorPage(status, key, args, org.slf4j.MDC.get(RequestTrace.ID), backFrom(request));
            pages.render("http/error", view, status, FormErrors.NONE, request, response);
        } else {
            var body = problem(status, uis.words(request).t(key, args.toArray()), request);
            body.put("rule", key);
            write(body, status, MediaType.APPLICATION_PROBLEM_JSON, response);
        }
    }

    /** Back to the page the person came from, if it is one of ours. */
    static String backFrom(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        var here = request.getRequestURL().toString();
        var origin = here.substring(0, here.length() - request.getRequestURI().length());
        return referer != null && referer.startsWith(origin + "/") ? referer.substring(origin.length()) : "/";
    }
}
