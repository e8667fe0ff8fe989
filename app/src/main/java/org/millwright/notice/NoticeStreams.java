package org.millwright.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of this node's readers: who looks at a page sees the count change without asking. */
@Component
public class NoticeStreams {

    private static final Logger log = LoggerFactory.getLogger(NoticeStreams.class);

    /** A browser opens one per visible window; the oldest goes when there are more. */
    static final int MOST_A_MEMBER = 6;
    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofHours(4);

    /** @param session null when a token was used */
    record Stream(SseEmitter emitter, CurrentUser user, @Nullable String session) {}

    /** @param title of the newest unread notice, when it came just now */
    public record Unread(long unread, @Nullable String title) {}

    private final Inbox inbox;
    private final Zones zones;
    private final MessageSource messages;
    private final LiveSessions sessions;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Signals.Member, Deque<Stream>> open = new ConcurrentHashMap<>();

    NoticeStreams(Inbox inbox, Zones zones, MessageSource messages, LiveSessions sessions, Clock clock, PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.zones = zones;
        this.messages = messages;
        this.sessions = sessions;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @param session id of the session the reader came with; null when it was a token */
    public SseEmitter open(CurrentUser user, @Nullable String session) {
        if (count() >= MOST) throw new Refusal(429, "notice.streams.full");
        var stream = new Stream(new SseEmitter(LONGEST.toMillis()), user, session);
        var member = member(stream);
        var dropped = new ArrayDeque<Stream>();
        open.compute(member, (key, streams) -> {
            var kept = streams == null ? new ArrayDeque<Stream>() : new ArrayDeque<>(streams);
            kept.addLast(stream);
            while (kept.size() > MOST_A_MEMBER) dropped.add(kept.removeFirst());
            return kept;
        });
        dropped.forEach(old -> old.emitter().complete());
        stream.emitter().onCompletion(() -> forget(stream));
        stream.emitter().onTimeout(stream.emitter()::complete);
        stream.emitter().onError(e -> forget(stream));
        senders.submit(() -> send(stream, unread(member, Optional.empty())));
        return stream.emitter();
    }

    int count() {
        return open.values().stream().mapToInt(Deque::size).sum();
    }

    /** Sends the present count to a member, if one of this node's readers is that member. */
    void refresh(Signals.Member member) {
        if (open.containsKey(member)) senders.submit(() -> sendTo(member));
    }

    void refreshAll() {
        open.keySet().forEach(this::refresh);
    }

    private void sendTo(Signals.Member member) {
        for (var stream : streamsOf(member)) send(stream, unread(member, Optional.of(stream.user())));
    }

    private List<Stream> streamsOf(Signals.Member member) {
        var streams = open.get(member);
        return streams == null ? List.of() : List.copyOf(streams);
    }

    private Unread unread(Signals.Member member, Optional<CurrentUser> reader) {
        try {
            return CurrentZone.call(member.zone(), () -> reading.execute(status -> new Unread(inbox.countUnread(member.membership()),
                    reader.flatMap(user -> inbox.findNewestUnread(member.membership()).filter(this::isNew).map(line -> line.text(words(user)))).orElse(null))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A count that fell, because something was read, is no news. */
    private boolean isNew(InboxLine line) {
        return line.createdAt().isAfter(clock.instant().minus(Duration.ofSeconds(10)));
    }

    private Words words(CurrentUser user) {
        return new Words(user.locale(), messages, zones.getZone(user.zoneId()).timeZone(), clock.instant());
    }

    private void send(Stream stream, Unread unread) {
        try {
            stream.emitter().send(SseEmitter.event().name("unread").data(unread));
        } catch (IOException | IllegalStateException e) {
            drop(stream);
        }
    }

    /** Keeps proxies from closing quiet streams, notices readers that have gone, and closes the streams of sessions that have ended. */
    void heartbeat() {
        var streams = open.values().stream().flatMap(Deque::stream).toList();
        var alive = sessions.aliveOf(streams.stream().map(Stream::session).filter(java.util.Objects::nonNull).toList());
        for (var stream : streams) {
            if (stream.session() != null && !alive.contains(stream.session())) stream.emitter().complete();
            else senders.submit(() -> beat(stream));
        }
    }

    private void beat(Stream stream) {
        try {
            stream.emitter().send(SseEmitter.event().comment("still here"));
        } catch (IOException | IllegalStateException e) {
            drop(stream);
        }
    }

    private void drop(Stream stream) {
        forget(stream);
        try {
            stream.emitter().complete();
        } catch (IllegalStateException e) {
            log.debug("stream was closed already");
        }
    }

    private void forget(Stream stream) {
        open.computeIfPresent(member(stream), (key, streams) -> {
            var kept = new ArrayDeque<>(streams);
            kept.remove(stream);
            return kept.isEmpty() ? null : kept;
        });
    }

    void closeAll() {
        open.values().stream().flatMap(Deque::stream).toList().forEach(this::drop);
    }

    private static Signals.Member member(Stream stream) {
        return new Signals.Member(stream.user().zoneId(), stream.user().membershipId());
    }
}
