package org.millwright.entry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.consent.Consents.Kept;
import org.millwright.entry.consent.Consents.Statement;
import org.millwright.entry.consent.LegalBasis;
import org.millwright.entry.retention.Erasing.Held;
import org.millwright.entry.retention.PersonRecords.Erasure;

/**
 * @param memberId    null: the reader is no member of any crew
 * @param own         the person reads it; else somebody enters what the person signed
 * @param openFilings that may become undecided by a withdrawal
 * @param destroys    the reader may have all of it handed over and destroyed
 * @param erasures    of all at once, in the past
 * @param held        what is kept by law and so stays when all of it is destroyed
 * @param reason      for one, as typed; {@code source} the law for what is kept by law, as typed
 */
public record ConsentPage(@Nullable UUID memberId, String name, boolean own, boolean phone, List<CategoryView> categories, int openFilings,
                          boolean destroys, List<Erasure> erasures, List<Held> held, String reason, String source) {

    /** For which a person's record is read by somebody else. They stand in the address of the file, so they say nothing of the person. */
    public static List<String> purposes() {
        return List.of("asked", "complaint", "authority");
    }

    public int pieces() {
        return categories.stream().mapToInt(it -> it.kept().pieces()).sum();
    }

    /** @param keptDays after the end of the last filing; {@code statement} is the last word, null: none yet */
    public record CategoryView(LegalBasis basis, int keptDays, Kept kept, @Nullable Statement statement) {

        public boolean byLaw() {
            return basis.kind() == LegalBasis.Kind.LAW;
        }

        public boolean withdrawn() {
            return statement != null && !statement.given();
        }
    }
}
