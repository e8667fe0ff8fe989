package org.millwright.account.web;

import java.util.List;
import org.millwright.account.Users;
import org.millwright.home.FirstStepSource;
import org.springframework.stereotype.Component;

/** Accounts come after the organisations they act for. */
@Component
class AccountFirstSteps implements FirstStepSource {

    private final Users users;

    AccountFirstSteps(Users users) {
        this.users = users;
    }

    @Override
    public List<Step> firstSteps() {
        return List.of(new Step(40, "users.first", "users.first.note", "users.first.do", "/users/new", users.bothSidesActed()));
    }
}
