package org.millwright.account.web;

import org.millwright.http.Answer;

/** A one-time link that works no more. @param reason message key: why, and how to get a new one */
public record LinkGonePage(String reason) {

    static Answer answer(String reason) {
        return new Answer.Page("account/linkGone", new LinkGonePage(reason), 410);
    }
}
