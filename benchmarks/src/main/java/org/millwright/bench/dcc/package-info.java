/**
 * Other people's credentials through our layers: the test cases of the EU Digital COVID Certificate (hcert-spec 1.0.5),
 * read by base45, zlib, CBOR and COSE_Sign1 of the {@code pass} module. What only those certificates have, such as their
 * claims and their key usages, is here.
 */
@NullMarked
package org.millwright.bench.dcc;

import org.jspecify.annotations.NullMarked;
