package org.millwright.planner;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.millwright.planner.rule.Remedy;

/**
 * The least that would let a crew: what the zone can decide itself before what others must do, and of one kind the
 * smallest amount.
 *
 * @param crewId   whom it would let
 * @param remedies all of them together, of one type
 */
public record LeastRemedy(String crewId, List<Remedy> remedies) {

    private record Offer(LeastRemedy remedy, int kind, long amount) {
    }

    static Optional<LeastRemedy> of(List<Exclusion> exclusions) {
        return exclusions.stream().filter(each -> each.onlyRule().isPresent()).flatMap(each -> each.remedies().stream()
                        .collect(Collectors.groupingBy(Object::getClass)).values().stream()
                        .map(remedies -> new Offer(new LeastRemedy(each.crewId(), List.copyOf(remedies)), kind(remedies.getFirst()),
                                remedies.stream().mapToLong(LeastRemedy::amount).sum())))
                .min(Comparator.comparingInt(Offer::kind).thenComparingLong(Offer::amount)
                        .thenComparing(offer -> offer.remedy().crewId())).map(Offer::remedy);
    }

    private static int kind(Remedy remedy) {
        return switch (remedy) {
            case Remedy.SplitShiftAllowed _ -> 0;
            case Remedy.WindowLater _ -> 1;
            case Remedy.BookingsMoved _ -> 2;
            case Remedy.ClearedBy _ -> 3;
            case Remedy.CertificatesRenewed _ -> 4;
            case Remedy.HeadsAdded _ -> 5;
            case Remedy.AreaWidened _ -> 6;
            case Remedy.SafetyLicenceHeld _ -> 7;
            case Remedy.LicenceHeld _ -> 8;
            case Remedy.MarkLifted _ -> 9;
        };
    }

    private static long amount(Remedy remedy) {
        return switch (remedy) {
            case Remedy.WindowLater later -> later.minutes();
            case Remedy.BookingsMoved moved -> moved.bookings().size();
            case Remedy.ClearedBy cleared -> -cleared.minute();
            case Remedy.CertificatesRenewed renewed -> renewed.heads();
            case Remedy.HeadsAdded added -> added.heads();
            default -> 1;
        };
    }
}
