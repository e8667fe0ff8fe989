package org.millwright.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Beats every 20 seconds on each node for its own streams; proxies commonly close what is quiet for 30 or 60. */
@Component
class Heartbeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final long MILLIS = 20_000;

    private final NoticeStreams streams;
    private volatile Thread thread = Thread.ofPlatform().daemon().unstarted(() -> {});

    Heartbeat(NoticeStreams streams) {
        this.streams = streams;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("notice-heartbeat").start(this::beat);
    }

    private void beat() {
        while (true) {
            try {
                Thread.sleep(MILLIS);
                streams.heartbeat();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("heartbeat of notice streams failed: {}", e.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
