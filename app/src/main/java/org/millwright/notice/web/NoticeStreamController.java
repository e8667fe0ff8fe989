package org.millwright.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.millwright.http.OwnTransactions;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.notice.Entrance;
import org.millwright.notice.NoticeStreams;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The unread count as it changes: events {@code unread} with {@code {"unread": 3, "title": "…"}}. Holds no transaction and no thread while nothing happens. */
@Controller
class NoticeStreamController {

    private static final String BEARER = "Bearer ";

    private final NoticeStreams streams;

    NoticeStreamController(NoticeStreams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/notices/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed(anyRole = true, scope = "notice:read")
    @OwnTransactions
    SseEmitter stream(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");      // nginx would keep events back until its buffer is full
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return streams.open(user, entrance(user, request));
    }

    private static Entrance entrance(CurrentUser user, HttpServletRequest request) {
        if (user.scopes() == null) return new Entrance.Session(request.getSession().getId());
        return new Entrance.Token(request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()).strip());
    }
}
