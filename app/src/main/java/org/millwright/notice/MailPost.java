package org.millwright.notice;

import java.net.URI;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends plain texts: a title and a link, nothing that would matter if somebody else read it. */
class MailPost {

    private final JavaMailSender sender;
    private final String from;
    private final URI baseUrl;

    MailPost(JavaMailSender sender, String from, URI baseUrl) {
        this.sender = sender;
        this.from = from;
        this.baseUrl = baseUrl;
    }

    URI link(String href) {
        return URI.create(baseUrl.toString().replaceAll("/+$", "") + href);
    }

    /** @throws MailNotSent when the server does not take it */
    void send(String to, String subject, String text) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text);
        try {
            sender.send(mail);
        } catch (MailException e) {
            throw new MailNotSent(e);
        }
    }
}
