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
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /** Of the pool's connections at once: thousands may open their streams, or be told, in the same second. */
    private static final int MOST_COUNTING = 3;

    /** A message is a few bytes, so a thread is rarely kept by a slow reader. */
    private static final int SENDERS = 16;

    record Stream(SseEmitter emitter, CurrentUser user, Entrance entrance) {}

    /** @param title of the newest unread notice, when it came just now */
    public record Unread(long unread, @Nullable String title) {}

    private final Inbox inbox;
    private final Zones zones;
    private final MessageSource messages;
    private final Entrances entrances;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, Thread.ofPlatform().daemon().name("notice-sender-", 0).factory());
    private final Semaphore counting = new Semaphore(MOST_COUNTING);
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final Map<Signals.Member, Deque<Stream>> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    NoticeStreams(Inbox inbox, Zones zones, MessageSource messages, Entrances entrances, Clock clock, PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.zones = zones;
        this.messages = messages;
        this.entrances = entrances;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public SseEmitter open(CurrentUser user, Entrance entrance) {
        if (count() >= MOST) throw new Refusal(429, "notice.streams.full");
        var stream = new Stream(new SseEmitter(LONGEST.toMillis()), user, entrance);
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
        if (closed) drop(stream);       // the browser comes again by itself, to a node that stays
        else senders.submit(() -> send(stream, unread(member, Optional.empty())));
        return stream.emitter();
    }

    int count() {
        return open.values().stream().mapToInt(Deque::size).sum();
    }

    boolean isOpen(Signals.Member member) {
        return open.containsKey(member);
    }

    /** Sends the present count to a member, if one of this node's readers is that member. */
    void refresh(Signals.Member member) {
        if (open.containsKey(member)) senders.submit(() -> sendTo(member));
    }

    /** Counts for all members of a zone in one statement. Does nothing while it is still at it. */
    void refreshAll() {
        if (!refreshing.compareAndSet(false, true)) return;
        senders.submit(() -> {
            try {
                open.keySet().stream().collect(Collectors.groupingBy(Signals.Member::zone, Collectors.mapping(Signals.Member::membership, Collectors.toList())))
                        .forEach(this::refreshAll);
            } catch (RuntimeException e) {
                log.debug("unread notices could not be counted", e);
            } finally {
                refreshing.set(false);
            }
        });
    }

    private void refreshAll(UUID zone, List<UUID> members) {
        var unread = counted(zone, () -> inbox.countUnread(members));
        for (var member : members) {
            var now = new Unread(unread.getOrDefault(member, 0L), null);
            streamsOf(new Signals.Member(zone, member)).forEach(stream -> senders.submit(() -> send(stream, now)));
        }
    }

    private void sendTo(Signals.Member member) {
        for (var stream : streamsOf(member)) send(stream, unread(member, Optional.of(stream.user())));
    }

    private List<Stream> streamsOf(Signals.Member member) {
        var streams = open.get(member);
        return streams == null ? List.of() : List.copyOf(streams);
    }

    private Unread unread(Signals.Member member, Optional<CurrentUser> reader) {
        return counted(member.zone(), () -> new Unread(inbox.countUnread(member.membership()),
                reader.flatMap(user -> inbox.findNewestUnread(member.membership()).filter(this::isNew).map(line -> line.text(words(user)))).orElse(null)));
    }

    private <T> T counted(UUID zone, Supplier<T> count) {
        counting.acquireUninterruptibly();
        try {
            return CurrentZone.supply(zone, () -> reading.execute(status -> count.get()));
        } finally {
            counting.release();
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

    /** Keeps proxies from closing quiet streams, notices readers that have gone, and closes the streams of sessions and tokens that have ended. */
    void heartbeat() {
        var streams = open.values().stream().flatMap(Deque::stream).toList();
        var holding = entrances.holding(streams.stream().map(Stream::entrance).toList());
        for (var stream : streams) {
            if (!holding.contains(stream.entrance())) drop(stream);
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

    void admit() {
        closed = false;
    }

    /** And lets nobody in: browsers come again at once, and one let in now would keep the node from stopping. */
    void closeAll() {
        closed = true;
        open.values().stream().flatMap(Deque::stream).toList().forEach(this::drop);
    }

    private static Signals.Member member(Stream stream) {
        return new Signals.Member(stream.user().zoneId(), stream.user().membershipId());
    }
}
