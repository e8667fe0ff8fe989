package org.millwright.bench.dcc;

/** The steps that are judged, in the order of a reader, with the name under which a case says what it expects. */
enum Step {
    UNPREFIX("EXPECTEDUNPREFIX"),
    BASE45("EXPECTEDB45DECODE"),
    ZLIB("EXPECTEDCOMPRESSION"),
    COSE("EXPECTEDDECODE"),
    SIGNATURE("EXPECTEDVERIFY"),
    EXPIRY("EXPECTEDEXPIRATIONCHECK"),
    KEY_USAGE("EXPECTEDKEYUSAGE"),
    PICTURE("EXPECTEDPICTUREDECODE");

    final String expectation;

    Step(String expectation) {
        this.expectation = expectation;
    }
}
