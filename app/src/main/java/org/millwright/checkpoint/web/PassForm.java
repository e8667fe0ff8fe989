package org.millwright.checkpoint.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.checkpoint.PassContent;
import org.millwright.pass.claim.Purpose;

/**
 * A pass by hand. The name comes back as it was typed as long as the form is open; what is kept is masked.
 *
 * @param holder sign-in name of who carries it on a phone; may be empty
 * @param reason of an exchange only
 */
public record PassForm(@Nullable String purpose, @Nullable String name, @Nullable String lastFour, @Nullable String place, @Nullable String plate, @Nullable String trailerPlate,
                       @Nullable String number, @Nullable String from, @Nullable String until, @Nullable String holder, @Nullable String reason) {

    static PassForm blank(Purpose purpose, Instant now, ZoneId timeZone) {
        var at = LocalDateTime.ofInstant(now, timeZone).truncatedTo(ChronoUnit.MINUTES);
        return new PassForm(purpose.name(), null, null, null, null, null, null, at.toString(), at.plusHours(12).toString(), null, null);
    }

    static PassForm of(IssuedPass pass, @Nullable String holder, ZoneId timeZone) {
        var from = LocalDateTime.ofInstant(pass.from(), timeZone).toString();
        var until = LocalDateTime.ofInstant(pass.until(), timeZone).toString();
        return switch (pass.content()) {
            case PassContent.Person person -> new PassForm(Purpose.ENTRY.name(), person.maskedName(), person.lastFour(), person.place(), person.plate(), null, null, from, until, holder, null);
            case PassContent.Vehicle vehicle -> new PassForm(Purpose.VEHICLE.name(), null, null, vehicle.place(), vehicle.plate(), vehicle.trailerPlate(), vehicle.number(), from, until,
                    holder, null);
        };
    }
}
