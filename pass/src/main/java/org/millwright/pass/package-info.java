/**
 * Signed passes that verify without network. {@link org.millwright.pass.PassIssuer} turns the claims of a pass into the
 * text of a QR code, {@link org.millwright.pass.PassVerifier} answers what that text is worth at a time, with reasons as
 * codes and values that the caller words. A pass carries a masked name and the last four of a document, never the
 * document, its hash, a portrait or a health fact: there is no claim to put one in.
 *
 * <p>From the inside out: CBOR claims (CWT, RFC 8392), COSE_Sign1 with ES256 (RFC 9052, 9053), zlib, base45 (RFC 9285),
 * and {@code MW1:} before it. The same verifier for browsers lies in the application under {@code static/js/pass}.
 */
package org.millwright.pass;
