package org.millwright.directory.identifier;

/**
 * Unified social credit code of a company (统一社会信用代码), GB 32100-2015: 18 characters, the last a check character.
 * Made by {@link #check}; the constructor is for codes that were checked before, and refuses the wrong ones.
 */
public record CreditCode(String value) {

    public CreditCode {
        if (CreditCodeCheck.fault(value) instanceof CreditCodeCheck.Wrong wrong) {
            throw new IllegalArgumentException("not a credit code: " + wrong.fault() + " at character " + wrong.position());
        }
    }

    /** Takes a code as people write it: spaces, hyphens, small letters and full-width characters do not matter. */
    public static CreditCodeCheck check(String given) {
        return CreditCodeCheck.of(Characters.compact(given));
    }

    /** Whether the code fails the standard's check and stands only by a recorded override. */
    public boolean doubtful() {
        return CreditCodeCheck.of(value) instanceof CreditCodeCheck.Doubtful;
    }

    /** The division whose authority registered the company, characters 3 to 8; it may have been renamed since. */
    public String registeredIn() {
        return value.substring(2, 8);
    }

    @Override
    public String toString() {
        return value;
    }
}
