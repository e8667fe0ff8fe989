package org.millwright.checkpoint.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.checkpoint.PassContent;
import org.millwright.checkpoint.PassOrder;
import org.millwright.checkpoint.PassSubject;
import org.millwright.directory.identifier.Plate;
import org.millwright.http.Problems;
import org.millwright.identity.Accounts;
import org.millwright.identity.Membership;
import org.millwright.identity.Memberships;
import org.millwright.pass.claim.Purpose;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Reads a pass by hand from its form. A QR code has room for so many bytes: what is longer is told here, for nobody shortens what an officer writes. */
@Component
class PassFormReader {

    private static final int PLACE_BYTES = 48;

    private final Accounts accounts;
    private final Memberships memberships;
    private final Zones zones;
    private final Clock clock;

    PassFormReader(Accounts accounts, Memberships memberships, Zones zones, Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.zones = zones;
        this.clock = clock;
    }

    Optional<PassOrder> read(PassSubject subject, PassForm form, Problems problems) {
        var typed = new Typed(problems);
        var purpose = typed.choice("purpose", form.purpose(), Purpose.class);
        var content = purpose == Purpose.VEHICLE ? vehicle(typed, form, problems) : person(typed, form, problems);
        var timeZone = zones.currentZone().timeZone();
        var from = typed.instant("from", form.from(), timeZone);
        var until = typed.instant("until", form.until(), timeZone);
        if (!from.equals(Instant.EPOCH) && !until.equals(Instant.EPOCH)) order(from, until, form, problems);
        var holder = holder(form, problems);
        if (problems.any() || purpose == Purpose.TRUST) return Optional.empty();
        return Optional.of(new PassOrder(subject, content, from, until, holder == null ? null : holder.accountId(), holder == null ? null : holder.organisationId()));
    }

    private void order(Instant from, Instant until, PassForm form, Problems problems) {
        if (!from.isBefore(until)) problems.add("until", form.until(), "checkpoint.input.order");
        else if (!until.isAfter(clock.instant())) problems.add("until", form.until(), "checkpoint.input.over");
    }

    private static PassContent person(Typed typed, PassForm form, Problems problems) {
        var name = typed.required("name", form.name(), 60);
        var four = typed.matching("lastFour", form.lastFour(), "[0-9A-Z]{4}", "checkpoint.input.four", true);
        var plate = plate(typed, "plate", form.plate(), false, problems);
        // An exchange shows the masked name again: it must not be masked twice.
        var masked = name.contains("*") ? name : PassContent.person(name, four, "-", null) instanceof PassContent.Person person ? person.maskedName() : name;
        if (masked.getBytes(StandardCharsets.UTF_8).length > 18) problems.add("name", form.name(), "checkpoint.input.name");
        return new PassContent.Person(masked, four, place(typed, form, problems), plate);
    }

    private static PassContent vehicle(Typed typed, PassForm form, Problems problems) {
        var number = typed.matching("number", form.number(), "[0-9]{12}", "checkpoint.input.number", true);
        var plate = plate(typed, "plate", form.plate(), true, problems);
        return new PassContent.Vehicle(number, plate == null ? "" : plate, plate(typed, "trailerPlate", form.trailerPlate(), false, problems), place(typed, form, problems));
    }

    private static @Nullable String plate(Typed typed, String field, @Nullable String value, boolean needed, Problems problems) {
        if (!needed && Typed.text(value).isEmpty()) return null;
        return switch (Plate.check(Typed.text(value))) {
            case Plate.Reading.Sound(Plate plate) -> plate.value();
            case Plate.Reading.Wrong wrong -> {
                problems.add(field, value, wrong.plain().isEmpty() ? "checkpoint.input.missing" : wrong.fault().key(), wrong.args(Typed.text(value)));
                yield null;
            }
        };
    }

    private static String place(Typed typed, PassForm form, Problems problems) {
        var place = typed.required("place", form.place(), 60);
        int bytes = place.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > PLACE_BYTES) problems.add("place", form.place(), "checkpoint.input.place", place.length(), PLACE_BYTES / 3, PLACE_BYTES);
        return place;
    }

    private @Nullable Membership holder(PassForm form, Problems problems) {
        var login = Typed.text(form.holder());
        if (login.isEmpty()) return null;
        var found = accounts.findAccount(login).flatMap(account -> memberships.findActive(account.id()));
        if (found.isEmpty()) problems.add("holder", form.holder(), "checkpoint.input.holder", login);
        return found.orElse(null);
    }

    /** @return sign-in name of a holder, to be shown in the form again */
    @Nullable String login(@Nullable UUID account) {
        return account == null ? null : accounts.getAccount(account).login();
    }
}
