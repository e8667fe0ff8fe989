package org.millwright.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.PropertyAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** One clear word for everything that can go wrong; a stack trace only ever in the log, under the request's id. */
@ControllerAdvice
class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private final AnswerHandler answers;

    Errors(AnswerHandler answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void signIn(Authorisation.SignInNeeded e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Reader.of(request) == Reader.PERSON) {
            var wanted = request.getMethod().equals("GET") ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()) : "/";
            var target = "/sign-in" + (wanted.equals("/") ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
            if (request.getHeader("HX-Request") != null) response.setHeader("HX-Redirect", target);
            else redirect(response, target);
            return;
        }
        var byToken = TokenFilter.BY_TOKEN.matches(request);
        response.setHeader("WWW-Authenticate", byToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        var ended = TokenFilter.findEnded(request);
        if (ended.isPresent()) answers.giveProblem(401, ended.get().revoked() ? "http.token.revoked" : "http.token.expired", List.of(ended.get().at().truncatedTo(ChronoUnit.SECONDS).toString()), request, response);
        else answers.giveProblem(401, byToken ? "http.token.unknown" : "http.signIn", List.of(), request, response);
    }

    @ExceptionHandler
    void refused(Refusal e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e.status() == 409 && Comeback.possible(request)) answers.bringBack(e, request, response);
        else answers.giveProblem(e.status(), e.key(), e.args(), request, response);
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    void notFound(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.giveProblem(404, "http.notFound", List.of(), request, response);
    }

    /** A person who opens the address of a verb (the language link of a form that came back, a bookmark) is led to the thing it belongs to. */
    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e.getMethod().equals("GET") && Reader.of(request) == Reader.PERSON) {
            var parent = request.getRequestURI().replaceFirst("/[^/]*/?$", "");
            redirect(response, (parent.isEmpty() ? "/" : parent) + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
            return;
        }
        var possible = e.getSupportedMethods() == null ? "" : String.join(", ", e.getSupportedMethods());
        response.setHeader(HttpHeaders.ALLOW, possible);
        answers.giveProblem(405, "http.method", List.of(e.getMethod(), possible), request, response);
    }

    @ExceptionHandler
    void missing(MissingServletRequestParameterException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.giveProblem(400, "http.missing", List.of(e.getParameterName()), request, response);
    }

    /** The last two: a form field that does not fit its place, such as the ten-thousandth row of a list. */
    @ExceptionHandler({ServletRequestBindingException.class, HttpMessageNotReadableException.class, MultipartException.class, BindException.class, PropertyAccessException.class,
            InvalidPropertyException.class})
    void malformed(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.giveProblem(400, "http.malformed", List.of(), request, response);
    }

    @ExceptionHandler({HttpMediaTypeException.class, InvalidMediaTypeException.class})
    void mediaType(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.giveProblem(415, "http.mediaType", List.of(), request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.giveProblem(413, "http.tooLarge", List.of(), request, response);
    }

    /** The reader has gone; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("reader gone");
    }

    @ExceptionHandler
    void unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            log.debug("{} {}: reader gone", request.getMethod(), Route.of(request));
            return;
        }
        log.error("{} {} failed", request.getMethod(), Route.of(request), e);
        answers.giveProblem(500, "http.unexpected", List.of(), request, response);
    }

    /** By path alone: the container would add scheme and host, which a proxy in front knows better. */
    private static void redirect(HttpServletResponse response, String path) {
        response.setStatus(302);
        response.setHeader("Location", path);
    }
}
