package org.millwright.pass.trust;

import org.millwright.pass.answer.Reason;

/** A bundle that can be used, or why not. Its age is not asked here: that is part of every verdict. */
public sealed interface BundleAnswer {

    record Trusted(TrustBundle bundle) implements BundleAnswer {
    }

    record Refused(Reason reason) implements BundleAnswer {
    }
}
