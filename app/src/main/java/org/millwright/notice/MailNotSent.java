package org.millwright.notice;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** A mail was not taken. What the mail system itself says names the recipient, and this ends in the log: kept are only the kind of failure and the SMTP code. */
class MailNotSent extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** RFC 5321, 4.2: a reply begins with its code. */
    private static final Pattern REPLY = Pattern.compile("^([245]\\d\\d)\\b");

    MailNotSent(MailException failure) {
        super(failure.getClass().getSimpleName() + code(failure).map(code -> ", SMTP " + code).orElse(""));
    }

    private static Optional<String> code(MailException failure) {
        var causes = new ArrayDeque<Throwable>();
        Set<Throwable> seen = new HashSet<>();
        causes.add(failure);
        if (failure instanceof MailSendException sending) causes.addAll(Arrays.asList(sending.getMessageExceptions()));
        while (!causes.isEmpty()) {
            var cause = causes.poll();
            if (!seen.add(cause)) continue;
            var reply = REPLY.matcher(Optional.ofNullable(cause.getMessage()).orElse(""));
            if (reply.find()) return Optional.of(reply.group(1));
            if (cause.getCause() != null) causes.add(cause.getCause());
            if (cause instanceof MessagingException messaging && messaging.getNextException() != null) causes.add(messaging.getNextException());
        }
        return Optional.empty();
    }
}
